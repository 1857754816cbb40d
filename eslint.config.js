import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  globalIgnores([
    '**/build/',
    '**/build-server/',
    '**/.svelte-kit/',
    '**/paraglide/',
    '**/project.inlang/',
    '**/data/',
  ]),
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      // Text from outside is searched for exactly these characters.
      'no-control-regex': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      // Plain maps and sets that are replaced whole are the rule here; what changes by entry says so by its type.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export it by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of words.' },
        {
          selector: 'Identifier[name=/V2$/]',
          message: 'A few bytes of the second update format hang its decoder.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  {
    // What arrives in the second format is refused, and a test sends it.
    files: ['test/integration/support/inbound-messages.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.config.{js,ts}', '.dependency-cruiser.js', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)

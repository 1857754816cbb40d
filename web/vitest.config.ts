import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    paraglideVitePlugin({ project: './project.inlang', outdir: './src/lib/paraglide', emitGitIgnore: false }),
    svelte({ compilerOptions: { runes: true } }),
  ],
  resolve: { conditions: ['browser'] },
  test: { name: 'web', include: ['src/**/*.test.ts'] },
})

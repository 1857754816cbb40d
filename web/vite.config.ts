import { paraglideVitePlugin } from '@inlang/paraglide-js'
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { messages } from './messages.config.ts'

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`
/**
 * Each file more costs a browser more than a few bytes that a page does not need: of what several pages share, pieces
 * smaller than this, in bytes, join the one that is most like them. The framework is left as it is, since it starts in
 * two steps.
 */
const groups = [
  { name: 'framework', test: /sveltejs.kit|sveltekit:/u, priority: 1, entriesAware: true },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2000 },
]

export default defineConfig(({ command }) => ({
  plugins: [
    // The build compiles the messages by its script: here the compiler would keep it waiting for half a minute.
    command === 'serve' && paraglideVitePlugin({ ...messages, strategy: [...messages.strategy] }),
    sveltekit({
      adapter: adapter({ fallback: '200.html', precompress: true }),
      compilerOptions: { runes: true },
    }),
  ],
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
  server: {
    // The server compares the page's origin with the host that was asked for, so that has to stay.
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/sync': { target: server, changeOrigin: false, ws: true },
    },
  },
}))

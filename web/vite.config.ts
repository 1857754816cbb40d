import { paraglideVitePlugin } from '@inlang/paraglide-js'
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { CHUNK_GROUPS } from './chunks/groups.ts'
import { messages } from './messages.config.ts'

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`

export default defineConfig(({ command }) => ({
  plugins: [
    // The build compiles the messages by its script: here the compiler would keep it waiting for half a minute.
    command === 'serve' && paraglideVitePlugin({ ...messages, strategy: [...messages.strategy] }),
    sveltekit({
      adapter: adapter({ fallback: '200.html', precompress: true }),
      compilerOptions: { runes: true },
    }),
  ],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNK_GROUPS } } } } },
  },
  server: {
    // The server compares the page's origin with the host that was asked for, so that has to stay.
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/sync': { target: server, changeOrigin: false, ws: true },
    },
  },
}))

import { paraglideVitePlugin } from '@inlang/paraglide-js'
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
      emitGitIgnore: false,
    }),
    sveltekit({
      adapter: adapter({ fallback: '200.html', precompress: true }),
      compilerOptions: { runes: true },
    }),
  ],
  server: {
    proxy: { '/api': server, '/sync': { target: server, ws: true } },
  },
})

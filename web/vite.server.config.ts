import { svelte } from '@sveltejs/vite-plugin-svelte'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const PICTURE = join(import.meta.dirname, 'src/lib/views/picture')

/** Builds what the client has for the server: a program that draws a board. It brings along all that it needs. */
export default defineConfig({
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  resolve: { alias: [{ find: /^.*\/Icon\.svelte$/u, replacement: join(PICTURE, 'PictureIcon.svelte') }] },
  ssr: { noExternal: true },
  build: {
    ssr: join(PICTURE, 'draw-board-picture.ts'),
    outDir: 'build-server',
    minify: true,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})

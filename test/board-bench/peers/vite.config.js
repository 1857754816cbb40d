import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Excalidraw asks for its fonts under an address of its own; without this it would go to a server of its makers. */
const excalidrawFonts = {
  name: 'excalidraw-fonts',
  closeBundle() {
    const fonts = here('node_modules/@excalidraw/excalidraw/dist/prod/fonts')
    cpSync(fonts, here('build/fonts'), { recursive: true })
  },
}

export default defineConfig({
  root: here('.'),
  plugins: [svelte(), excalidrawFonts],
  build: {
    outDir: here('build'),
    emptyOutDir: true,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: {
      input: ['bare', 'excalidraw', 'tldraw', 'xyflow'].map((name) => here(`${name}/index.html`)),
    },
  },
})

import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'
import { atRate } from '../shared/at-rate.js'
import { loadBlueprint } from '../shared/load-blueprint.js'
import { shapeIdOf, storeOf, textOf } from './store.js'

const blueprint = await loadBlueprint()
const moreThanAnyBoard = 50_000

createRoot(document.querySelector('#root')).render(
  createElement(Tldraw, {
    assetUrls: getAssetUrlsByImport(),
    options: { maxShapesPerPage: moreThanAnyBoard },
    store: storeOf(blueprint),
    onMount,
  }),
)

function onMount(editor) {
  const { x, y, zoom } = blueprint.start
  editor.setCamera({ x: x / zoom, y: y / zoom, z: zoom }, { immediate: true })
  window.board = {
    isPainted: () => document.querySelector('.tl-shape[data-shape-type=geo] p') !== null,
    zoom: () => editor.getZoomLevel(),
    middleOf(id) {
      const { x: left, y: top } = editor.pageToScreen(editor.getShapePageBounds(shapeIdOf(id)).center)
      return { x: left, y: top }
    },
    change: (changes, perSecond) => atRate(changes, perSecond, (change) => write(editor, change)),
  }
}

/** As changes of others come in: merged into the store, outside its history. */
function write({ store }, { id, to, title }) {
  store.mergeRemoteChanges(() => {
    store.update(shapeIdOf(id), (shape) => ({
      ...shape,
      x: to?.x ?? shape.x,
      y: to?.y ?? shape.y,
      props: title === undefined ? shape.props : { ...shape.props, richText: textOf(title) },
    }))
  })
}

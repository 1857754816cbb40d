import './asset-path.js'
import { CaptureUpdateAction, Excalidraw, newElementWith } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { atRate } from '../shared/at-rate.js'
import { loadBlueprint } from '../shared/load-blueprint.js'
import { elementsOf, textIdOf } from './elements.js'
import { isPaintedAt } from './painted-at.js'

const blueprint = await loadBlueprint()
const { x, y, zoom } = blueprint.start
const [first] = blueprint.cards

createRoot(document.querySelector('#root')).render(
  createElement(Excalidraw, {
    initialData: {
      elements: elementsOf(blueprint),
      appState: { zoom: { value: zoom }, scrollX: x / zoom, scrollY: y / zoom, currentItemRoughness: 0 },
    },
    excalidrawAPI: offer,
  }),
)

function offer(api) {
  window.board = {
    isPainted: () => isPaintedAt(pointOf(api, first.x + first.width / 2, first.y + first.height / 2)),
    zoom: () => api.getAppState().zoom.value,
    middleOf(id) {
      const card = api.getSceneElements().find((element) => element.id === id)
      return pointOf(api, card.x + card.width / 2, card.y + card.height / 2)
    },
    change: (changes, perSecond) => atRate(changes, perSecond, (change) => write(api, change)),
  }
}

function pointOf(api, boardX, boardY) {
  const { scrollX, scrollY, zoom: shown, offsetLeft, offsetTop } = api.getAppState()
  return {
    x: (boardX + scrollX) * shown.value + offsetLeft,
    y: (boardY + scrollY) * shown.value + offsetTop,
  }
}

/** As changes of others come in: the whole scene with the changed elements, outside its history. */
function write(api, { id, to, title }) {
  const elements = api.getSceneElementsIncludingDeleted()
  const card = elements.find((element) => element.id === id)
  const by = to === undefined ? { x: 0, y: 0 } : { x: to.x - card.x, y: to.y - card.y }
  api.updateScene({
    elements: elements.map((element) => {
      if (element !== card && element.id !== textIdOf(id)) return element
      const moved = { x: element.x + by.x, y: element.y + by.y }
      const isText = element !== card && title !== undefined
      return newElementWith(element, isText ? { ...moved, text: title, originalText: title } : moved)
    }),
    captureUpdate: CaptureUpdateAction.NEVER,
  })
}

import { atRate } from '../shared/at-rate.js'
import { loadBlueprint } from '../shared/load-blueprint.js'

/** Nothing but elements at the places that are in view at first, no links, and no program about them. */
const { cards, start } = await loadBlueprint()
const world = document.querySelector('#world')
const view = { ...start }
const elements = new Map(cards.filter(isInView).map((card) => [card.id, elementOf(card)]))
world.append(...elements.values())
look()

let dragged
let chosen

function elementOf({ id, x, y, width, height, title, fill, edge }) {
  const element = document.createElement('div')
  element.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px;background:${fill};border-color:${edge}`
  element.textContent = title
  element.id = id
  return element
}

function isInView({ x, y }) {
  return start.x + x * start.zoom < innerWidth && start.y + y * start.zoom < innerHeight
}

function look() {
  world.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.zoom})`
}

function move({ element, x, y }) {
  element.style.left = `${x}px`
  element.style.top = `${y}px`
}

addEventListener('pointerdown', ({ target, clientX, clientY }) => {
  if (!elements.has(target.id)) return
  chosen?.classList.remove('chosen')
  chosen = target
  chosen.classList.add('chosen')
  dragged = { element: target, clientX, clientY, dx: 0, dy: 0 }
})
addEventListener('pointermove', ({ clientX, clientY }) => {
  if (!dragged) return
  dragged.dx = (clientX - dragged.clientX) / view.zoom
  dragged.dy = (clientY - dragged.clientY) / view.zoom
  dragged.element.style.willChange = 'transform'
  dragged.element.style.transform = `translate(${dragged.dx}px,${dragged.dy}px)`
})
addEventListener('pointerup', () => {
  if (!dragged) return
  const { element, dx, dy } = dragged
  element.style.transform = element.style.willChange = ''
  move({ element, x: element.offsetLeft + dx, y: element.offsetTop + dy })
  dragged = undefined
})
addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    if (event.ctrlKey) zoomAt(event.clientX, event.clientY, 2 ** (-event.deltaY / 100))
    else [view.x, view.y] = [view.x - event.deltaX, view.y - event.deltaY]
    look()
  },
  { passive: false },
)

function zoomAt(x, y, by) {
  view.x = x - (x - view.x) * by
  view.y = y - (y - view.y) * by
  view.zoom *= by
}

function change({ id, to, title }) {
  const element = elements.get(id)
  if (element && to) move({ element, ...to })
  if (element && title !== undefined) element.textContent = title
}

window.board = {
  isPainted: () => true,
  zoom: () => view.zoom,
  middleOf(id) {
    const { x, y, width, height } = elements.get(id).getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  },
  change: (changes, perSecond) => atRate(changes, perSecond, change),
}

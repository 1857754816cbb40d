import {
  createBindingId,
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  getIndices,
  toRichText,
} from 'tldraw'

const PAGE = 'page:page'

export function shapeIdOf(id) {
  return createShapeId(id)
}

export function textOf(title) {
  return toRichText(title)
}

/** A store that holds the blueprint as one that was saved before: complete records, nothing left to work out. */
export function storeOf({ cards, links }) {
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
  store.ensureStoreIsUsable()
  const indices = getIndices(cards.length + links.length)
  store.put([
    ...links.map((link, at) => arrowOf(link, indices[at])),
    ...cards.map((card, at) => shapeOf(card, indices[links.length + at])),
    ...links.flatMap(bindingsOf),
  ])
  return store
}

function recordOf(type, id, index, { x, y }, props) {
  const shared = { rotation: 0, isLocked: false, opacity: 1, meta: {} }
  return { ...shared, typeName: 'shape', type, id: shapeIdOf(id), index, parentId: PAGE, x, y, props }
}

function shapeOf({ id, x, y, width, height, title, colour }, index) {
  return recordOf(
    'geo',
    id,
    index,
    { x, y },
    {
      geo: 'rectangle',
      w: width,
      h: height,
      growY: 0,
      scale: 0.5,
      flipX: false,
      flipY: false,
      dash: 'solid',
      color: colour,
      labelColor: 'black',
      fill: 'solid',
      size: 's',
      font: 'sans',
      align: 'start',
      verticalAlign: 'start',
      url: '',
      richText: textOf(title),
    },
  )
}

function arrowOf({ id }, index) {
  return recordOf(
    'arrow',
    id,
    index,
    { x: 0, y: 0 },
    {
      kind: 'arc',
      elbowMidPoint: 0.5,
      dash: 'solid',
      size: 's',
      fill: 'none',
      color: 'grey',
      labelColor: 'black',
      bend: 0,
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      richText: textOf(''),
      labelPosition: 0.5,
      font: 'sans',
      scale: 0.5,
    },
  )
}

function bindingsOf({ id, from, to }) {
  return [
    ['start', from],
    ['end', to],
  ].map(([terminal, card]) => ({
    typeName: 'binding',
    type: 'arrow',
    id: createBindingId(`${id}-${terminal}`),
    fromId: shapeIdOf(id),
    toId: shapeIdOf(card),
    meta: {},
    props: {
      terminal,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
    },
  }))
}

const padding = 8
const fontSize = 12
const lineHeight = 1.25
const sansSerif = 2

export function textIdOf(id) {
  return `${id}-text`
}

/** The scene as it would be read from a file: rectangles with their texts, and arrows bound to both ends. */
export function elementsOf({ cards, links }) {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const arrowIds = new Map(cards.map(({ id }) => [id, []]))
  for (const { id, from, to } of links) for (const end of [from, to]) arrowIds.get(end).push(id)
  return [
    ...links.map((link) => arrowOf(link, byId)),
    ...cards.flatMap((card) => [rectangleOf(card, arrowIds.get(card.id)), textOf(card)]),
  ]
}

function rectangleOf({ id, x, y, width, height, fill, edge }, arrows) {
  return {
    type: 'rectangle',
    ...{ id, x, y, width, height },
    backgroundColor: fill,
    strokeColor: edge,
    fillStyle: 'solid',
    strokeWidth: 1,
    roughness: 0,
    roundness: { type: 3 },
    boundElements: [
      { type: 'text', id: textIdOf(id) },
      ...arrows.map((arrow) => ({ type: 'arrow', id: arrow })),
    ],
  }
}

function textOf({ id, x, y, width, lines }) {
  return {
    type: 'text',
    id: textIdOf(id),
    containerId: id,
    x: x + padding,
    y: y + padding,
    width: width - 2 * padding,
    height: lines.length * fontSize * lineHeight,
    text: lines.join('\n'),
    originalText: lines.join(' '),
    fontSize,
    lineHeight,
    fontFamily: sansSerif,
    textAlign: 'left',
    verticalAlign: 'top',
    strokeColor: '#1d1f24',
    roughness: 0,
  }
}

function arrowOf({ id, from, to }, byId) {
  const [start, end] = [byId.get(from), byId.get(to)]
  const [x, y] = [start.x + start.width, start.y + start.height / 2]
  const reach = [end.x - x, end.y + end.height / 2 - y]
  return {
    type: 'arrow',
    id,
    ...{ x, y, width: Math.abs(reach[0]), height: Math.abs(reach[1]) },
    points: [[0, 0], reach],
    startBinding: { elementId: from, focus: 0, gap: 1 },
    endBinding: { elementId: to, focus: 0, gap: 1 },
    endArrowhead: 'triangle',
    strokeColor: '#6b7078',
    strokeWidth: 1,
    roughness: 0,
  }
}

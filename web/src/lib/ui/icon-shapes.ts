import type { IconNode } from 'lucide'

const SVG = 'http://www.w3.org/2000/svg'
const made = new WeakMap<IconNode, DocumentFragment>()

/** What an icon consists of, to be put into an `svg`. Made once: a board shows the same few icons again and again. */
export function shapesOf(icon: IconNode): DocumentFragment {
  let shapes = made.get(icon)
  if (shapes === undefined) {
    shapes = document.createDocumentFragment()
    shapes.append(...icon.map(shape))
    made.set(icon, shapes)
  }
  return shapes.cloneNode(true) as DocumentFragment
}

function shape([tag, attributes]: IconNode[number]): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}

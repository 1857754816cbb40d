const opaque = 255
const white = [255, 255, 255]

/** Whether something was painted over the white of the canvas there; it has no elements to ask. */
export function isPaintedAt({ x, y }) {
  const canvas = document.querySelector('canvas.static')
  if (canvas === null) return false
  const { left, top, width } = canvas.getBoundingClientRect()
  const scale = canvas.width / width
  const [...pixel] = canvas.getContext('2d').getImageData((x - left) * scale, (y - top) * scale, 1, 1).data
  return pixel.pop() === opaque && pixel.some((channel, at) => channel !== white[at])
}

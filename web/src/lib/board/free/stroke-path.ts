import type { InkPoint, Stroke } from '@sightline/blueprint'
import { getStroke } from 'perfect-freehand'

/** A stroke that is drawn stays as it is, so its outline is made once. */
const known = new WeakMap<Stroke['line'], string>()

/** The outline of a stroke as a path, around the points as they are stored. */
export function strokePath({ line, width }: Pick<Stroke, 'line' | 'width'>): string {
  const path = known.get(line) ?? inkPath(line.points, width)
  known.set(line, path)
  return path
}

/** The outline of ink that is still wet. Without a pen's pressure a slow hand leaves more ink. */
export function inkPath(points: readonly InkPoint[], width: number): string {
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure]),
    {
      size: width * 1.6,
      thinning: 0.5,
      smoothing: 0.6,
      streamline: 0.4,
      simulatePressure: points.every(([, , pressure]) => pressure === 0.5),
    },
  )
  const [first, ...rest] = outline.map(([x, y]) => ({ x: x ?? 0, y: y ?? 0 }))
  if (!first) return ''
  // Curves through the middles between the points of the outline, with the points as their handles.
  const curves = rest.map(({ x, y }, at) => {
    const next = rest[at + 1] ?? first
    return `Q${short(x)} ${short(y)} ${short((x + next.x) / 2)} ${short((y + next.y) / 2)}`
  })
  return `M${short(first.x)} ${short(first.y)}${curves.join('')}Z`
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}

import { saveFile } from '#lib/ui/save-file.ts'

/** Lets somebody keep a drawing of the page as a file, large enough to be printed. */
export function saveSvg(drawing: SVGSVGElement, name: string): void {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.removeAttribute('class')
  copy.setAttribute('width', '1024')
  copy.setAttribute('height', '1024')
  saveFile(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }), name)
}

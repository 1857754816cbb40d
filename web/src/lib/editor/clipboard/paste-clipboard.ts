import type { Editor } from '../editor.ts'
import { landingOfChosen } from '../verbs/file-landing.ts'
import { takeFiles } from '../verbs/take-files.ts'
import { pasteTexts } from './board-clipboard.ts'

/** Pastes without the keys for it: the browser may ask whether that is meant. */
export async function pasteClipboard(editor: Editor): Promise<void> {
  const items = await readClipboard()
  if (items === undefined) return editor.hooks.onPasteDenied()
  const [plain, html] = await Promise.all([textOf(items, 'text/plain'), textOf(items, 'text/html')])
  if (pasteTexts(editor, { plain, html })) return
  const files = await imagesOf(items)
  const landing = landingOfChosen(editor)
  if (files.length === 0) editor.hooks.onPasteDenied()
  else if (landing) takeFiles(editor, landing, files)
  else editor.hooks.onFilesNowhere()
}

/** Undefined: the browser gives it to nobody, or the person does not. */
async function readClipboard(): Promise<ClipboardItems | undefined> {
  try {
    return await navigator.clipboard.read()
  } catch {
    return undefined
  }
}

async function textOf(items: ClipboardItems, type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type))
  return item ? (await item.getType(type)).text() : ''
}

function imagesOf(items: ClipboardItems): Promise<File[]> {
  const images = items.flatMap((item) =>
    item.types.filter((type) => type.startsWith('image/')).map((type) => ({ item, type })),
  )
  return Promise.all(
    images.map(
      async ({ item, type }) => new File([await item.getType(type)], `image.${type.slice(6)}`, { type }),
    ),
  )
}

import type { CardId } from '@sightline/blueprint'
import type { Attachment } from 'svelte/attachments'
import { LateProgram } from '../../ui/late-program.ts'
import type { Editor } from '../editor.ts'
import { dropDraft } from '../verbs/drafts.ts'
import { landingInCell, landingOfChosen, landingOnCard } from '../verbs/file-landing.ts'
import type * as Taking from '../verbs/take-files.ts'
import type { FileLanding } from '../view-state.svelte.ts'
import { belongsElsewhere, isEmptyDraft } from './belongs-elsewhere.ts'
import { targetAt } from './target-at.ts'

/**
 * Files that are dropped on the board or pasted become evidence. A file that misses is not opened in place of the
 * page, as the browser would. Pasted text comes first: a spreadsheet puts a picture of its cells beside them.
 */
export function fileInput(editor: Editor): Attachment<HTMLElement> {
  return (canvas) => {
    const listening = new AbortController()
    const { signal } = listening
    const taking = new LateProgram(() => import('../verbs/take-files.ts'))
    const callOff = taking.comeSoon()
    const landingOf = (event: DragEvent): FileLanding | undefined => landingAt(editor, canvas, event)
    window.addEventListener(
      'dragover',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        editor.view.fileLanding = landingOf(event)
        event.dataTransfer.dropEffect = editor.view.fileLanding ? 'copy' : 'none'
      },
      { signal },
    )
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) editor.view.fileLanding = undefined
      },
      { signal },
    )
    window.addEventListener(
      'drop',
      (event) => {
        editor.view.fileLanding = undefined
        const files = filesIn(event.dataTransfer)
        if (files.length === 0) return
        event.preventDefault()
        const landing = landingOf(event)
        if (landing) taking.use(({ takeFiles }) => takeFiles(editor, landing, files))
      },
      { signal },
    )
    document.addEventListener('paste', (event) => paste(editor, taking, event), { signal })
    return () => {
      listening.abort()
      callOff()
    }
  }
}

function paste(editor: Editor, taking: LateProgram<typeof Taking>, event: ClipboardEvent): void {
  const files = filesIn(event.clipboardData)
  const hasText = event.clipboardData?.getData('text/plain').trim() !== ''
  const isForDraft = isEmptyDraft(editor, event.target) && !hasText
  if (event.defaultPrevented || files.length === 0) return
  if (!editor.canWrite || (belongsElsewhere(event.target) && !isForDraft)) return
  event.preventDefault()
  if (isForDraft) dropDraft(editor)
  const landing = landingOfChosen(editor)
  if (landing) taking.use(({ takeFiles }) => takeFiles(editor, landing, files))
  else editor.hooks.onFilesNowhere()
}

/** The panel takes files for the card that it shows. */
function landingAt(editor: Editor, canvas: HTMLElement, event: DragEvent): FileLanding | undefined {
  const element = event.target instanceof Element ? event.target : undefined
  if (!element || !canvas.contains(element)) return undefined
  const shown = element.closest<HTMLElement>('[data-files-for]')?.dataset['filesFor']
  if (shown !== undefined) return landingOnCard(editor, shown as CardId)
  if (element.closest('[data-chrome]')) return undefined
  const { left, top } = canvas.getBoundingClientRect()
  const point = editor.camera.toBoard({ x: event.clientX - left, y: event.clientY - top })
  const target = targetAt(editor, element, point)
  if (target.kind === 'card' || target.kind === 'handle') return landingOnCard(editor, target.id)
  return target.kind === 'cell' ? landingInCell(editor, target) : undefined
}

function filesIn(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])]
}

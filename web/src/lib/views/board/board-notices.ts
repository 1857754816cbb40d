import { editLane, editStep } from '@sightline/blueprint'
import type { DomainErrorCode } from '@sightline/blueprint'
import { uploadFailureText } from '#lib/api/upload-failure.ts'
import { hashOf } from '#lib/editor/address.ts'
import type { Addressed } from '#lib/editor/address.ts'
import type { Editor, PastedCount } from '#lib/editor/editor.ts'
import type { FailedUpload } from '#lib/editor/evidence/evidence-uploads.svelte.ts'
import type { HiddenHeader } from '#lib/editor/view-state.svelte.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'
import { pastedText } from './pasted-text.ts'
import { refusalText } from './refusal-text.ts'

type Page = Pick<App, 'toasts'>

export function tellRefused({ toasts }: Page, code: DomainErrorCode): void {
  toasts.show({ text: refusalText(code), tone: 'bad' })
}

/** The panel of the card says it too; whoever looks elsewhere is led there. */
export function tellFileFailed(
  { toasts }: Page,
  { cardId, file, failure }: FailedUpload,
  { selection }: Editor,
): void {
  if (selection.onlyCard === cardId) return
  const show = { label: m.evidence_show_card(), run: () => selection.chooseCards([cardId]) }
  toasts.show({ text: uploadFailureText(file, failure), tone: 'bad', action: show })
}

export function tellFilesNowhere({ toasts }: Page): void {
  toasts.show({ text: m.evidence_nowhere() })
}

/** A few can be seen; of more, some may lie outside of what is shown. */
export function tellPasted({ toasts }: Page, pasted: PastedCount | undefined): void {
  const text = pastedText(pasted)
  const isWhole = pasted !== undefined && pasted.evidenceLeft === 0
  if (text !== undefined) toasts.show({ text, tone: isWhole ? 'plain' : 'bad' })
}

export function tellPasteDenied({ toasts }: Page): void {
  toasts.show({ text: m.paste_denied() })
}

/** Whoever may is offered to show it again. */
export function tellHidden({ toasts }: Page, header: HiddenHeader, editor: Editor): void {
  const { lanes, steps } = editor.store.blueprint
  const name = [...lanes, ...steps].find(({ id }) => id === header.id)?.title ?? ''
  const changes = { hidden: false }
  const show = {
    label: m.board_show_lane({ name }),
    run: () =>
      header.kind === 'lane'
        ? editor.run(editLane, { id: header.id, changes })
        : editor.run(editStep, { id: header.id, changes }),
  }
  toasts.show({ text: m.it_is_hidden({ name }), ...(editor.canWrite ? { action: show } : {}) })
}

/** A page that is not served safely has no clipboard; then the address is shown. */
export async function copyAddress(
  { toasts }: Page,
  blueprintId: string,
  addressed: Addressed,
): Promise<void> {
  const address = `${location.origin}/b/${blueprintId}${hashOf(addressed)}`
  try {
    await navigator.clipboard.writeText(address)
    toasts.show({ text: m.address_copied() })
  } catch {
    toasts.show({ text: address })
  }
}

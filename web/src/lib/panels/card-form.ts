import { addChannel, editCard, orderAfter, setCardChannel, setEvidence } from '@sightline/blueprint'
import type { Card, CardFields, CardId, ChannelId, Evidence } from '@sightline/blueprint'
import { newId } from '#lib/editor/new-id.ts'
import type { EvidenceUploads } from '#lib/editor/evidence/evidence-uploads.svelte.ts'
import type { Editor } from '#lib/editor/editor.ts'
import { writeCardText } from '#lib/editor/verbs/edit-card-text.ts'
import { withPart } from './with-part.ts'

/** The fields that are registers of several parts. */
interface Registers {
  readonly time: NonNullable<CardFields['time']>
  readonly objective: NonNullable<CardFields['objective']>
  readonly metric: NonNullable<CardFields['metric']>
}

/** What a register needs to exist at all. */
const LEAST: { readonly [Name in keyof Registers]: Partial<Registers[Name]> } = {
  time: {},
  objective: { text: '' },
  metric: { name: '' },
}

/** One card as its fields are edited: each visit to a field is one undo step. */
export class CardForm {
  readonly editor: Editor
  readonly id: CardId

  constructor(editor: Editor, id: CardId) {
    this.editor = editor
    this.id = id
  }

  get card(): Card | undefined {
    return this.editor.store.card(this.id)
  }

  get editable(): boolean {
    return this.editor.canWrite && this.card !== undefined && !this.card.locked
  }

  /** Writes what is being typed; undefined takes the field away. */
  type<Field extends keyof CardFields>(field: Field, value: CardFields[Field] | undefined): void {
    this.editor.run(editCard, { id: this.id, changes: { [field]: value } }, { merge: `${field}:${this.id}` })
  }

  /** Writes what was chosen at once. */
  choose<Field extends keyof CardFields>(field: Field, value: CardFields[Field] | undefined): void {
    this.editor.run(editCard, { id: this.id, changes: { [field]: value } })
  }

  /** Writes one part of a register; a register of which nothing is left goes away. */
  typePart<Name extends keyof Registers, Part extends keyof Registers[Name]>(
    name: Name,
    part: Part,
    value: Registers[Name][Part] | undefined,
  ): void {
    const least: Partial<Registers[Name]> = LEAST[name]
    const whole = withPart<Registers[Name], Part>(
      this.card?.[name] as Registers[Name] | undefined,
      least,
      part,
      value,
    )
    this.editor.run(
      editCard,
      { id: this.id, changes: { [name]: whole } },
      { merge: `${name}.${String(part)}:${this.id}` },
    )
  }

  /** A field with the title or the notes went from `base` to `next`. */
  typeText(field: 'title' | 'notes', base: string, next: string): void {
    writeCardText(this.editor, this.id, field, { base, next })
  }

  /** Puts a quote on the card, or an address where the text is one. */
  addEvidence(text: string): void {
    const evidence: Evidence = /^https?:\/\//.test(text)
      ? { kind: 'link', url: text }
      : { kind: 'quote', text }
    this.editor.run(setEvidence, { cardId: this.id, id: newId(), evidence })
  }

  /** Images and files on their way to any card. */
  get uploads(): EvidenceUploads {
    return this.editor.uploads
  }

  addFiles(files: readonly File[]): void {
    this.uploads.add(this.id, files)
  }

  /** Writes what a piece of evidence shows while it is typed; an empty text takes it away. */
  describeEvidence(id: string, text: string): void {
    const current = this.card?.evidence.get(id)
    if (!current) return
    const { text: _before, ...rest } = current
    const evidence = text === '' ? rest : { ...rest, text }
    this.editor.run(setEvidence, { cardId: this.id, id, evidence }, { merge: `evidence:${id}` })
  }

  removeEvidence(id: string): void {
    this.editor.run(setEvidence, { cardId: this.id, id, evidence: undefined })
  }

  setChannel(channelId: ChannelId, on: boolean): void {
    this.editor.run(setCardChannel, { cardId: this.id, channelId, on })
  }

  /** Puts the card into the channel of that name, which is made when there is none. */
  addChannel(name: string): void {
    const clean = name.replace(/\s+/g, ' ').trim()
    const channels = this.editor.store.blueprint.channels
    const known = channels.find((channel) => channel.name.toLowerCase() === clean.toLowerCase())
    if (clean === '') return
    if (known) return this.setChannel(known.id, true)
    const id = newId() as ChannelId
    const merge = `channel:${id}`
    if (this.editor.run(addChannel, { id, name: clean, order: orderAfter(channels, id) }, { merge })) {
      this.editor.run(setCardChannel, { cardId: this.id, channelId: id, on: true }, { merge })
    }
    this.leave()
  }

  /** A field is left: what is typed next is an undo step of its own. */
  leave(): void {
    this.editor.undoStack.begin(undefined)
  }
}

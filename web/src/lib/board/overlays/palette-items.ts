import { m } from '#lib/paraglide/messages.js'
import type { Editor } from '../../editor/editor.ts'
import { placeOfChosen } from '../../editor/verbs/choose.ts'
import { colourFreeThings } from '../../editor/verbs/free-things.ts'
import type { MenuEntry, NamedEntries } from '../../ui/menu-entry.ts'
import type { SearchGroup, SearchItem } from '../../ui/SearchDialog.svelte'
import type { BoardMenus } from '../board-menus.ts'
import { ARRANGEMENTS } from '../free/arrangements.ts'
import { colourOf, coloursOf, INKS, PEN_WIDTHS } from '../free/inks.ts'

/** The entries of a menu as rows; of a choice, what is not chosen now. */
export function entryItems(prefix: string, entries: readonly MenuEntry[]): SearchItem[] {
  return entries.flatMap((entry): SearchItem[] => {
    if (entry.kind === 'rule') return []
    const id = `${prefix}:${('id' in entry && entry.id) || entry.label}`
    if (entry.kind === 'action') {
      const { label, icon, key, onselect } = entry
      return entry.disabled ? [] : [{ id, label, icon, key, onselect }]
    }
    return entry.options
      .filter(({ value }) => value !== entry.value)
      .map(({ value, label, icon }) => ({
        id: `${id}:${value}`,
        label: `${entry.label}: ${label}`,
        icon,
        onselect: () => entry.onchange(value),
      }))
  })
}

/** What can be done with the lane, the step and the phase in which something is chosen. */
export function headerGroups(editor: Editor, menus: BoardMenus): SearchGroup[] {
  const place = placeOfChosen(editor)
  if (!place) return []
  const { lanes, phases, steps } = editor.store.blueprint
  const lane = lanes.find(({ id }) => id === place.laneId)
  const step = steps.find(({ id }) => id === place.stepId)
  const phase = phases.find(({ id }) => id === step?.place.phaseId)
  return [
    ...(step ? [groupOf({ name: m.palette_step({ name: step.title }), entries: menus.ofStep(step) })] : []),
    ...(lane ? [groupOf({ name: m.palette_lane({ name: lane.title }), entries: menus.ofLane(lane) })] : []),
    ...(phase
      ? [groupOf({ name: m.palette_phase({ name: phase.title }), entries: menus.ofPhase(phase) })]
      : []),
  ]
}

export function groupOf({ name, entries }: NamedEntries): SearchGroup {
  return { name, items: entryItems(name, entries) }
}

/** Lining up the chosen free things, and spacing them out. */
export function arrangeItems(editor: Editor): SearchItem[] {
  const count = editor.canWrite ? editor.chosenThings.length : 0
  return ARRANGEMENTS.filter(({ least }) => count >= least).map(({ icon, label, run }) => ({
    id: `arrange:${label()}`,
    label: label(),
    icon,
    onselect: () => run(editor),
  }))
}

/** What the bars beside them offer for the chosen free things and for the pen in the hand. */
export function lookItems(editor: Editor): SearchItem[] {
  return editor.canWrite ? entryItems('look', [...colourEntries(editor), ...penEntries(editor)]) : []
}

/** No colour of any. */
const SEVERAL = Symbol('several')

/** The colours that all of what is chosen may have. */
function colourEntries(editor: Editor): MenuEntry[] {
  const things = editor.chosenThings.flatMap((id) => editor.store.things.get(id) ?? [])
  const [first] = things
  const colours = first ? coloursOf(first) : []
  if (!first || things.some((thing) => coloursOf(thing) !== colours)) return []
  const isOne = things.every((thing) => colourOf(thing) === colourOf(first))
  return [
    choice(m.palette_colour(), colours, isOne ? colourOf(first) : SEVERAL, (colour) => {
      colourFreeThings(editor, colour)
    }),
  ]
}

function penEntries({ tools, view }: Editor): MenuEntry[] {
  if (tools.active !== 'pen') return []
  const { pen } = view
  return [
    choice(m.pen_bar(), INKS, pen.colour, (colour) => (view.pen = { ...pen, colour })),
    choice(m.pen_bar(), PEN_WIDTHS, pen.width, (width) => (view.pen = { ...pen, width })),
  ]
}

/** By their names, for not every value is a word. */
function choice<Value>(
  label: string,
  options: readonly { readonly value: Value; readonly name: () => string }[],
  current: unknown,
  onchange: (value: Value) => void,
): MenuEntry {
  return {
    kind: 'choice',
    label,
    value: options.find(({ value }) => value === current)?.name() ?? '',
    options: options.map(({ name }) => ({ value: name(), label: name() })),
    onchange: (chosen) => {
      const option = options.find(({ name }) => name() === chosen)
      if (option) onchange(option.value)
    },
  }
}

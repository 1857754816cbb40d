import type { PastedCount } from '#lib/editor/editor.ts'
import { m } from '#lib/paraglide/messages.js'

/** What to say of what was pasted; nothing of a single thing, which is seen. */
export function pastedText(pasted: PastedCount | undefined): string | undefined {
  if (pasted === undefined) return m.paste_nowhere()
  const { cards, things, evidenceLeft } = pasted
  if (evidenceLeft > 0) return m.pasted_without_evidence({ count: evidenceLeft })
  if (cards + things < 2) return undefined
  return things > 0 ? m.pasted_things({ count: cards + things }) : m.pasted_cards({ count: cards })
}

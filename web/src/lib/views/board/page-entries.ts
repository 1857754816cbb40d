import { ChartNoAxesColumn, MessageSquare, Presentation, UserPlus } from 'lucide'
import type { IconNode } from 'lucide'
import { m } from '#lib/paraglide/messages.js'
import type { MenuEntry } from '#lib/ui/menu-entry.ts'

/** Undefined: there is no such thing for this person, or it stands in the menu of the page already. */
interface PageActions {
  readonly onshare: (() => void) | undefined
  readonly onpresent: (() => void) | undefined
  readonly oncomments: (() => void) | undefined
  readonly ontotals: (() => void) | undefined
}

/** What the page has buttons for, by name. */
export function pageEntries({ onshare, onpresent, oncomments, ontotals }: PageActions): readonly MenuEntry[] {
  return [
    ...entry(m.share(), UserPlus, onshare),
    ...entry(m.present(), Presentation, onpresent),
    ...entry(m.comments(), MessageSquare, oncomments),
    ...entry(m.roi(), ChartNoAxesColumn, ontotals),
  ]
}

function entry(label: string, icon: IconNode, onselect: (() => void) | undefined): MenuEntry[] {
  return onselect ? [{ kind: 'action', label, icon, onselect }] : []
}

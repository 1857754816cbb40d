import { Clapperboard, CopyPlus, Download, LayoutGrid, Presentation, Timer, UserPlus } from 'lucide'
import type { Blueprint } from '@sightline/blueprint'
import { goto } from '$app/navigation'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { MenuEntry } from '#lib/ui/menu-entry.ts'
import type { App } from '../app/app-context.ts'
import { appearanceEntries } from '../app/appearance-entries.ts'
import { downloadCsv } from './download-csv.ts'

interface HeaderMenuInput {
  readonly app: App
  readonly blueprintId: string
  readonly blueprint: Blueprint
  readonly canWrite: boolean
  /** Where there is no room for a button of its own. */
  readonly onshare?: (() => void) | undefined
  /** Undefined where there is no room for them. */
  readonly onscenes?: (() => void) | undefined
  /** Where there is no room for a button of its own. */
  readonly onpresent?: (() => void) | undefined
  /** Undefined until the program for it is there. */
  readonly onworkshop?: (() => void) | undefined
}

/** What else can be done with an open blueprint. */
export function headerMenu({
  app,
  blueprintId,
  blueprint,
  canWrite,
  onshare,
  onscenes,
  onpresent,
  onworkshop,
}: HeaderMenuInput): MenuEntry[] {
  const { title } = blueprint.meta
  return [
    ...(onshare ? [{ kind: 'action', label: m.share(), icon: UserPlus, onselect: onshare } as const] : []),
    ...(onpresent
      ? [{ kind: 'action', label: m.present(), icon: Presentation, onselect: onpresent } as const]
      : []),
    ...(onscenes
      ? [{ kind: 'action', label: m.present_scenes(), icon: Clapperboard, onselect: onscenes } as const]
      : []),
    ...(onworkshop
      ? [{ kind: 'action', label: m.workshop(), icon: Timer, onselect: onworkshop } as const]
      : []),
    {
      kind: 'action',
      label: m.board_export_csv(),
      icon: Download,
      onselect: () => void downloadCsv(blueprint, app.language.current),
    },
    ...(canWrite
      ? [
          {
            kind: 'action',
            label: m.board_duplicate(),
            icon: CopyPlus,
            onselect: () => void duplicate(app, blueprintId, m.board_copy_of({ title })),
          } as const,
        ]
      : []),
    { kind: 'rule' },
    ...appearanceEntries(app),
    { kind: 'rule' },
    { kind: 'action', label: m.board_to_list(), icon: LayoutGrid, onselect: () => void goto('/blueprints') },
  ]
}

async function duplicate(app: App, blueprintId: string, title: string): Promise<void> {
  try {
    await goto(`/b/${await app.api.duplicateBlueprint(blueprintId, title)}`)
  } catch (thrown) {
    app.toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
  }
}

import type { RemoteCursor } from '#lib/board/RemoteCursors.svelte'
import type { Staging } from '#lib/editor/staging.ts'
import type { Connection } from '#lib/sync/connection.svelte.ts'
import { hasSameView } from './has-same-view.ts'

/** Where the others point who see what is seen here; a laser is drawn on its own. */
export function remoteCursors(
  { presence, presenter }: Connection,
  ownPersonId: string,
  staging: Staging | undefined,
): readonly RemoteCursor[] {
  return presence.companions
    .filter((companion) => hasSameView(companion, presenter?.id, staging))
    .flatMap(({ clientId, person, cursor, showing }) =>
      cursor && person.id !== ownPersonId && !showing?.laser
        ? [{ key: clientId, name: person.name, colour: person.colour, ...cursor }]
        : [],
    )
}

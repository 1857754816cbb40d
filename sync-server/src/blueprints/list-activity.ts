import type { ListActivityReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { DeedRow } from '../storage/activity-store.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

const PAGE_SIZE = 100

/** Who did what, the newest first; `before` is what the page before gave as `next`. */
export async function listActivity(
  { access, storage }: BlueprintParts,
  principal: Principal,
  { blueprintId, before }: { readonly blueprintId: string; readonly before: string | undefined },
): Promise<ListActivityReply> {
  await access.require(principal, 'readActivity', blueprintId)
  const [seq, ordinal] = before?.split('.').map(Number) ?? []
  const isFirst = seq === undefined || ordinal === undefined
  const found = await storage.activity.list({
    blueprintId,
    before: isFirst ? undefined : { seq, ordinal },
    limit: PAGE_SIZE + 1,
  })
  const page = found.slice(0, PAGE_SIZE)
  const last = found.length > PAGE_SIZE ? page.at(-1) : undefined
  return {
    activity: page.map(itemOf),
    ...(last && { next: `${last.seq}.${last.ordinal}` }),
  }
}

function itemOf(deed: DeedRow): ListActivityReply['activity'][number] {
  const { personId, personName, personColour, verb, root, entityId, count, title, beganAt, at } = deed
  const isGone = personName === null || personColour === null
  const person = isGone ? null : { id: personId, name: personName, colour: personColour }
  return { person, verb, root, entityId, count, title, beganAt, at }
}

import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Rolldown } from 'vite'
import { staticImports, type Modules } from './static-imports.ts'

const ROUTES = join(import.meta.dirname, '../src/routes')
const AROUND_EVERY_PAGE = ['+layout.svelte', '+layout.ts', '+error.svelte']
const BOARD_PAGE = 'b/[id]/+page.svelte'
/** They show a board at once. */
const WITH_A_BOARD = [BOARD_PAGE, 'embed/[token]/+page.svelte']

/** By the pages that need them for their first picture. */
interface Needed {
  readonly onBoard: ReadonlySet<string>
  readonly elsewhere: ReadonlySet<string>
}

let known: Needed | undefined

/** Found out once for a build, which asks for module after module. */
function neededIn(modules: Modules): Needed {
  const by = (routes: readonly string[]): ReadonlySet<string> =>
    staticImports(
      [...AROUND_EVERY_PAGE, ...routes].map((route) => join(ROUTES, route)),
      modules,
    )
  known ??= {
    onBoard: by([BOARD_PAGE]),
    elsewhere: by(
      globSync('**/+page.svelte', { cwd: ROUTES }).filter((route) => !WITH_A_BOARD.includes(route)),
    ),
  }
  return known
}

/**
 * Each small file more costs a browser more than what is in it. So what a board needs for its first picture is in few:
 * `base`, which other pages need too, `board`, and the framework. That comes first, with what it needs itself, since it
 * starts in two steps: none of our own modules may run before it knows which build it is of. Apart from them is `lib0`,
 * which makes errors as it loads: for each of these V8 reads the whole file anew, as it may have to name a place in it.
 * Of what comes later, or is shared by other pages, pieces smaller than 2,000 bytes join the one that is most like them.
 */
export const CHUNK_GROUPS: Rolldown.CodeSplittingGroup[] = [
  { name: 'framework', test: isFramework, priority: 3, entriesAware: true },
  ofFirstPicture('lib0', 3, (id, { onBoard }) => onBoard.has(id) && id.includes('/node_modules/lib0/')),
  ofFirstPicture('base', 2, (id, { onBoard, elsewhere }) => {
    return onBoard.has(id) && (elsewhere.has(id) || id.includes('/node_modules/svelte/'))
  }),
  ofFirstPicture('board', 1, (id, { onBoard }) => onBoard.has(id)),
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2000 },
]

/** But for what it hands on to pages: of that nothing is left but a file. */
function isFramework(id: string): boolean {
  return /\/@sveltejs\/kit\/|sveltekit:/u.test(id) && !/\/runtime\/app\/\w+\/index\.js$/u.test(id)
}

function ofFirstPicture(
  name: string,
  priority: number,
  takes: (id: string, needed: Needed) => boolean,
): Rolldown.CodeSplittingGroup {
  return {
    name: (id, modules) => (takes(id, neededIn(modules)) ? name : null),
    debugName: name,
    tags: ['$initial'],
    priority,
  }
}

import { expect, test } from 'vitest'
import { staticImports, type Modules } from './static-imports.ts'

interface Source {
  readonly code?: string
  readonly importedIds?: readonly string[]
  readonly exports?: readonly string[]
}

/** What a build knows of a few modules. */
function build(sources: Readonly<Record<string, Source>>): Modules {
  const infos: Readonly<Record<string, unknown>> = sources
  return { getModuleInfo: (id) => (infos[id] ?? null) as ReturnType<Modules['getModuleInfo']> }
}

const icons = {
  'icons.js': {
    code: "export { default as Plus, default as Add } from './plus.js'\nexport { default as Bin } from './bin.js'",
    importedIds: ['plus.js', 'bin.js'],
  },
  'plus.js': { code: 'export default []', exports: ['default'] },
  'bin.js': { code: 'export default []', exports: ['default'] },
}

test('staticImports: what is imported by what is imported, in a circle too', () => {
  const modules = build({
    page: { importedIds: ['a', 'b'] },
    a: { importedIds: ['c'] },
    b: {},
    c: { importedIds: ['a'] },
    other: {},
  })
  expect([...staticImports(['page'], modules)].sort()).toEqual(['a', 'b', 'c', 'page'])
})

test('staticImports: of a list, what is named by one of its names', () => {
  const page = { code: "import { Add as Sign } from 'icons'", importedIds: ['icons.js'] }
  const found = staticImports(['page'], build({ ...icons, page }))
  expect([...found].sort()).toEqual(['icons.js', 'page', 'plus.js'])
})

test('staticImports: of whole files that are handed on, those of which an export is named', () => {
  const modules = build({
    page: { code: "import { m } from './messages.js'\nm.close()", importedIds: ['messages.js'] },
    'messages.js': {
      code: "export * from './_index.js'\nexport * as m from './_index.js'",
      importedIds: ['_index.js'],
    },
    '_index.js': {
      code: "export * from './close.js'\nexport * from './open.js'",
      importedIds: ['close.js', 'open.js'],
    },
    'close.js': { exports: ['close'] },
    'open.js': { exports: ['open'] },
  })
  expect([...staticImports(['page'], modules)].sort()).toEqual([
    '_index.js',
    'close.js',
    'messages.js',
    'page',
  ])
})

test('staticImports: what only a listed module names is found as well', () => {
  const modules = build({
    ...icons,
    page: { code: "import { start } from './list.js'", importedIds: ['list.js', 'icons.js'] },
    'list.js': { code: "export { start } from './start.js'", importedIds: ['start.js'] },
    'start.js': { code: "import { Bin } from 'icons'", importedIds: ['icons.js'], exports: ['start'] },
  })
  expect(staticImports(['page'], modules).has('bin.js')).toBe(true)
  expect(staticImports(['page'], modules).has('plus.js')).toBe(false)
})

import { basename } from 'node:path'
import type { Rolldown } from 'vite'

/** Knows every module of a build. */
export type Modules = Parameters<Rolldown.CodeSplittingNameFunction>[1]

/**
 * All that these modules import, and what that imports, but what comes later. Of what a module hands on of others, as
 * the list of all icons does, they import what they name. This is read off the code roughly: a module that is missed, or
 * taken for no reason, lands in another file and works as well.
 */
export function staticImports(roots: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set<string>()
  const named = new Set<string>()
  /** What lists hand on, and by which names. */
  const listed = new Map<string, readonly string[]>()
  const add = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    const { code, importedIds } = infoOf(id, modules)
    for (const name of namesIn(code)) named.add(name)
    const lists = handedOn(code)
    for (const imported of importedIds) {
      const names = lists.get(basename(imported))
      if (names === undefined || isList(imported, modules)) add(imported)
      else listed.set(imported, names === '*' ? infoOf(imported, modules).exports : names)
    }
  }
  roots.forEach(add)
  for (let known = -1; known < found.size;) {
    known = found.size
    for (const [id, names] of listed) if (names.some((name) => named.has(name))) add(id)
  }
  return found
}

function infoOf(
  id: string,
  modules: Modules,
): Pick<Rolldown.ModuleInfo, 'importedIds' | 'exports'> & { readonly code: string } {
  const info = modules.getModuleInfo(id)
  return { code: info?.code ?? '', importedIds: info?.importedIds ?? [], exports: info?.exports ?? [] }
}

function isList(id: string, modules: Modules): boolean {
  return handedOn(infoOf(id, modules).code).size > 0
}

const HANDING_ON = /export\s*(?:\*|\{([^}]*)\})\s*from\s*["']([^"']+)["']/gu

/** What a module exports of others, by the names of their files. */
function handedOn(code: string): ReadonlyMap<string, readonly string[] | '*'> {
  return new Map(
    [...code.matchAll(HANDING_ON)].map(([, names, from = '']) => [
      basename(from),
      names?.split(',').map(asOf) ?? '*',
    ]),
  )
}

/** What a name is called outside: `inner as outer`. */
function asOf(name: string): string {
  return /\w+(?=\s*$)/u.exec(name)?.[0] ?? ''
}

/** `{ a, b as c }` of imports, and `m.its_key` of messages. */
function* namesIn(code: string): Iterable<string> {
  for (const [, key = ''] of code.matchAll(/\bm\.(\w+)/gu)) yield key
  for (const [, names = ''] of code.matchAll(/import\s*\{([^}]*)\}\s*from/gu)) {
    for (const name of names.split(',')) yield name.trim().split(/\s/u)[0] ?? ''
  }
}

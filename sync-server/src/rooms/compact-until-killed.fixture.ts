import { writeSync } from 'node:fs'
import { compactBesideAnEdit } from './compact-beside-an-edit.fixture.ts'
import { openDatabase } from '../storage/sqlite/open-database.ts'
import { beforeEachStatement } from '../storage/sqlite/statement-hook.fixture.ts'

/** Compacts the database `file` and is killed before its `last` statement; says what it was answered. */
const [file = '', last = ''] = process.argv.slice(2)
const db = openDatabase(file)
let left = Number(last)
compactBesideAnEdit(db, {
  begin: () => {
    beforeEachStatement(() => {
      if (left-- === 0) process.kill(process.pid, 'SIGKILL')
    })
  },
  reply: ({ kind }) => writeSync(1, `${kind}\n`),
})

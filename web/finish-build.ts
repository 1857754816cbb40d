import { writeBoardShell } from './after-build/board-shell.ts'
import { compileEarly } from './after-build/compile-early.ts'
import { firstPicture } from './after-build/first-picture.ts'

/** The last step of the build: what makes a board open sooner, and needs to know what the build has made. */
for (const script of writeBoardShell(firstPicture())) compileEarly(script)

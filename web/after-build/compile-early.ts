import { rewrite } from './built.ts'

/** Has to be the first line; other engines take it for the comment that it is. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Asks V8 to compile a script as a whole, beside the main thread and as it arrives, and not function by function when
 * each is called for the first time. Measured with the processor four times slower, a board of 1,000 cards is painted an
 * eighth sooner. See https://v8.dev/blog/explicit-compile-hints.
 */
export function compileEarly(script: string): void {
  rewrite(script, (text) => HINT + text)
}

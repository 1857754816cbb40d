import { fold } from '../fold.ts'
import { EMOTIONS } from '../headings/emotions.ts'

/** Whether what stands in the place of actors says how somebody feels: known words, or pictures alone. */
export function areEmotions(actors: readonly string[]): boolean {
  return actors.length > 0 && actors.every((actor) => EMOTIONS.has(fold(actor)) || isPicture(actor))
}

function isPicture(text: string): boolean {
  return /^[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s]+$/u.test(text)
}

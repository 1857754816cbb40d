import { m } from '#lib/paraglide/messages.js'

export function newPhaseTitles(): { phase: string; step: string } {
  return { phase: m.board_new_phase(), step: m.board_new_step() }
}

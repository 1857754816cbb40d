import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark'
import Heart from '@lucide/svelte/icons/heart'
import Lightbulb from '@lucide/svelte/icons/lightbulb'
import PartyPopper from '@lucide/svelte/icons/party-popper'
import ThumbsUp from '@lucide/svelte/icons/thumbs-up'
import type { PresentingReaction } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'
import type { IconType } from '#lib/ui/icon-type.ts'

interface ReactionFace {
  readonly icon: IconType
  readonly name: () => string
}

/** Drawn as the rest of the interface is, since the pictures of emoji differ from system to system. */
export const REACTION_FACES: Readonly<Record<PresentingReaction, ReactionFace>> = {
  '👍': { icon: ThumbsUp, name: m.present_reaction_agree },
  '❤️': { icon: Heart, name: m.present_reaction_love },
  '🎉': { icon: PartyPopper, name: m.present_reaction_cheer },
  '💡': { icon: Lightbulb, name: m.present_reaction_idea },
  '❓': { icon: CircleQuestionMark, name: m.present_reaction_question },
}

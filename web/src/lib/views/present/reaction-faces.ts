import { CircleQuestionMark, Heart, Lightbulb, PartyPopper, ThumbsUp } from 'lucide'
import type { IconNode } from 'lucide'
import type { PresentingReaction } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

interface ReactionFace {
  readonly icon: IconNode
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

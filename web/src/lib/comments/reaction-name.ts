import type { Reaction } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

const NAMES: Readonly<Record<Reaction, () => string>> = {
  '👍': m.comments_emoji_agree,
  '❤️': m.comments_emoji_heart,
  '🎉': m.comments_emoji_party,
  '😄': m.comments_emoji_smile,
  '👀': m.comments_emoji_eyes,
  '🤔': m.comments_emoji_doubt,
}

export function reactionName(emoji: Reaction): string {
  return NAMES[emoji]()
}

export const CHANNEL_KINDS = ['physical', 'digital'] as const

export type ChannelKind = (typeof CHANNEL_KINDS)[number]

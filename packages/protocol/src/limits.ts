const KiB = 1024
const MiB = 1024 * KiB
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** What the server accepts; each can be raised or lowered by the environment of the server. */
export const LIMITS = {
  frameBytes: 4 * MiB,
  /** One live update; the second step of a handshake may be as large as a frame. */
  updateBytes: MiB,
  heldBytes: MiB,
  heldFrames: 256,
  stateVectorBytes: 64 * KiB,
  stateVectorClients: 4096,
  presenceBytes: 4 * KiB,
  pushBytes: 16 * KiB,
  /** Above anything that a person types, so that a long title is told to be one. */
  bodyBytes: 2 * MiB,
  importBytes: 4 * MiB,
  /** One image or file of a blueprint. */
  assetBytes: 10 * MiB,
  /** All of them together. */
  blueprintAssetBytes: 200 * MiB,
  titleCharacters: 200,
  descriptionCharacters: 2000,
  nameCharacters: 80,
  labelCharacters: 80,
  commentCharacters: 2000,
  /** Comments, edits of them, reactions and resolutions of one person. */
  commentsPerMinute: 30,
  threadsPerBlueprint: 2000,
  commentsPerThread: 500,
  emailCharacters: 254,
  passwordCharactersMin: 8,
  passwordCharactersMax: 200,
  /** How often the server says something to an idle client, which gives up after 30 s of silence. */
  heartbeatMs: 15_000,
  binKeepsMs: 30 * dayMs,
  /** Whoever presents and has lost the connection keeps the part for so long. */
  presenterKeepsMs: 30_000,
  /** Of one person, on one board. */
  reactionsPerMinute: 60,
  /** The longest timer of a workshop, and the dots that each may have in a vote. */
  timerS: 8 * 60 * 60,
  dotsEach: 20,
  teamMembers: 100,
  /** How many teams somebody may make. */
  personTeams: 50,
  invitationKeepsMs: 7 * dayMs,
  longestInvitationMs: 90 * dayMs,
} as const

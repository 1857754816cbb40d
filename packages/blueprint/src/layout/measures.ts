/** Board units: px at 100 %. */
export const MEASURES = {
  phaseRow: 32,
  stepRow: 32,
  laneHeader: 140,
  laneHeaderLeast: 100,
  laneHeaderMost: 240,
  column: 174,
  columnLeast: 132,
  columnMost: 320,
  /** What a phase without steps keeps, so that it can be seen and filled. */
  emptyPhase: 132,
  /** A step that is collapsed to its name. */
  stepCollapsed: 36,
  laneLeast: 54,
  /** A lane that is collapsed to its name. */
  laneCollapsed: 28,
  /** Above that name, from where cards would begin. */
  collapsedTop: 4,
  /** The most that a lane's own height may ask for; its cards may make it taller. */
  laneMost: 2000,
  line: 22,
  cellSide: 11,
  cellTop: 10,
  cellBottom: 10,
  cellTopFrontstage: 12,
  cellBottomFrontstage: 14,
  gap: 8,
  gapFrontstage: 12,
  /** Above the cards of a lane in which a loop runs, with one track. */
  cellTopLooped: 26,
  /** From the top of the cards up to the first loop. */
  loopRise: 13,
  /** Between links that run side by side. */
  track: 4,
  /** Between loops: each may carry a label. */
  loopTrack: 14,
  loopTracksMost: 8,
  cardPadding: 8,
  cardBorder: 1,
  /** Room at the right of a decision's title, for its mark. */
  decisionMark: 16,
  momentOfTruth: 4,
  metaGap: 6,
  metaRow: 16,
  quoteSide: 2,
  titleLinesMost: 12,
  feelingLane: 86,
  feelingZero: 47,
  feelingUnit: 14.5,
  trayGap: 24,
  trayHeader: 32,
  trayPadding: 12,
  cornerRadius: 6,
} as const

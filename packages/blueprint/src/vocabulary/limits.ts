/** Lengths in UTF-16 code units, as `String.length` counts them; the rest in the unit that the name says. */
export const LIMITS = {
  titleLength: 200,
  cardTitleLength: 500,
  notesLength: 20_000,
  textLength: 2_000,
  orderLength: 1_000,
  unknownValueBytes: 1_024,
  strokePoints: 2_000,
  cardsSoft: 5_000,
  cardsHard: 20_000,
  importBytes: 4_194_304,
} as const

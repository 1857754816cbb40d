const colours = 10

/** One of the ten colours of people, always the same for a team. */
export function teamColour(teamId: string): number {
  return ([...teamId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % colours) + 1
}

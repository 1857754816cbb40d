import type { Dots, PresencePerson, VoteTargets } from '@sightline/protocol'

export interface WorkshopRow {
  readonly timer: { readonly seconds: number; readonly endsAt: number } | null
  readonly turn: PresencePerson | null
  readonly hidesStickies: boolean
}

export interface VoteRow {
  readonly id: string
  readonly blueprintId: string
  readonly title: string
  readonly dotsEach: number
  readonly targets: VoteTargets
  readonly openedAt: number
  readonly closedAt: number | null
  readonly voters: number
}

export type NewVote = Omit<VoteRow, 'closedAt' | 'voters'>

export interface PlacedDots extends Dots {
  readonly voteId: string
  readonly personId: string
}

/** What goes on in workshops, a blueprint each, and its votes. */
export interface WorkshopStore {
  find(blueprintId: string): Promise<WorkshopRow>
  setTimer(blueprintId: string, timer: WorkshopRow['timer']): Promise<void>
  setTurn(blueprintId: string, personId: string | null): Promise<void>
  hideStickies(blueprintId: string, hidden: boolean): Promise<void>
  /** False while another vote of the blueprint is open. */
  openVote(vote: NewVote): Promise<boolean>
  findVote(id: string): Promise<VoteRow | undefined>
  lastVote(blueprintId: string): Promise<VoteRow | undefined>
  /** False when it already was. */
  closeVote(id: string, at: number): Promise<boolean>
  /** How many of the person's dots lie on the target from now on. */
  placeDots(dots: PlacedDots): Promise<'done' | 'closed' | 'spent'>
  dotsOf(voteId: string, personId: string): Promise<readonly Dots[]>
  /** The most first. */
  totals(voteId: string): Promise<readonly Dots[]>
}

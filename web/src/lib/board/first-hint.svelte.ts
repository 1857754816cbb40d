const KEY = 'sightline-hint-seen'

/** Whether this browser's person has seen how a board begins. A browser that keeps nothing shows it once a visit. */
export class FirstHint {
  #isSeen = $state(wasSeen())

  get isSeen(): boolean {
    return this.#isSeen
  }

  dismiss(): void {
    this.#isSeen = true
    try {
      localStorage.setItem(KEY, 'yes')
    } catch {
      // Nothing is lost but a click on the next visit.
    }
  }
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

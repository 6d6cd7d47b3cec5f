/** Whether this browser's reader has been shown round. Where nothing can be kept nobody is shown round at every visit. */
const NAME = 'parley:walked'

export function wantsWalk(): boolean {
  try {
    return localStorage.getItem(NAME) === null
  } catch {
    return false
  }
}
export function endWalk(): void {
  try {
    localStorage.setItem(NAME, 'yes')
  } catch {
    // Then it was not shown either.
  }
}
export function walkAgain(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {
    // Then there is nothing to forget.
  }
}

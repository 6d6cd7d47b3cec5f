/** Shows an element by its id as soon as it is on the page, which may take a view or a card that opens first. */
const MOST_FRAMES = 180

export function reveal(id: string, frames = MOST_FRAMES): void {
  const element = document.getElementById(id)
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => reveal(id, frames - 1))
    return
  }
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
}

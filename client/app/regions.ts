/** F6 goes round the page's regions (text, margin, bars), Shift+F6 the other way: into each at its first focusable thing. */
const FOCUSABLE = 'a[href], button:not([disabled]), input, textarea, select, [tabindex="0"]'

export function walkRegions(event: KeyboardEvent, page: HTMLElement): void {
  if (event.key !== 'F6' || event.defaultPrevented) return
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')]
  const at = regions.findIndex(region => region.contains(document.activeElement))
  const step = event.shiftKey ? -1 : 1
  for (let tries = 1; tries <= regions.length; tries++) {
    const region = regions[(at + step * tries + regions.length * 2) % regions.length]!
    const target = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(element => element.checkVisibility())
    if (!target) continue
    event.preventDefault()
    target.focus()
    return
  }
}

/** What reaches beyond the window's sides and cannot be scrolled to. Runs inside the page. */
export function lost(): string[] {
  const found: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`)
  const scope = [...document.querySelectorAll('dialog[open], :popover-open')].at(-1) ?? document.body
  const scrolls = (element: Element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth
  const isInScroller = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    (scrolls(element) || isInScroller(element.parentElement))
  /** For those who hear the page, or until the focus is in it. */
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
  const isOwn = (element: Element) =>
    element.matches('a, button, input, select, textarea') ||
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
  for (const element of scope.querySelectorAll('*')) {
    if (!isOwn(element) || element.closest('.visually-hidden, [aria-hidden="true"], svg')) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isClipped(element)) continue
    const { left, right, width, height } = element.getBoundingClientRect()
    if (width <= 1 || height <= 1 || (left >= -1 && right <= innerWidth + 1) || isInScroller(element)) continue
    found.push(`${element.outerHTML.slice(0, 160)} reaches from ${Math.round(left)} to ${Math.round(right)}`)
  }
  return found
}

/** Answers that one chooses from, names at the desk and the time of a replay that cannot be read to their end. Runs inside the page. */
export function cutOff(): string[] {
  const words = 'fieldset button span, [aria-labelledby="desk-roster"] li > span[dir], p > time'
  return [...document.querySelectorAll<HTMLElement>(words)]
    .filter(word => word.checkVisibility() && word.scrollWidth > word.clientWidth + 1)
    .map(word => `${word.textContent} is cut off`)
}

/** Bars that take most of the window, and so stand in the way of reading. Runs inside the page. */
export function covered(): string[] {
  if (document.querySelector('dialog[open], :popover-open')) return []
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
  const bars = [...document.body.querySelectorAll('*')].filter(element => {
    const { position } = getComputedStyle(element)
    if (position !== 'sticky' && position !== 'fixed') return false
    const { width, height, top, bottom } = element.getBoundingClientRect()
    return (
      element.checkVisibility() && !isClipped(element) && width > 200 && top < innerHeight && bottom > 0 && height > 1
    )
  })
  const isTaken = (y: number) =>
    bars.some(bar => {
      const { top, bottom } = bar.getBoundingClientRect()
      return y >= top && y < bottom
    })
  const taken = Array.from({ length: innerHeight }, (_, y) => y).filter(isTaken).length
  return taken > 0.6 * innerHeight
    ? [`bars take ${taken} of ${innerHeight}: ${bars.map(bar => bar.className).join(', ')}`]
    : []
}

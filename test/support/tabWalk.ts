/**
 * A walk through a page with Tab alone: what it reaches, what it misses, where the focus cannot be seen, and whether it comes
 * round again. Whatever can take the focus by Tab and is on the page must be reached, in both directions. Only the cards of the
 * margin may be passed by: they are made where one reads, glide as others open, and the list of all marks leads to each.
 */
import type { Page } from 'playwright-core'

export interface Walked {
  reached: number
  /** Can take the focus, and was passed by. */
  missed: string[]
  /** Had the focus, and nothing showed it. */
  unmarked: string[]
  /** Had the focus and lay wholly under something else. */
  covered: string[]
  /** Had the focus although something lay over the page that it is not in. */
  outside: string[]
  isTrapped: boolean
}

/** Presses that no surface needs: who is not round by then is in a trap. */
const MOST = 600

export async function tabWalk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Walked> {
  await page.evaluate(begin)
  let isRound = false
  for (let presses = 0; presses < MOST && !isRound; presses++) {
    await page.keyboard.press(key)
    isRound = await page.evaluate(step)
  }
  return { ...(await page.evaluate(end)), isTrapped: !isRound }
}

/** These run in the page, and know each other only by what they leave on the window. */
interface Walking {
  focusables: () => Element[]
  visited: Set<Element>
  scope: Element
  unmarked: Set<string>
  covered: Set<string>
  outside: Set<string>
  name: (element: Element) => string
}
declare global {
  interface Window {
    walking: Walking
  }
}

function begin(): void {
  const overs = [...document.querySelectorAll('dialog[open], :popover-open')]
  const scope = overs.at(-1) ?? document.body
  const CAN =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable="true"]'
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap(element => [
      ...(element.matches(CAN) ? [element] : []),
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ])
  const isRadioOfAnother = (element: Element, among: Element[]) =>
    element instanceof HTMLInputElement &&
    element.type === 'radio' &&
    !element.checked &&
    among.some(
      other =>
        other instanceof HTMLInputElement && other !== element && other.type === 'radio' && other.name === element.name,
    )
  const focusables = () => {
    const found = all(scope).filter(
      element =>
        (element as HTMLElement).tabIndex >= 0 &&
        !element.matches(':disabled') &&
        !element.closest('[inert]') &&
        element.checkVisibility({ visibilityProperty: true }),
    )
    return found.filter(element => !isRadioOfAnother(element, found))
  }
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}” ${element.outerHTML.slice(0, 120)}`
  window.walking = {
    focusables,
    visited: new Set(),
    scope,
    unmarked: new Set(),
    covered: new Set(),
    outside: new Set(),
    name,
  }
  if (overs.length > 0) return
  // From the page's beginning.
  getSelection()?.removeAllRanges()
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  scrollTo(0, 0)
}

async function step(): Promise<boolean> {
  const { visited, scope, unmarked, covered, outside, name } = window.walking
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  // Out of the page, to the browser's own bars; or on the way into a frame of another process, which takes a few presses.
  if (!at || at === document.body || at === document.documentElement) {
    const hasFrameAhead = [...scope.querySelectorAll('iframe')].some(frame => !visited.has(frame))
    return visited.size > 0 && scope === document.body && !hasFrameAhead
  }
  // Inside another document, which marks its own focus, until Tab has led out of it.
  if (at.tagName === 'IFRAME') {
    visited.add(at)
    return false
  }
  if (visited.has(at)) return true
  visited.add(at)
  // Cards further on are made when those before them have come into view.
  if (at.closest('[data-region="margin"]')) await new Promise(requestAnimationFrame)
  const isIn = scope.contains(at) || scope.contains((at.getRootNode() as ShadowRoot).host ?? null)
  if (!isIn) outside.add(name(at))

  const rings = (element: Element | null | undefined) => {
    if (!element) return false
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor)
  }
  // A field shows its caret; a sentence its bracket in the gutter.
  const isField = at.matches(
    'textarea, [contenteditable="true"], input:not([type]), input[type="text"], input[type="search"], input[type="url"], input[type="number"]',
  )
  const hasBracket = at.matches('[data-sentence]') && document.querySelector('[class*="bracket"]') !== null
  const near = [
    at,
    at.parentElement,
    at.nextElementSibling,
    at.closest('label'),
    ...((at as HTMLInputElement).labels ?? []),
  ]
  if (!isField && !hasBracket && !near.some(rings)) unmarked.add(name(at))

  const box = (at.closest('label') ?? at).getBoundingClientRect()
  const points = [0.5, 0.1, 0.9].flatMap(x =>
    [0.5, 0.15, 0.85].map(y => [box.left + box.width * x, box.top + box.height * y] as const),
  )
  const owner = at.getRootNode() as Document | ShadowRoot
  const isSeen = points.some(([x, y]) => {
    const top = owner.elementFromPoint(x, y)
    return top !== null && (at.contains(top) || top.contains(at) || (at.closest('label')?.contains(top) ?? false))
  })
  const isLarge = box.width > 2 && box.height > 2
  if (isLarge && !isSeen && !at.closest('[data-region="margin"] [class*="slot"]'))
    covered.add(`${name(at)} at ${JSON.stringify(box)}`)
  return false
}

function end(): Omit<Walked, 'isTrapped'> {
  const { focusables, visited, unmarked, covered, outside, name } = window.walking
  const groups = new Set(
    [...visited].flatMap(element =>
      element instanceof HTMLInputElement && element.type === 'radio' ? [element.name] : [],
    ),
  )
  const isReached = (element: Element) =>
    visited.has(element) ||
    (element instanceof HTMLInputElement && element.type === 'radio' && groups.has(element.name))
  return {
    reached: visited.size,
    missed: focusables()
      .filter(element => !isReached(element) && !element.closest('[data-region="margin"] [class*="slot"]'))
      .map(name),
    unmarked: [...unmarked],
    covered: [...covered],
    outside: [...outside],
  }
}

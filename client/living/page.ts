/** The page as its script sees it: marks by number, each in all its places – the list, the text, the margin, the table, the map. */

export interface LivingMark {
  number: number
  /** Its item in the list of marks, which carries what it is found by. */
  item: HTMLElement
  /** Everything that is about it, the item among it. */
  parts: Element[]
}

export function marksIn(page: Document): LivingMark[] {
  const parts = new Map<string, Element[]>()
  for (const part of page.querySelectorAll('[data-part]')) {
    const number = part.getAttribute('data-part')!
    const known = parts.get(number)
    if (known) known.push(part)
    else parts.set(number, [part])
  }
  return [...page.querySelectorAll<HTMLElement>('.mark')].map(item => {
    const number = item.dataset.part!
    return { number: Number(number), item, parts: parts.get(number)! }
  })
}

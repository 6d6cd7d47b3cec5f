/** The page as its script sees it: marks by number, each in all its places – the list, the text, the margin, the table, the map. */

export interface LivingMark {
  /** Its item in the list of marks, which carries what it is found by. */
  item: HTMLElement
  /** Everything that is about it, the item among it. */
  parts: Element[]
}

/** All of them: in a long transcript a walk of its own, for whoever asks first. */
export function marksIn(page: Document): LivingMark[] {
  const parts = new Map<string, Element[]>()
  for (const part of page.querySelectorAll('[data-part], .mark, .n, .claims tr')) {
    const number = numberOf(part)
    const known = parts.get(number)
    if (known) known.push(part)
    else parts.set(number, [part])
  }
  return [...page.querySelectorAll<HTMLElement>('.mark')].map(item => ({ item, parts: parts.get(numberOf(item))! }))
}

/** One mark's places, without looking at those of others. */
export const partsOf = (page: Document, number: string): Element[] => [
  ...page.querySelectorAll(`[data-part="${number}"], #mark-${number}, #at-${number}, #claim-${number}`),
]

/** What there is once of a mark says its number in its id. */
const numberOf = (part: Element) => part.getAttribute('data-part') ?? part.id.replace(/\D+/, '')

/** What `make` answers, made when it is asked for the first time. */
export function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

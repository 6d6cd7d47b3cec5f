/**
 * Says on the root element that something is on the page, for what lies elsewhere and makes room for it. A `:has()` there
 * would be asked again, through the whole page, with every element that comes or goes.
 */
import { onCleanup } from 'solid-js'

const there = new Map<string, number>()

/** Until what calls it is gone; two of a kind may be there at once. */
export function tellRoot(attribute: string): void {
  const count = (by: 1 | -1) => {
    const now = (there.get(attribute) ?? 0) + by
    there.set(attribute, now)
    document.documentElement.toggleAttribute(attribute, now > 0)
  }
  count(1)
  onCleanup(() => count(-1))
}

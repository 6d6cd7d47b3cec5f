/** The places that the targets of a W3C annotation name. */
import * as v from 'valibot'
import { DEEPEST, type ForeignPlace, LONGEST_QUOTE } from './foreign.ts'
import { isNode, list, type Node, said, terms, words } from './linked.ts'

const Words = v.pipe(v.string(), v.maxLength(LONGEST_QUOTE))
const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Of one specific resource. A selector that refines another one tells its words, but not where they stand in the whole. */
export function placeIn(resource: Node): ForeignPlace {
  const found: { quote?: ForeignPlace['quote'] | undefined; position?: ForeignPlace['position'] | undefined } = {}
  const look = (value: unknown, depth: number, isWhole: boolean): void => {
    if (depth > DEEPEST) return
    for (const selector of list(value).slice(0, 20)) {
      if (!isNode(selector)) continue
      const kinds = terms(selector, 'type')
      if (kinds.includes('TextQuoteSelector')) found.quote ??= quoteIn(selector)
      if (kinds.includes('TextPositionSelector') && isWhole) found.position ??= positionIn(selector)
      look(said(selector, 'refinedBy'), depth + 1, false)
      // A choice of selectors, as the earlier model writes it.
      look(said(selector, 'items'), depth + 1, isWhole)
      look(said(selector, 'default'), depth + 1, isWhole)
    }
  }
  look(said(resource, 'selector'), 0, true)
  const { quote, position } = found
  const isOtherwise = !quote && !position && list(said(resource, 'selector')).length > 0
  return {
    ...(quote ? { quote } : {}),
    ...(position ? { position } : {}),
    ...(isOtherwise ? { isOtherwise } : {}),
  }
}

function quoteIn(selector: Node): ForeignPlace['quote'] {
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map(name => words(said(selector, name)))
  if (!exact?.trim() || ![exact, prefix, suffix].every(one => v.is(Words, one))) return undefined
  return { type: 'TextQuoteSelector', exact, prefix: prefix!, suffix: suffix! }
}

function positionIn(selector: Node): ForeignPlace['position'] {
  const [start, end] = [number(said(selector, 'start')), number(said(selector, 'end'))]
  if (!v.is(Offset, start) || !v.is(Offset, end) || start >= end) return undefined
  return { start, end, unit: 'code points' }
}

/** Typed values of JSON-LD are strings. */
function number(value: unknown): unknown {
  if (typeof value === 'number') return value
  const digits = words(value)
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

/** The stretches of a leaf: emphasis, links, references, breaks. White space of the source is one space. */
import type { Inline } from '../../../shared/article/index.ts'
import { above, below } from '../raised.ts'
import { safeHref } from '../safeHref.ts'
import type { Reading } from './reading.ts'
import { attribute, type PageElement, textOf, wordsOnly } from './tree.ts'

const MARKED: Record<string, 'emphasis' | 'strong' | 'code'> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** A piece of text; where the page keeps its line breaks they are meant. */
export const readString = (text: string, reading: Reading) =>
  reading.keepsBreaks ? text.replace(/[ \t]*\n[ \t]*/g, '\n') : text.replace(/[\t\n\f\r ]+/g, ' ')

/** `inner` reads the element's children; it is called at most once. */
export function readInline(element: PageElement, reading: Reading, inner: () => Inline[]): Inline[] {
  const marked = Object.hasOwn(MARKED, element.tag) ? MARKED[element.tag] : undefined
  if (marked) return [{ kind: marked, inlines: inner() }]
  switch (element.tag) {
    case 'br':
      return ['\n']
    case 'wbr':
      return []
    case 'a':
      return readLink(element, reading, inner)
    case 'q':
      return ['“', ...inner(), '”']
    case 'sup':
      return asText(inner(), above)
    case 'sub':
      return asText(inner(), below)
    case 'rt': {
      const words = inner()
      return words.length ? ['(', ...words, ')'] : []
    }
    case 'math': {
      const said = attribute(element, 'alttext')
      if (!said) reading.losses.add('math')
      return said ? [said] : []
    }
    default:
      return inner()
  }
}

const asText = (inlines: Inline[], read: (text: string) => string): Inline[] =>
  inlines.every(one => typeof one === 'string') ? [read(inlines.join(''))] : inlines

function readLink(link: PageElement, reading: Reading, inner: () => Inline[]): Inline[] {
  const note = reading.notes.labelOf(link)
  if (note !== undefined) return [{ kind: 'note', note, inlines: [wordsOnly(textOf(link))] }]
  const url = attribute(link, 'href').trim()
  // A sign beside a heading that links to that heading.
  if (url.startsWith('#') && /^[#¶§🔗\s]*$/u.test(textOf(link))) return []
  const href = url && !url.startsWith('#') ? safeHref(url, reading.base) : undefined
  if (url && !url.startsWith('#') && !href) reading.losses.add('link')
  return href ? [{ kind: 'link', href, inlines: inner() }] : inner()
}

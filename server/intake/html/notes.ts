/**
 * Footnotes: a short link to a place on the same page is a reference, what stands there is the note. Pages write both in
 * many ways; what they share is that the link looks like a number or a sign and that the place is no heading.
 */
import {
  attribute,
  holds,
  isElement,
  outwards,
  type Page,
  type PageElement,
  textOf,
  within,
  wordsOnly,
} from './tree.ts'

export interface Notes {
  /** Of a link that refers to a note: the note's label. */
  labelOf: (link: PageElement) => string | undefined
  /** In the order of their first references. */
  notes: readonly { label: string; element: PageElement }[]
  isNote: (element: PageElement) => boolean
  /** What stands in a note but is no part of it: its own number, and the way back. */
  isBack: (element: PageElement) => boolean
}

const SIGN = /^[[(]?(?:note |n )?(\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡§¶‖]{1,4})[\])]?[.:]?$/i
const BACK = /[↩↑⤴⏎↵←^]|(?:^|\s)(?:back|return|jump up|zurück|retour|volver)(?!\p{L})/iu
const BLOCKS = new Set('li p dd dt div aside section td tr blockquote'.split(' '))
/** So long a thing that a number links to is a part of the page. */
const LONGEST = 5000

export function findNotes(page: Page, article: PageElement, isShown: (element: PageElement) => boolean): Notes {
  const byId = new Map<string, PageElement>()
  for (const element of page.elements) {
    for (const id of [attribute(element, 'id'), element.tag === 'a' ? attribute(element, 'name') : ''])
      if (id && !byId.has(id)) byId.set(id, element)
  }
  const labels = new Map<PageElement, string>()
  const found = new Map<PageElement, string>()
  const taken = new Set<string>()
  for (const link of within(page, article)) {
    if (link.tag !== 'a' || !isShown(link)) continue
    const place = byId.get(fragmentOf(link))
    const sign = SIGN.exec(wordsOnly(textOf(link)))?.[1]
    if (!place || !sign || !looksLikeReference(link)) continue
    const note = [...outwards(place)].find(element => BLOCKS.has(element.tag))
    if (!note || holds(note, link) || holds(note, article) || textOf(note).length > LONGEST) continue
    const label = found.get(note) ?? unique(sign, taken)
    taken.add(label)
    found.set(note, label)
    labels.set(link, label)
  }
  return {
    labelOf: link => labels.get(link),
    notes: [...found].map(([element, label]) => ({ label, element })),
    isNote: element => found.has(element),
    isBack: element => element.tag === 'a' && isBackLink(element),
  }
}

const fragmentOf = (link: PageElement) => {
  const [, fragment = ''] = /^[^#]*#(.+)$/.exec(attribute(link, 'href')) ?? []
  try {
    return attribute(link, 'href').startsWith('#') ? decodeURIComponent(fragment) : ''
  } catch {
    return fragment
  }
}

function looksLikeReference(link: PageElement): boolean {
  const text = wordsOnly(textOf(link))
  const named = `${attribute(link, 'role')} ${attribute(link, 'epub:type')} ${attribute(link, 'class')} ${attribute(link, 'rel')}`
  return (
    link.parent?.tag === 'sup' ||
    link.children.some(child => isElement(child) && child.tag === 'sup') ||
    /^[[(*†‡§]/.test(text) ||
    isBracketed(link) ||
    /noteref|footnote|fn|cite-ref/i.test(named)
  )
}

/** `(<a>a</a>)`: the brackets may stand around the link. */
function isBracketed(link: PageElement): boolean {
  const around = link.parent?.children ?? []
  const at = around.indexOf(link)
  const [before, after] = [around[at - 1], around[at + 1]]
  return typeof before === 'string' && typeof after === 'string' && /[[(]$/.test(before) && /^[\])]/.test(after)
}

function isBackLink(link: PageElement): boolean {
  if (!fragmentOf(link)) return false
  if (
    /doc-backlink|backref|reversefootnote|footnote-back/i.test(`${attribute(link, 'role')} ${attribute(link, 'class')}`)
  )
    return true
  const text = wordsOnly(textOf(link))
  return (
    SIGN.test(text) || (text.length < 16 && BACK.test(text) && /[↩↑⤴⏎↵←^]|back|return|zurück|retour|volver/i.test(text))
  )
}

function unique(sign: string, taken: ReadonlySet<string>): string {
  let label = sign
  for (let i = 2; taken.has(label); i++) label = `${sign} (${i})`
  return label
}

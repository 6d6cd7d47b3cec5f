/**
 * HTML → draft. A whole page gives its article, without what stands around it; a fragment, as the clipboard has it, is
 * taken whole. Nothing of the HTML survives but text in Parley's own blocks, so there is nothing to sanitise.
 */
import type { DraftBlock, Inline } from '../../shared/article/index.ts'
import type { Dropped } from '../../shared/protocol/index.ts'
import { type Draft, Losses } from './draft.ts'
import { type About, readAbout, saysOnlyWho } from './html/about.ts'
import { readBlocks, readLeaf } from './html/blocks.ts'
import { furniture, isUnseen } from './html/furniture.ts'
import { findChoices, findMainPart, type MainPart, pickedPart } from './html/mainPart.ts'
import { findNotes } from './html/notes.ts'
import type { Reading } from './html/reading.ts'
import {
  attribute,
  isElement,
  outwards,
  type Page,
  type PageElement,
  readPage,
  textOf,
  wordsOnly,
} from './html/tree.ts'
import { isWalled } from './html/wall.ts'
import { safeHref } from './safeHref.ts'
import { PICTURES_ONLY, Unreadable } from './unreadable.ts'

export interface HtmlOptions {
  /** Where it was fetched from: what relative links start from. */
  address?: string | undefined
  /** The id of one of an earlier draft's choices: that part is the article. */
  pick?: string | undefined
  /** A file or a fetched page is a page, whatever tags it leaves out: only what was pasted may be a piece of one. */
  isPage?: boolean
}

/** Throws `Unreadable` for what is too large or too deep to read, and for a choice that the page does not have. */
export function readHtml(html: string, { address, pick, isPage = false }: HtmlOptions = {}): Draft {
  const isFragment =
    !isPage && (html.includes('<!--StartFragment') || !/<!doctype|<(?:html|head|body)[\s>]/i.test(html.slice(0, 5000)))
  const page = readPage(html)
  const main = mainOf(page, { isFragment, pick })
  const about = readAbout(page, main.element)
  const losses = new Losses()
  const scripts = page.elements.filter(({ tag }) => tag === 'script').length
  if (scripts) losses.add('script', scripts)
  const isLeftOut = isFragment || pick !== undefined ? unseenOf(losses) : leftOutOf(main, losses)
  const notes = findNotes(page, main.element, element => ![...outwards(element)].some(isUnseen))
  const base = about.base === undefined ? address : (safeHref(about.base, address) ?? address)
  const reading: Reading = { losses, notes, base, isLeftOut, keepsBreaks: false, readBlocks, readLeaf }
  const blocks = readBlocks(main.element.children, reading)
  const inNote = {
    ...reading,
    isLeftOut: (one: PageElement) => notes.isBack(one) || isLeftOut(one),
    notes: { ...notes, isNote: () => false },
  }
  const found = notes.notes.map(({ label, element }) => ({
    label,
    blocks: withoutSign(readBlocks(element.children, inNote), label).map(endTrimmed),
  }))
  while (blocks.at(-1)?.kind === 'rule') blocks.pop()
  if (found.length) blocks.push({ kind: 'footnotes', notes: found })
  if (!isFragment && pick === undefined && !blocks.length) throw emptyPage(losses.list())
  const choices = isFragment ? [] : findChoices(page, main.element)
  return {
    ...saidOf(about, isFragment),
    // A fragment has no title beside its text: its headline is in it.
    blocks: isFragment ? blocks : withoutByline(withoutTitle(blocks, about.title), about.byline),
    dropped: losses.list(),
    ...(choices.length ? { choices } : {}),
    ...(!isFragment && isWalled(page, main.element, plain(blocks), html.length) ? { isShort: true as const } : {}),
  }
}

/** Where a page is made by its scripts, or only of pictures, people see more than a reader does. */
function emptyPage(dropped: readonly Dropped[]): Unreadable {
  const has = (kind: Dropped['kind']) => dropped.some(one => one.kind === kind)
  if (has('script'))
    return new Unreadable(
      422,
      'There is no text in this page before its scripts run. Open it in your browser, copy the article and paste it.',
      'source.text',
    )
  return new Unreadable(
    422,
    has('image')
      ? PICTURES_ONLY
      : 'There is no text in this page. If your browser shows one, copy it there and paste it.',
    'source.text',
  )
}

function mainOf(page: Page, { isFragment, pick }: { isFragment: boolean; pick: string | undefined }): MainPart {
  if (pick !== undefined) {
    const element = pickedPart(page, pick)
    if (!element) throw new Unreadable(400, 'The page has no such part.', 'source.pick')
    return { element, kept: new Set() }
  }
  if (isFragment) return { element: page.elements.find(({ tag }) => tag === 'body') ?? page.root, kept: new Set() }
  return findMainPart(page)
}

const saidOf = ({ base: _, title, ...about }: About, isFragment: boolean) => ({
  ...about,
  ...(title && !isFragment ? { title } : {}),
})

function unseenOf(losses: Losses): (element: PageElement) => boolean {
  return element => {
    if (!isUnseen(element)) return false
    if (element.tag === 'style') losses.add('style')
    return true
  }
}

/** Of what looks like furniture, the greater part of the article is none: some sites name their article's body `comment`. */
function leftOutOf(main: MainPart, losses: Losses): (element: PageElement) => boolean {
  const isOut = unseenOf(losses)
  const whole = wordsOnly(textOf(main.element)).length
  const known = new Map<PageElement, boolean>()
  const decide = (element: PageElement) => {
    if (isOut(element)) return true
    const kind = furniture(element) ?? (isRows(element, main) || isDateAlone(element) ? 'page-furniture' : undefined)
    if (!kind || wordsOnly(textOf(element)).length > whole / 2) return false
    losses.add(kind)
    return true
  }
  return element => {
    let is = known.get(element)
    if (is === undefined) {
      is = decide(element)
      known.set(element, is)
    }
    return is
  }
}

const BOXES = new Set('div section ul ol article header footer form table td p'.split(' '))
/** What only holds other parts: nothing but links in it is a menu, whoever keeps it. */
const HOLDERS = new Set('div section td header footer'.split(' '))

/** Rows of links: lists of other articles, of sections, of tags. Where Readability keeps any of it, it is a part of the text. */
function isRows(element: PageElement, { kept }: MainPart): boolean {
  if (!BOXES.has(element.tag)) return false
  const links: PageElement[] = []
  let isKept = kept.has(element)
  const look = (at: PageElement) => {
    for (const child of at.children) {
      if (!isElement(child)) continue
      isKept ||= kept.has(child)
      if (child.tag === 'a' && attribute(child, 'href')) links.push(child)
      else look(child)
    }
  }
  look(element)
  if (!links.length) return false
  const linked = links.reduce((sum, link) => sum + wordsOnly(textOf(link)).length, 0)
  const all = wordsOnly(textOf(element)).length
  if (HOLDERS.has(element.tag) && links.length >= 3 && linked > all * 0.9 && linked / links.length < 40) return true
  if (isKept) return false
  return linked > all * 0.66 && (links.length >= 2 || element.tag !== 'p')
}

/** The line with the day on which it appeared: the article has that by itself. */
function isDateAlone(element: PageElement): boolean {
  const [child, ...others] = element.children.filter(one => isElement(one) || one.trim())
  if (element.tag === 'time') return element.parent?.tag === 'header'
  return child !== undefined && isElement(child) && child.tag === 'time' && !others.length
}

/** The heading that only says the title. */
function withoutTitle(blocks: readonly DraftBlock[], title: string | undefined): DraftBlock[] {
  const at = blocks.findIndex(block => block.kind === 'heading')
  const heading = blocks[at]
  return heading && title && at < 4 && plain([heading]) === title ? blocks.toSpliced(at, 1) : [...blocks]
}

/** So far from its beginning an article says who wrote it, or no more. */
const OPENING = 5

/** The line that only says who wrote it: the article has that by itself. */
function withoutByline(blocks: readonly DraftBlock[], byline: string | undefined): DraftBlock[] {
  const at = blocks.findIndex(block => block.kind === 'paragraph' && !!byline && saysOnlyWho(plain([block]), byline))
  return at >= 0 && at < OPENING ? blocks.toSpliced(at, 1) : [...blocks]
}

/** A note often begins with its own sign once more. */
function withoutSign(blocks: DraftBlock[], label: string): DraftBlock[] {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return blocks
  const [head, ...tail] = first.inlines.filter((inline, i) => i > 0 || typeof inline !== 'string' || inline.trim())
  if (head === undefined) return blocks
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const sign = new RegExp(`^\\s*[[(]?${escaped}(?:[\\])][.:]?|[.:])\\s*|^\\s*[\\^↑*†]+\\s+`)
  if (typeof head === 'string') return [{ ...first, inlines: [head.replace(sign, ''), ...tail] }, ...rest]
  return wordsOnly(plainInline(head)).replace(/[[\].():]/g, '') === label
    ? [{ ...first, inlines: tail }, ...rest]
    : blocks
}

/** Without the hard space that kept the way back on the last line. */
function endTrimmed(block: DraftBlock): DraftBlock {
  if (block.kind !== 'paragraph') return block
  const last = block.inlines.at(-1)
  return typeof last === 'string' ? { ...block, inlines: [...block.inlines.slice(0, -1), last.trimEnd()] } : block
}

function plain(blocks: readonly DraftBlock[]): string {
  return wordsOnly(
    blocks
      .map(block => {
        switch (block.kind) {
          case 'paragraph':
          case 'heading':
            return block.inlines.map(plainInline).join('')
          case 'code':
            return block.text
          case 'quote':
            return plain(block.blocks)
          case 'list':
            return block.items.map(plain).join(' ')
          case 'table':
            return block.rows
              .flat()
              .map(cell => plain(cell.blocks))
              .join(' ')
          case 'definitions':
            return block.entries
              .flatMap(({ terms, details }) => [...terms.flat().map(plainInline), ...details.map(plain)])
              .join(' ')
          case 'rule':
          case 'figure':
          case 'footnotes':
            return ''
          default:
            return block satisfies never
        }
      })
      .join(' '),
  )
}

const plainInline = (inline: Inline): string =>
  typeof inline === 'string' ? inline : inline.inlines.map(plainInline).join('')

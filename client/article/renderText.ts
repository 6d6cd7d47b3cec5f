/**
 * The article's blocks as plain DOM, made once and never touched again: highlights are painted over it.
 * Each sentence is one element that can take the focus, so that walking the text is real focus and is read aloud as it is.
 */
import {
  type Article,
  type Block,
  headingRanks,
  headRows,
  type Run,
  type Sentence,
  type Span,
} from '../../shared/article/index.ts'
import { reading as words } from '../text/reading.ts'
import type { Piece } from './ranges.ts'
import './blocks.css'

export interface RenderedText {
  content: DocumentFragment
  pieces: Piece[]
  /** In the order of the article's sentences. */
  sentences: HTMLElement[]
}

export function renderText(article: Pick<Article, 'text' | 'blocks' | 'sentences'>): RenderedText {
  const content = document.createDocumentFragment()
  const rendered: RenderedText = { content, pieces: [], sentences: [] }
  const { text, sentences } = article
  const writer: Writer = {
    text,
    sentences,
    next: 0,
    rendered,
    ranks: headingRanks(article.blocks),
    noteItems: new Map(),
    cameFrom: new Map(),
  }
  for (const block of article.blocks) content.append(renderBlock(writer, block))
  return rendered
}

interface Writer {
  text: string
  sentences: readonly Sentence[]
  /** The first sentence that is not rendered yet. */
  next: number
  rendered: RenderedText
  ranks: Map<number, number>
  /** By the notes' labels: the notes, and the references that lead to them. */
  noteItems: Map<string, HTMLElement>
  cameFrom: Map<string, HTMLElement>
}

function renderBlock(writer: Writer, block: Block): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return fill(writer, document.createElement('p'), block)
    // The article's own title is the page's h1; its highest heading comes right below it.
    case 'heading':
      return fill(writer, document.createElement(`h${Math.min(6, 2 + writer.ranks.get(block.level)!)}`), block)
    case 'code': {
      const pre = document.createElement('pre')
      pre.append(fill(writer, document.createElement('code'), block))
      return pre
    }
    case 'quote': {
      const quote = document.createElement('blockquote')
      return fillBlocks(writer, quote, block.blocks)
    }
    case 'list': {
      const list = document.createElement(block.ordered ? 'ol' : 'ul')
      if (block.ordered && block.from !== undefined) (list as HTMLOListElement).start = block.from
      for (const item of block.items) {
        list.append(fillBlocks(writer, document.createElement('li'), item))
      }
      return list
    }
    case 'rule':
      return document.createElement('hr')
    case 'table':
      return renderTable(writer, block)
    case 'figure': {
      const figure = document.createElement('figure')
      figure.dataset.picture = ''
      if (block.alt) figure.append(fill(writer, document.createElement('p'), block.alt))
      if (block.caption) figure.append(fill(writer, document.createElement('figcaption'), block.caption))
      return figure
    }
    case 'definitions': {
      const list = document.createElement('dl')
      list.dataset.terms = ''
      for (const { terms, details } of block.entries) {
        for (const term of terms) list.append(fill(writer, document.createElement('dt'), term))
        for (const detail of details) list.append(fillBlocks(writer, document.createElement('dd'), detail))
      }
      return list
    }
    case 'footnotes':
      return renderNotes(writer, block)
    default:
      return block satisfies never
  }
}

function fillBlocks(writer: Writer, parent: HTMLElement, blocks: readonly Block[]): HTMLElement {
  for (const block of blocks) parent.append(renderBlock(writer, block))
  return parent
}

/** A table scrolls in a box of its own, which the keyboard reaches. */
function renderTable(writer: Writer, { caption, rows }: Block & { kind: 'table' }): HTMLElement {
  const table = document.createElement('table')
  if (caption) table.append(fill(writer, document.createElement('caption'), caption))
  const top = headRows(rows)
  const head = document.createElement('thead')
  const body = document.createElement('tbody')
  rows.forEach((row, i) => {
    const line = document.createElement('tr')
    for (const { isHead, colSpan = 1, rowSpan = 1, blocks } of row) {
      const cell = document.createElement(isHead ? 'th' : 'td')
      if (isHead) cell.scope = i < top ? 'col' : 'row'
      if (colSpan > 1) cell.colSpan = colSpan
      if (rowSpan > 1) cell.rowSpan = rowSpan
      line.append(fillBlocks(writer, cell, blocks))
    }
    ;(i < top ? head : body).append(line)
  })
  if (top) table.append(head)
  table.append(body)
  const box = document.createElement('div')
  box.dataset.wide = ''
  box.tabIndex = 0
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', words.table)
  box.append(table)
  return box
}

/** A note's sign stands before it and leads back to where one came from. */
function renderNotes(writer: Writer, { notes }: Block & { kind: 'footnotes' }): HTMLElement {
  const list = document.createElement('ol')
  list.dataset.footnotes = ''
  for (const { label, blocks } of notes) {
    const item = document.createElement('li')
    item.tabIndex = -1
    writer.noteItems.set(label, item)
    const back = document.createElement('a')
    back.href = '#'
    back.dataset.label = label
    back.setAttribute('aria-label', words.backFromNote(label))
    back.addEventListener('click', event => {
      event.preventDefault()
      writer.cameFrom.get(label)?.focus()
    })
    item.append(back, fillBlocks(writer, document.createElement('div'), blocks))
    list.append(item)
  }
  return list
}

/** Comes back to this reference, unless another of the same note was followed since. */
function noteReference(writer: Writer, label: string): HTMLElement {
  const link = document.createElement('a')
  link.href = '#'
  link.dataset.noteReference = ''
  link.setAttribute('role', 'doc-noteref')
  if (!writer.cameFrom.has(label)) writer.cameFrom.set(label, link)
  link.addEventListener('click', event => {
    event.preventDefault()
    writer.cameFrom.set(label, link)
    writer.noteItems.get(label)?.focus()
  })
  return link
}

/** A run is sentences with white space between them; a sentence is text with spans in it. */
function fill(writer: Writer, parent: HTMLElement, run: Run): HTMLElement {
  let at = run.start
  for (;;) {
    const sentence = writer.sentences[writer.next]
    if (!sentence || sentence.start >= run.end) break
    writeSpans(writer, parent, run.spans, at, sentence.start)
    const element = document.createElement('span')
    element.tabIndex = -1
    element.dataset.sentence = String(writer.next)
    writeSpans(writer, element, run.spans, sentence.start, Math.min(sentence.end, run.end))
    parent.append(element)
    writer.rendered.sentences.push(element)
    at = Math.min(sentence.end, run.end)
    writer.next++
  }
  writeSpans(writer, parent, run.spans, at, run.end)
  return parent
}

/** The text of [start, end) with its spans nested, outer ones first; a span that sticks out is cut at the ends. */
function writeSpans(writer: Writer, parent: HTMLElement, spans: readonly Span[], start: number, end: number): void {
  let at = start
  while (at < end) {
    const position = at
    const span = spans
      .filter(s => s.end > position && s.start < end)
      .sort((a, b) => a.start - b.start || b.end - a.end)[0]
    if (!span) return writeText(writer, parent, at, end)
    const from = Math.max(at, span.start)
    writeText(writer, parent, at, from)
    const to = Math.min(end, span.end)
    const element = spanElement(writer, span)
    const inner = spans.filter(s => s !== span && s.start >= span.start && s.end <= span.end)
    writeSpans(writer, element, inner, from, to)
    parent.append(element)
    at = to
  }
}

function writeText(writer: Writer, parent: HTMLElement, start: number, end: number): void {
  if (start >= end) return
  const node = document.createTextNode(writer.text.slice(start, end))
  parent.append(node)
  writer.rendered.pieces.push({ node, start })
}

function spanElement(writer: Writer, span: Span): HTMLElement {
  switch (span.kind) {
    case 'emphasis':
      return document.createElement('em')
    case 'strong':
      return document.createElement('strong')
    case 'code':
      return document.createElement('code')
    case 'link': {
      const link = document.createElement('a')
      // The importer keeps only http(s) and mailto; this holds even for an article that came another way.
      if (/^(https?:|mailto:)/i.test(span.href ?? '')) link.href = span.href!
      link.target = '_blank'
      link.rel = 'noopener noreferrer nofollow'
      return link
    }
    case 'note':
      return noteReference(writer, span.note ?? '')
    default:
      return span.kind satisfies never
  }
}

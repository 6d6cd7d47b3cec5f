/**
 * The article's blocks as plain DOM, made once and never touched again: highlights are painted over it.
 * Each sentence is one element that can take the focus, so that walking the text is real focus and is read aloud as it is.
 */
import type { Article, Block, Run, Sentence, Span } from '../../shared/article/index.ts'
import type { Piece } from './ranges.ts'

export interface RenderedText {
  content: DocumentFragment
  pieces: Piece[]
  /** In the order of the article's sentences. */
  sentences: HTMLElement[]
}

export function renderText(article: Pick<Article, 'text' | 'blocks' | 'sentences'>): RenderedText {
  const content = document.createDocumentFragment()
  const rendered: RenderedText = { content, pieces: [], sentences: [] }
  const writer: Writer = { text: article.text, sentences: article.sentences, next: 0, rendered }
  for (const block of article.blocks) content.append(renderBlock(writer, block))
  return rendered
}

interface Writer {
  text: string
  sentences: readonly Sentence[]
  /** The first sentence that is not rendered yet. */
  next: number
  rendered: RenderedText
}

function renderBlock(writer: Writer, block: Block): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return fill(writer, document.createElement('p'), block)
    // The article's own title is the page's h1; what it calls level 1 comes right below it.
    case 'heading':
      return fill(writer, document.createElement(`h${Math.min(6, block.level + 1)}`), block)
    case 'code': {
      const pre = document.createElement('pre')
      pre.append(fill(writer, document.createElement('code'), block))
      return pre
    }
    case 'quote': {
      const quote = document.createElement('blockquote')
      for (const inner of block.blocks) quote.append(renderBlock(writer, inner))
      return quote
    }
    case 'list': {
      const list = document.createElement(block.ordered ? 'ol' : 'ul')
      if (block.ordered && block.from !== undefined) (list as HTMLOListElement).start = block.from
      for (const item of block.items) {
        const li = document.createElement('li')
        for (const inner of item) li.append(renderBlock(writer, inner))
        list.append(li)
      }
      return list
    }
    case 'rule':
      return document.createElement('hr')
    default:
      return block satisfies never
  }
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
    const element = spanElement(span)
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

function spanElement(span: Span): HTMLElement {
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
    default:
      return span.kind satisfies never
  }
}

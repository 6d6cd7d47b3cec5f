/** The article with its marks: numbered where each ends, drawn as lines that a grey printer keeps apart. */
import { type Block, type Run, runsOf, type Span } from '../article/index.ts'
import type { Codebook } from '../room/index.ts'
import { Html, html } from './escape.ts'
import { besideOf } from './htmlBeside.ts'
import { endings } from './leaves.ts'
import { cut, lanes, type Segment } from './segments.ts'
import type { Mark, TranscriptArticle } from './transcript.ts'
import { leadingLabel } from './words.ts'

/** Three lines find room under one row of letters; a fourth mark over the same words shows its number only. */
const LANES = 3

export interface Drawing {
  article: TranscriptArticle
  codebook: Codebook
  standing: Map<Run, Set<Mark>>
  lane: Map<Mark, number>
  /** The page's heading level for each of the article's own. */
  level: Map<number, number>
}

/** `under`: the heading level that the article stands under; its own follow without a gap. */
export function articleHtml(article: TranscriptArticle, codebook: Codebook, under: number): Html {
  const own = [...new Set(levelsOf(article.blocks))].sort((a, b) => a - b)
  const level = new Map(own.map((one, i) => [one, Math.min(6, under + 1 + i)]))
  const drawing = { article, codebook, standing: endings(article), lane: lanes(article.marks, LANES), level }
  return html`${article.blocks.map(block => html`${besideHtml(block, drawing)}${blockHtml(block, drawing)}\n`)}`
}

/** The digest of the marks whose numbers stand in this block. It repeats what the list says in full, so only eyes get it. */
function besideHtml(block: Block, { standing, codebook }: Drawing): Html | false {
  const marks = runsOf([block]).flatMap(leaf => [...standing.get(leaf)!])
  const digests = marks.sort((a, b) => a.number - b.number).flatMap(mark => besideOf(mark, codebook) ?? [])
  return digests.length > 0 && html`<div class="beside" aria-hidden="true">${digests}</div>`
}

function blockHtml(block: Block, drawing: Drawing): Html {
  const inner = (blocks: readonly Block[]) => blocks.map(b => blockHtml(b, drawing))
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${leafHtml(block, drawing)}</p>`
    case 'heading': {
      const tag = new Html(`h${drawing.level.get(block.level)}`)
      return html`<${tag}>${leafHtml(block, drawing)}</${tag}>`
    }
    case 'code':
      return html`<pre><code>${leafHtml(block, drawing, true)}</code></pre>`
    case 'quote':
      return html`<blockquote>${inner(block.blocks)}</blockquote>`
    case 'list': {
      const items = block.items.map(item => html`<li>${inner(item)}</li>`)
      return block.ordered ? html`<ol start="${block.from ?? 1}">${items}</ol>` : html`<ul>${items}</ul>`
    }
    case 'rule':
      return html`<hr>`
    default:
      return block satisfies never
  }
}

function levelsOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap(block => {
    if (block.kind === 'heading') return [block.level]
    if (block.kind === 'quote') return levelsOf(block.blocks)
    return block.kind === 'list' ? block.items.flatMap(levelsOf) : []
  })
}

function leafHtml(leaf: Run, drawing: Drawing, isCode = false): Html {
  const segments = cut(leaf, drawing.article.marks, drawing.standing.get(leaf)!)
  return html`${segments.map(segment => segmentHtml(segment, isCode, drawing))}`
}

function segmentHtml(
  { start, end, spans, marks, ending }: Segment,
  isCode: boolean,
  { article, codebook, lane }: Drawing,
): Html {
  const lines = article.text.slice(start, end).split('\n')
  let made = isCode
    ? html`${lines.join('\n')}`
    : html`${lines.map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`))}`
  for (const span of [...spans].reverse()) made = spanHtml(span, made)
  for (const mark of [...marks].reverse()) {
    const at = lane.get(mark)
    if (at !== undefined) made = html`<span class="m ${lookOf(mark, codebook)} lane-${at}">${made}</span>`
  }
  return html`${made}${ending.map(({ number }) => html`<a class="n" id="at-${number}" href="#mark-${number}" aria-label="Mark ${number}">${number}</a>`)}`
}

function spanHtml({ kind, href = '' }: Span, inner: Html): Html {
  switch (kind) {
    case 'emphasis':
      return html`<em>${inner}</em>`
    case 'strong':
      return html`<strong>${inner}</strong>`
    case 'code':
      return html`<code>${inner}</code>`
    case 'link':
      return /^(https?|mailto):/i.test(href) ? html`<a href="${href}" rel="noopener noreferrer">${inner}</a>` : inner
    default:
      return kind satisfies never
  }
}

/** The classes that give a mark its colour and line: its leading label's, or plain ink where there is none. */
export function lookOf(mark: Mark, codebook: Codebook): string {
  const label = mark.kind === 'classifying' ? leadingLabel(mark.classification, codebook) : undefined
  return label ? `c-${label.colour} l-${label.line}` : 'c-none l-thin'
}

/** The article with its marks: numbered where each ends, drawn as lines that a grey printer keeps apart. */
import { type Block, type Cell, headingRanks, headRows, type Run, runsOf, type Span } from '../article/index.ts'
import type { Codebook } from '../room/index.ts'
import { type Flow, flow, Html, html } from './escape.ts'
import { besideOf, lookOf } from './htmlBeside.ts'
import { wide } from './htmlWide.ts'
import { endings } from './leaves.ts'
import { each } from './pieces.ts'
import { cut, lanes, type Segment } from './segments.ts'
import { en, type Words } from './text/en.ts'
import type { Mark, TranscriptArticle } from './transcript.ts'

/** Three lines find room under one row of letters; a fourth mark over the same words shows its number only. */
const LANES = 3
/** Digests beside one block; with more they would stand beside the next. */
const BESIDE = 6

export interface Drawing {
  words: Words
  article: TranscriptArticle
  codebook: Codebook
  standing: Map<Run, Set<Mark>>
  lane: Map<Mark, number>
  /** The page's heading level for each of the article's own. */
  level: Map<number, number>
  /** The labels of the article's footnotes. */
  notes: readonly string[]
  /** Those whose first reference is drawn already: there one comes back to. */
  noted: Set<string>
}

/** `under`: the heading level that the article stands under; its own follow without a gap. */
export function articleHtml(article: TranscriptArticle, codebook: Codebook, under: number, words: Words = en): Flow {
  const level = new Map([...headingRanks(article.blocks)].map(([own, rank]) => [own, Math.min(6, under + 1 + rank)]))
  const last = article.blocks.at(-1)
  const notes = last?.kind === 'footnotes' ? last.notes.map(note => note.label) : []
  const standing = endings(article)
  const lane = lanes(article.marks, LANES)
  const drawing = { words, article, codebook, standing, lane, level, notes, noted: new Set<string>() }
  return flow`${each(article.blocks, block => html`${besideHtml(block, drawing)}${blockHtml(block, drawing)}\n`)}`
}

/** The digest of the marks whose numbers stand in this block. It repeats what the list says in full, so only eyes get it. */
function besideHtml(block: Block, { standing, codebook, words }: Drawing): Html | false {
  const marks = runsOf([block]).flatMap(leaf => [...standing.get(leaf)!])
  const digests = marks.sort((a, b) => a.number - b.number).flatMap(mark => besideOf(mark, codebook, words) ?? [])
  const more = digests.length - BESIDE
  const folded = more > 1 && html`<p class="count">${words.moreMarks(more)}</p>`
  const shown = folded ? digests.slice(0, BESIDE) : digests
  return digests.length > 0 && html`<div class="beside" aria-hidden="true">${shown}${folded}</div>`
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
    case 'table':
      return tableHtml(block, drawing)
    case 'figure': {
      const { alt, caption } = block
      return html`<figure>${alt && html`<p class="alt">${leafHtml(alt, drawing)}</p>`}${
        caption && html`<figcaption>${leafHtml(caption, drawing)}</figcaption>`
      }</figure>`
    }
    case 'definitions': {
      const entries = block.entries.map(
        ({ terms, details }) =>
          html`${terms.map(term => html`<dt>${leafHtml(term, drawing)}</dt>`)}${details.map(detail => html`<dd>${inner(detail)}</dd>`)}`,
      )
      return html`<dl>${entries}</dl>`
    }
    case 'footnotes': {
      const notes = block.notes.map(({ label, blocks }) => {
        const at = noteAnchor(drawing, label)
        const sign = drawing.noted.has(label)
          ? html`<a class="label" href="#${at}-at" aria-label="${drawing.words.noteBack(label)}">${label}</a>`
          : html`<span class="label">${label}</span>`
        return html`<li id="${at}">${sign}<div>${inner(blocks)}</div></li>`
      })
      return html`<ol class="footnotes">${notes}</ol>`
    }
    default:
      return block satisfies never
  }
}

/** A footnote's id in the page: by its place among the article's notes, for labels may be any text. */
const noteAnchor = ({ article, notes }: Drawing, label: string) =>
  `note-${article.revision}-${notes.indexOf(label) + 1}`

function tableHtml({ caption, rows }: Block & { kind: 'table' }, drawing: Drawing): Html {
  const cell = ({ isHead, colSpan, rowSpan, blocks }: Cell, isTop: boolean) => {
    const tag = new Html(isHead ? 'th' : 'td')
    const scope = isHead && new Html(` scope="${isTop ? 'col' : 'row'}"`)
    const broad = colSpan !== undefined && html` colspan="${colSpan}"`
    const tall = rowSpan !== undefined && html` rowspan="${rowSpan}"`
    return html`<${tag}${scope}${broad}${tall}>${blocks.map(block => blockHtml(block, drawing))}</${tag}>`
  }
  const top = headRows(rows)
  const made = rows.map((row, i) => html`<tr>${row.map(one => cell(one, i < top))}</tr>`)
  return html`${wide(drawing.words.table)}<table>${
    caption && html`<caption>${leafHtml(caption, drawing)}</caption>`
  }${top > 0 && html`<thead>${made.slice(0, top)}</thead>`}<tbody>${made.slice(top)}</tbody></table></div>`
}

function leafHtml(leaf: Run, drawing: Drawing, isCode = false): Html {
  const segments = cut(leaf, drawing.article.marks, drawing.standing.get(leaf)!)
  return html`${segments.map(segment => segmentHtml(segment, isCode, drawing))}`
}

function segmentHtml({ start, end, spans, marks, ending }: Segment, isCode: boolean, drawing: Drawing): Html {
  const { article, codebook, lane, words } = drawing
  const lines = article.text.slice(start, end).split('\n')
  let made = isCode
    ? html`${lines.join('\n')}`
    : html`${lines.map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`))}`
  for (const span of [...spans].reverse()) made = spanHtml(span, made, drawing)
  for (const mark of [...marks].reverse()) {
    const at = lane.get(mark)
    if (at !== undefined)
      made = html`<span class="${lineOf(mark, at, codebook)}" data-part="${mark.number}">${made}</span>`
  }
  return html`${made}${ending.map(({ number }) => html`<a class="n" id="at-${number}" href="#mark-${number}" aria-label="${words.markNumber(number)}">${number}</a>`)}`
}

function spanHtml({ kind, href = '', note = '' }: Span, inner: Html, drawing: Drawing): Html {
  switch (kind) {
    case 'emphasis':
      return html`<em>${inner}</em>`
    case 'strong':
      return html`<strong>${inner}</strong>`
    case 'code':
      return html`<code>${inner}</code>`
    case 'link':
      return /^(?:https?|mailto):\S+$/i.test(href)
        ? html`<a href="${href}" rel="noopener noreferrer">${inner}</a>`
        : inner
    case 'note': {
      const at = noteAnchor(drawing, note)
      const id = !drawing.noted.has(note) && html` id="${at}-at"`
      drawing.noted.add(note)
      return html`<a class="note"${id} href="#${at}">${inner}</a>`
    }
    default:
      return kind satisfies never
  }
}

/** The first line under the words is where lines are; the next ones stand lower. */
const lineOf = (mark: Mark, lane: number, codebook: Codebook) =>
  ['m', lookOf(mark, codebook), lane > 0 && `lane-${lane}`].filter(Boolean).join(' ')

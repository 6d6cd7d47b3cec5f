/**
 * The article's runs as Word has them, with each mark as a comment anchored to its span. A comment begins and ends anywhere,
 * over paragraphs and over other comments, so marks that overlap are two ranges and nothing is cut.
 */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { type Run, runsOf, type Span } from '../../shared/article/index.ts'
import { clean, cut, type Mark, type TranscriptArticle } from '../../shared/transcript/index.ts'

export interface Anchors {
  article: TranscriptArticle
  /** The marks whose comment begins, and those whose ends, in this run. */
  begins: Map<Run, Mark[]>
  ends: Map<Run, Mark[]>
  /** The number under which the file keeps the footnote of this label. */
  footnote: (label: string) => number | undefined
  isRtl: boolean
}

/**
 * Each mark lies from the first run that it touches to the last; one between two runs is anchored in the one before it. A note
 * takes no comment: what is marked there is anchored where the text refers to it.
 */
export function anchorsOf(article: TranscriptArticle, footnote: Anchors['footnote']): Anchors {
  const runs = runsOf(article.blocks.filter(({ kind }) => kind !== 'footnotes'))
  const refers = referencesIn(article, runs)
  const begins = new Map<Run, Mark[]>()
  const ends = new Map<Run, Mark[]>()
  for (const mark of article.marks) {
    const noted = refers.find(({ start, end }) => mark.start < end && mark.end > start)?.run
    const last = noted ?? runs.findLast(run => run.start < mark.end) ?? runs[0]
    const first = runs.find(run => run.end > mark.start && run.start < mark.end) ?? last
    if (!first || !last) continue
    begins.set(first, [...(begins.get(first) ?? []), mark])
    ends.set(last, [...(ends.get(last) ?? []), mark])
  }
  return { article, begins, ends, footnote, isRtl: article.dir === 'rtl' }
}

/** The extent of each footnote's own text, with the run that refers to it. */
function referencesIn(article: TranscriptArticle, runs: readonly Run[]) {
  const last = article.blocks.at(-1)
  const notes = last?.kind === 'footnotes' ? last.notes : []
  return notes.flatMap(({ label, blocks }) => {
    const own = runsOf(blocks)
    const run = runs.find(one => one.spans.some(({ kind, note }) => kind === 'note' && note === label))
    return run && own.length > 0 ? [{ start: own[0]!.start, end: own.at(-1)!.end, run }] : []
  })
}

export function runChildren(run: Run, anchors: Anchors, look: IRunOptions = {}): ParagraphChild[] {
  const { article } = anchors
  const [begins, ends] = [anchors.begins.get(run) ?? [], anchors.ends.get(run) ?? []]
  const isOpen = new Set<Mark>()
  const children: ParagraphChild[] = []
  const begin = (at: number) => {
    for (const mark of begins)
      if (!isOpen.has(mark) && mark.start <= at) {
        isOpen.add(mark)
        children.push(new CommentRangeStart(mark.number))
      }
  }
  const ended = new Set<Mark>()
  const end = (at: number, isLast: boolean) => {
    for (const mark of ends)
      if (isOpen.has(mark) && !ended.has(mark) && (mark.end <= at || isLast)) {
        ended.add(mark)
        children.push(new CommentRangeEnd(mark.number), new TextRun({ children: [new CommentReference(mark.number)] }))
      }
  }
  const segments = cut(run, article.marks, new Set())
  for (const [i, segment] of segments.entries()) {
    begin(segment.start)
    children.push(...textChildren(article.text.slice(segment.start, segment.end), segment.spans, anchors, look))
    end(segment.end, i === segments.length - 1)
  }
  begin(Number.POSITIVE_INFINITY)
  end(Number.POSITIVE_INFINITY, true)
  return children
}

function textChildren(
  text: string,
  spans: readonly Span[],
  { footnote, isRtl }: Anchors,
  look: IRunOptions,
): ParagraphChild[] {
  const note = spans.find(({ kind }) => kind === 'note')
  const number = note?.note === undefined ? undefined : footnote(note.note)
  if (number !== undefined) return [new FootnoteReferenceRun(number)]
  const has = (kind: Span['kind']) => spans.some(span => span.kind === kind)
  const link = spans.find(({ kind, href }) => kind === 'link' && /^(?:https?|mailto):/i.test(href ?? ''))
  const options: IRunOptions = {
    ...look,
    ...(has('emphasis') ? { italics: true } : {}),
    ...(has('strong') ? { bold: true } : {}),
    ...(has('code') ? { font: 'Courier New' } : {}),
    ...(link ? { style: 'Hyperlink' } : {}),
    ...(isRtl ? { rightToLeft: true } : {}),
  }
  const runs = text
    .split('\n')
    .map((line, i) => new TextRun({ ...options, text: clean(line), ...(i > 0 ? { break: 1 } : {}) }))
  return link ? [new ExternalHyperlink({ link: link.href!, children: runs })] : runs
}

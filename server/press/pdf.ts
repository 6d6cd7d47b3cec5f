/** The transcript as a PDF: A4, tagged, its text selectable, its fonts brought along; the same words as on any other paper. */
import {
  groupedHash,
  type Mark,
  markLines,
  replyLine,
  type SaidLine,
  type Sheet,
  sheetsOf,
  statementName,
  statementNote,
  type Transcript,
  type TranscriptArticle,
  timeWords,
  type Words,
  whoWords,
  wordsIn,
} from '../../shared/transcript/index.ts'
import { drawArticle, ownText } from './pdfArticle.ts'
import { COLUMN, PAGE, PALE, Paper, WHOLE } from './pdfPaper.ts'

const SMALL = { face: 'sans', size: 8.5, leading: 12.5 } as const
const WRITTEN = { face: 'serif', size: 11, leading: 15 } as const
const HEADING = { face: 'serifBold', size: 14, leading: 19 } as const

export function renderPdf(transcript: Transcript): Generator<Uint8Array<ArrayBuffer>> {
  const { title, articles, profile, made, motion, codebook, loose, results, method } = transcript
  const w = wordsIn(transcript.language)
  const texts = articles.filter(article => !article.isSuperseded)
  const last = texts.at(-1)
  const name = title || articles[0]?.title || w.transcript
  const paper = new Paper(name, last?.lang ?? w.language, made, w.dir)
  const heading = (text: string) => {
    paper.room(70)
    paper.y += 12
    paper.set('H2', [text], WHOLE, HEADING)
    paper.y += 4
  }
  const items = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return
    heading(title)
    for (const line of lines) paper.set('P', [line], WHOLE, SMALL)
  }
  paper.set('P', [`Parley. ${w.headline(w.profiles[profile])}. ${timeWords(made, w)}`], WHOLE, {
    ...SMALL,
    colour: PALE,
  })
  paper.y += 12
  paper.set('H1', [name], COLUMN, { face: 'serifBold', size: 24, leading: 28, dir: last?.dir ?? 'ltr' })
  if (motion) {
    paper.y += 6
    paper.set('P', [{ text: w.motion + w.colon, face: 'sansBold' }, ownText(motion.sentence, w)], COLUMN, SMALL)
  }
  for (const article of texts) {
    articleHead(paper, article, { name, transcript, w })
    drawArticle(paper, article, codebook, w)
  }
  for (const article of articles) {
    if (article.marks.length === 0) continue
    const several = texts.length > 1 ? w.marksIn(article.revision) : w.marksAndThreads
    heading(article.isSuperseded ? w.gone(article.revision) : several)
    for (const mark of article.marks) drawMark(paper, mark, { article, transcript, w })
  }
  if (loose.length > 0) heading(w.loose)
  for (const reply of loose) drawLine(paper, replyLine(reply, w), w)
  if (transcript.statements.length > 0) heading(w.statementsTitle)
  for (const statement of transcript.statements) {
    paper.room(50)
    paper.set('H3', [statementName(statement, w)], WHOLE, { ...SMALL, face: 'sansBold' })
    for (const line of statement.text.split(/\n+/).filter(Boolean)) paper.set('P', [ownText(line, w)], WHOLE, WRITTEN)
    paper.set('P', [statementNote(statement, w)], WHOLE, { ...SMALL, colour: PALE })
    paper.y += 6
  }
  for (const sheet of sheetsOf(transcript)) {
    heading(sheet.title)
    drawSheet(paper, sheet, w)
  }
  items(w.resultsTitle, results)
  items(w.methodTitle, method)
  if (paper.missing.size > 0) {
    const n = [...paper.missing.values()].reduce((sum, one) => sum + one, 0)
    paper.set('P', [w.noGlyph(n)], WHOLE, SMALL)
  }
  footers(paper, transcript, w)
  return paper.end()
}

function articleHead(
  paper: Paper,
  article: TranscriptArticle,
  { name, transcript, w }: { name: string; transcript: Transcript; w: Words },
): void {
  const { title, dek, credit, dir, marks } = article
  paper.y += 8
  if (title !== name) paper.set('H2', [title], COLUMN, { ...HEADING, dir })
  if (dek) paper.set('P', [dek], COLUMN, { face: 'serifItalic', size: 13, leading: 18, dir })
  const facts = [
    credit,
    w.revision(article.revision, article.corrects),
    w.members(transcript.memberCount),
    w.marks(marks.length),
  ]
  paper.y += 4
  paper.set('P', [facts.filter(Boolean).join(' · ')], COLUMN, { ...SMALL, colour: PALE })
  paper.y += 10
}

function drawMark(
  paper: Paper,
  mark: Mark,
  { article, transcript, w }: { article: TranscriptArticle; transcript: Transcript; w: Words },
): void {
  paper.room(40)
  paper.y += 5
  const quote = mark.quote.length > 200 ? `${mark.quote.slice(0, 200)}…` : mark.quote
  paper.set(
    'P',
    [
      { text: `${mark.number} `, face: 'sansBold' },
      { text: w.quoted(quote), face: 'serifItalic' },
    ],
    WHOLE,
    {
      ...SMALL,
      dir: article.dir,
    },
  )
  for (const line of markLines(mark, article, transcript)) drawLine(paper, line, w)
}

function drawLine(paper: Paper, line: SaidLine, w: Words): void {
  const indent = 12 + 12 * Math.min(line.depth, 8)
  const who = line.who ? [{ text: `${whoWords(line, w)}${line.said ? ': ' : ''}`, face: 'sansBold' as const }] : []
  paper.set(
    'P',
    [...who, ownText(line.said, w)],
    { x: w.dir === 'rtl' ? WHOLE.x : WHOLE.x + indent, width: WHOLE.width - indent },
    SMALL,
  )
}

/** Columns share the width by what stands in them. */
function drawSheet(paper: Paper, { caption, head, rows }: Sheet, w: Words): void {
  const { dir } = w
  paper.set('Caption', [caption], WHOLE, { ...SMALL, colour: PALE })
  const weight = head.map((title, i) => Math.min(40, Math.max(title.length, ...rows.map(row => row[i]!.length)) + 3))
  const sum = weight.reduce((a, b) => a + b, 0)
  const widths = weight.map(w => (w / sum) * WHOLE.width)
  const row = (cells: readonly string[], face: 'sans' | 'sansBold') => {
    const style = { face, size: 8, leading: 11 } as const
    let x = dir === 'rtl' ? WHOLE.x + WHOLE.width : WHOLE.x
    const texts = cells.map((cell, i) => {
      const lines = cell ? paper.lines([ownText(cell, w)], widths[i]! - 6, style) : []
      if (dir === 'rtl') x -= widths[i]!
      const text = { lines, x }
      if (dir === 'ltr') x += widths[i]!
      return text
    })
    const height = Math.max(1, ...texts.map(({ lines }) => lines.length)) * style.leading
    paper.room(Math.min(height, PAGE.bottom - PAGE.top))
    paper.beside(texts, paper.y, style)
    paper.y += height + 3
  }
  row(head, 'sansBold')
  for (const one of rows) row(one, 'sans')
}

function footers(paper: Paper, { head }: Transcript, w: Words): void {
  const { count } = paper.doc.bufferedPageRange()
  const style = { face: 'sans', size: 7.5, leading: 10 } as const
  for (let page = 0; page < count; page++) {
    paper.reopen(page)
    paper.artifact(() => {
      const record = w.record(head.seq, groupedHash(head.hash.slice(0, 16)))
      const [left] = paper.lines([record], WHOLE.width, style)
      const [right] = paper.lines([`${page + 1} ${w.pageOf} ${count}`], 80, style)
      paper.draw(left!, PAGE.left, 812, { colour: PALE })
      const wide = right!.reduce((sum, one) => sum + one.width, 0)
      // Lines from right to left have the room that they were given before them.
      paper.draw(right!, w.dir === 'rtl' ? PAGE.left : PAGE.right - wide, 812, {})
    })
  }
}

/**
 * What a Word file has thousands of – comments and rows of tables – written as the XML it is. The library makes an object of every
 * tag, which for a long transcript takes seconds and hundreds of megabytes; it lays out everything else, and leaves a place for these.
 */
import { Paragraph } from 'docx'
import {
  type Mark,
  markLines,
  nameWords,
  type SaidLine,
  type Sheet,
  type Transcript,
  type TranscriptArticle,
  type Words,
  whoWords,
} from '../../shared/transcript/index.ts'
import { escapeXml } from './xml.ts'

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
const BOLD = '<w:rPr><w:b/><w:bCs/></w:rPr>'
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('')
/** Twentieths of a point between an A4 page's margins. */
const WIDTH = 9026

const run = (text: string, look = '') => `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A comment for each mark, with its thread. */
export function commentsXml(transcript: Transcript, w: Words): string {
  const made = transcript.articles.flatMap(article =>
    article.marks.map(mark => comment(mark, article, { transcript, w })),
  )
  return `${HEAD}${made.join('')}</w:comments>`
}

function comment(
  mark: Mark,
  article: TranscriptArticle,
  { transcript, w }: { transcript: Transcript; w: Words },
): string {
  const name = nameWords(mark.by, w)
  // In public nobody is told when it was written; Word wants a date all the same.
  const date = new Date(mark.created ?? transcript.made).toISOString()
  const about = `w:id="${mark.number}" w:author="${escapeXml(name)}" w:initials="${escapeXml([...name][0] ?? '')}" w:date="${date}"`
  return `<w:comment ${about}>${markLines(mark, article, transcript)
    .map(line => commentLine(line, w))
    .join('')}</w:comment>`
}

function commentLine(line: SaidLine, w: Words): string {
  const turned = w.dir === 'rtl' ? '<w:bidi/>' : ''
  const set = line.depth > 0 ? `<w:ind w:start="${200 * Math.min(line.depth, 8)}"/>` : ''
  const indent = turned || set ? `<w:pPr>${turned}${set}</w:pPr>` : ''
  const who = line.who ? run(`${whoWords(line, w)}${line.said ? ': ' : ''}`, BOLD) : ''
  const said = line.said.split('\n').map(text => run(text))
  return `<w:p>${indent}${who}${said.join('<w:r><w:br/></w:r>')}</w:p>`
}

/** Where the n-th of the tables goes. Nothing that people write comes into a style's name. */
export const tablePlace = (n: number) => new Paragraph({ style: `ParleyTable${n}` })
const PLACE = /<w:p><w:pPr><w:pStyle w:val="ParleyTable(\d+)"\/><\/w:pPr><\/w:p>/g

export const withTables = (document: string, sheets: readonly Sheet[], w: Words) =>
  document.replace(PLACE, (_, n: string) => tableXml(sheets[Number(n)]!, w))

function tableXml({ head, rows }: Sheet, { dir }: Words): string {
  const turned = dir === 'rtl'
  const grid = `<w:gridCol w:w="${Math.floor(WIDTH / head.length)}"/>`.repeat(head.length)
  const row = (cells: readonly string[], isHead: boolean) =>
    `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells
      .map(
        text => `<w:tc><w:p>${turned ? '<w:pPr><w:bidi/></w:pPr>' : ''}${run(text, isHead ? BOLD : '')}</w:p></w:tc>`,
      )
      .join('')}</w:tr>`
  return `<w:tbl><w:tblPr>${turned ? '<w:bidiVisual/>' : ''}<w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(head, true)}${rows.map(cells => row(cells, false)).join('')}</w:tbl>`
}

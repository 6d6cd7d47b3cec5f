/** The transcript as a Word file: the article with a real comment on each mark's words, replies in it, and tables behind. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import {
  clean,
  each,
  groupedHash,
  type Mark,
  replyLine,
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
import { packed } from '../bundle/packed.ts'
import { unzip } from '../intake/docx/zip.ts'
import { articleChildren, innerChildren } from './docxArticle.ts'
import { commentsXml, tablePlace, withTables } from './docxLong.ts'
import { anchorsOf } from './docxRuns.ts'

/** More than the library can make of any transcript. */
const LIMITS = { entries: 100, unpacked: 1_000_000_000 }

export async function* renderDocx(transcript: Transcript): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { title, articles, made, profile, motion, results, loose, method, head } = transcript
  const w = wordsIn(transcript.language)
  const name = clean(title || articles[0]?.title || w.transcript)
  const footnotes: Record<string, { children: Paragraph[] }> = {}
  const sheets = sheetsOf(transcript)
  const bodies = articles.map(article =>
    article.isSuperseded ? goneSection(article, w) : articleSection(article, name, footnotes, w),
  )
  const plain = plainIn(w)
  const heading = (text: string) => plain(text, { heading: HeadingLevel.HEADING_1 })
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [heading(title), ...lines.map(line => plain(line, { bullet: { level: 0 } }))] : []
  const document = new Document({
    title: name,
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    description: w.headline(w.profiles[profile]),
    numbering: { config: [{ reference: 'ordered', levels: ORDERED }] },
    // Their place in the file, which the library makes for whoever has any; what they say is written by `commentsXml`.
    comments: { children: articles.some(({ marks }) => marks.length > 0) ? [{ id: 0, children: [] }] : [] },
    footnotes,
    sections: [
      {
        children: [
          plain(name, { heading: HeadingLevel.TITLE }),
          plain(`${w.headline(w.profiles[profile])}. ${timeWords(made, w)}.`),
          ...(motion
            ? [
                plain(
                  `${w.motion}${w.colon}${motion.sentence}${motion.sides.length ? ` (${motion.sides.join(' · ')})` : ''}`,
                ),
              ]
            : []),
          ...bodies.flat(),
          ...part(
            w.loose,
            loose.map(reply => replyLine(reply, w)).map(line => `${whoWords(line, w)}${w.colon}${line.said}`),
          ),
          ...written(transcript, w),
          ...sheets.flatMap((sheet, n) => [heading(sheet.title), plain(sheet.caption), tablePlace(n), plain('')]),
          ...part(w.resultsTitle, results),
          ...part(w.methodTitle, method),
          plain(w.record(head.seq, groupedHash(head.hash))),
        ],
      },
    ],
  })
  const parts = unzip(await Packer.toBuffer(document), LIMITS, () => true)
  const change = (name: string, to: (text: string) => string) =>
    parts.set(name, Buffer.from(to(parts.get(name)!.toString())))
  if (parts.has('word/comments.xml')) change('word/comments.xml', () => commentsXml(transcript, w))
  change('word/document.xml', text => withTables(text, sheets, w))
  for (const part of ['document', 'footnotes']) numberLinks(part, change)
  // The library takes the clock for its dates; the transcript has its own.
  change('docProps/core.xml', text =>
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(made).toISOString()}`),
  )
  yield* packed(
    each(parts, ([name, part]) => [name, [part]] as const),
    made,
  )
}

/** The library draws the names of links by chance; they are numbered instead, so that the same transcript is the same file. */
function numberLinks(part: string, change: (name: string, to: (text: string) => string) => void): void {
  const names = new Map<string, string>()
  change(`word/_rels/${part}.xml.rels`, text =>
    text.replace(/ Id="(rId[\w-]{10,})"/g, (_, drawn: string) => {
      names.set(drawn, `rIdLink${names.size + 1}`)
      return ` Id="${names.get(drawn)}"`
    }),
  )
  change(`word/${part}.xml`, text =>
    text.replace(/ r:id="(rId[\w-]{10,})"/g, (_, drawn: string) => ` r:id="${names.get(drawn) ?? drawn}"`),
  )
}

/** A paragraph of the file's own words, in their direction. */
const plainIn =
  ({ dir }: Words) =>
  (text: string, more: object = {}) =>
    new Paragraph({
      children: [new TextRun(dir === 'rtl' ? { text: clean(text), rightToLeft: true } : clean(text))],
      ...(dir === 'rtl' ? { bidirectional: true } : {}),
      ...more,
    })

/** What sides and groups wrote together, each under a heading of its own. */
function written({ statements }: Transcript, w: Words): Paragraph[] {
  if (statements.length === 0) return []
  const plain = plainIn(w)
  return [
    plain(w.statementsTitle, { heading: HeadingLevel.HEADING_1 }),
    ...statements.flatMap(statement => [
      plain(statementName(statement, w), { heading: HeadingLevel.HEADING_2 }),
      ...clean(statement.text)
        .split(/\n+/)
        .filter(Boolean)
        .map(line => plain(line)),
      new Paragraph({
        children: [new TextRun({ text: statementNote(statement, w), italics: true })],
        ...(w.dir === 'rtl' ? { bidirectional: true } : {}),
      }),
    ]),
  ]
}

const ORDERED = Array.from({ length: 9 }, (_, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } },
}))

/** `footnotes`: the file's own, numbered from 1 through all articles; the article's are added. */
function articleSection(
  article: TranscriptArticle,
  name: string,
  footnotes: Record<string, { children: Paragraph[] }>,
  w: Words,
): (Paragraph | Table)[] {
  const last = article.blocks.at(-1)
  const notes = last?.kind === 'footnotes' ? last.notes : []
  const first = Object.keys(footnotes).length + 1
  const numbers = new Map(notes.map(({ label }, i) => [label, first + i]))
  const anchors = anchorsOf(article, label => numbers.get(label))
  for (const { label, blocks } of notes) {
    const children = innerChildren(blocks, anchors)
    footnotes[numbers.get(label)!] = { children: children.length > 0 ? children : [new Paragraph({})] }
  }
  const isRtl = article.dir === 'rtl' ? { bidirectional: true } : {}
  const line = (text: string, italics = false) =>
    new Paragraph({ children: [new TextRun({ text: clean(text), italics })], ...isRtl })
  return [
    ...(clean(article.title) === name
      ? []
      : [new Paragraph({ text: clean(article.title), heading: HeadingLevel.HEADING_1, ...isRtl })]),
    ...(article.dek ? [line(article.dek, true)] : []),
    line([article.credit, w.revision(article.revision, article.corrects)].filter(Boolean).join(' · ')),
    ...articleChildren(article.blocks, anchors),
  ]
}

/** What marks quoted whose words a correction took: a comment stands on its own quote. */
function goneSection(article: TranscriptArticle, w: Words): Paragraph[] {
  const isRtl = article.dir === 'rtl' ? { bidirectional: true } : {}
  const quote = ({ number, quote }: Mark) =>
    new Paragraph({
      children: [
        new CommentRangeStart(number),
        new TextRun({ text: clean(quote), italics: true, ...(article.dir === 'rtl' ? { rightToLeft: true } : {}) }),
        new CommentRangeEnd(number),
        new TextRun({ children: [new CommentReference(number)] }),
      ],
      ...isRtl,
    })
  return [plainIn(w)(w.gone(article.revision), { heading: HeadingLevel.HEADING_1 }), ...article.marks.map(quote)]
}

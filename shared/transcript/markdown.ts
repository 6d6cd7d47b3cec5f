/** The transcript as Markdown: the article with footnotes at the end of each marked place, then who, how and what was decided. */
import { type Article, type Block, headRows, type Run, runsOf, type Span } from '../article/index.ts'
import { byStage, speechFacts, statementName, statementNote } from './debateWords.ts'
import { endings } from './leaves.ts'
import { fenced, inline, paragraph, piece, yaml } from './markdownText.ts'
import { aboutWords, doneWords } from './moderation.ts'
import { joined, type Pieces } from './pieces.ts'
import { reasonWords } from './reasonWords.ts'
import { askedWords } from './results.ts'
import { cut, type Segment } from './segments.ts'
import type { Words } from './text/en.ts'
import { wordsIn } from './text/words.ts'
import type {
  Creator,
  Entry,
  Mark,
  Transcript,
  TranscriptArticle,
  TranscriptReply,
  TranscriptSpeech,
} from './transcript.ts'
import { clean, isoTime, mergedWords, moveWords, signOf, stancesIn, tallyWords, timeWords } from './words.ts'

export const renderMarkdown = (transcript: Transcript): Pieces => joined(partsOf(transcript), '\n\n', '\n')

function* partsOf(transcript: Transcript): Generator<string> {
  const { title, articles, motion } = transcript
  const w = wordsIn(transcript.language)
  yield frontMatter(transcript, w)
  yield `# ${inline(title) || w.transcript}`
  if (motion) yield motionPart(motion, w)
  const texts = articles.filter(article => !article.isSuperseded)
  for (const article of texts) yield* articlePart(article, texts.length > 1 || article.title !== title, w)
  for (const article of articles) if (article.isSuperseded) yield* gonePart(article, w)
  for (const article of articles) for (const mark of article.marks) yield footnote(mark, transcript, w)
  yield* speechesPart(transcript, w)
  yield* statementsPart(transcript, w)
  yield* resultsPart(transcript, w)
  yield* pollsPart(transcript, w)
  yield* loosePart(transcript, w)
  yield* logPart(transcript, w)
  yield membersPart(transcript, w)
  yield methodPart(transcript, w)
}

/** An article alone, as a person would write it: to be edited and read in again. */
export const articleMarkdown = (article: Article): string => markdownOfBlocks(article).join('\n\n')

/** The same, each of its blocks by itself. */
export function markdownOfBlocks(article: Article): string[] {
  const bare = { ...article, revision: 1, marks: [] }
  const standing = endings(bare)
  return article.blocks.map(block =>
    block.kind === 'heading' ? headingPart(block, block.level, bare, standing) : blockPart(block, bare, standing),
  )
}

function frontMatter({ title, profile, made, head, articles }: Transcript, w: Words): string {
  const [article] = articles
  return [
    '---',
    `title: ${yaml(title)}`,
    ...(article?.credit ? [`source: ${yaml(article.credit)}`] : []),
    `names: ${yaml(w.profiles[profile])}`,
    `made: ${isoTime(made)}`,
    `record: ${head.seq}`,
    `hash: ${yaml(head.hash)}`,
    '---',
  ].join('\n')
}

function motionPart({ sentence, sides }: NonNullable<Transcript['motion']>, w: Words): string {
  const between = sides.length > 0 ? `\n\n${w.sides}${w.colon}${sides.map(inline).join(w.comma)}.` : ''
  return `**${w.motion}.** ${inline(sentence)}${between}`
}

function* articlePart(article: TranscriptArticle, isTitled: boolean, w: Words): Generator<string> {
  if (isTitled) yield `## ${inline(article.title) || w.article}`
  if (article.dek) yield `*${inline(article.dek)}*`
  const facts = [article.credit ? inline(article.credit) : '', w.revision(article.revision, article.corrects)].filter(
    Boolean,
  )
  yield facts.join(' · ')
  const standing = endings(article)
  for (const block of article.blocks) yield blockPart(block, article, standing)
}

/** Marks whose words a correction took: a quote each, and its footnote. */
const gonePart = (article: TranscriptArticle, w: Words): string[] => [
  `## ${w.gone(article.revision)}`,
  article.marks.map(mark => `- ${w.quoted(inline(mark.quote))}${references([mark])}`).join('\n'),
]

function blockPart(block: Block, article: TranscriptArticle, standing: Map<Run, Set<Mark>>): string {
  switch (block.kind) {
    case 'rule':
      return '***'
    case 'code':
      return [fenced(article.text.slice(block.start, block.end)), references([...standing.get(block)!])]
        .filter(Boolean)
        .join('\n\n')
    case 'heading':
      return headingPart(block, Math.min(6, block.level + 1), article, standing)
    case 'paragraph':
      return leafText(block, article, standing)
    case 'quote':
      return prefixed(block.blocks.map(b => blockPart(b, article, standing)).join('\n\n'), '> ', '> ')
    case 'list': {
      const from = block.from ?? 1
      const items = block.items.map((item, i) => {
        const sign = block.ordered ? `${from + i}. ` : '- '
        return prefixed(item.map(b => blockPart(b, article, standing)).join('\n\n'), sign, ' '.repeat(sign.length))
      })
      return items.join('\n')
    }
    case 'table':
      return tablePart(block, article, standing)
    case 'figure':
      return [block.alt, block.caption].flatMap(run => (run ? [leafText(run, article, standing)] : [])).join('\\\n')
    case 'definitions':
      return block.entries
        .flatMap(({ terms, details }) => [
          terms.map(term => `**Term** ${leafText(term, article, standing)}`).join('\\\n'),
          ...details.map(detail => prefixed(detail.map(b => blockPart(b, article, standing)).join('\n\n'), '- ', '  ')),
        ])
        .filter(Boolean)
        .join('\n\n')
    case 'footnotes':
      return block.notes
        .map(({ label, blocks }) =>
          prefixed(blocks.map(b => blockPart(b, article, standing)).join('\n\n'), `- (${inline(label)}) `, '  '),
        )
        .join('\n')
    default:
      return block satisfies never
  }
}

const headingPart = (heading: Run, level: number, article: TranscriptArticle, standing: Map<Run, Set<Mark>>) =>
  `${'#'.repeat(level)} ${leafText(heading, article, standing).replaceAll('\\\n', ' ')}`

/** As GitHub's dialect writes tables; a cell of several blocks is one line, and a cell that reaches over others leaves them empty. */
function tablePart(
  block: Block & { kind: 'table' },
  article: TranscriptArticle,
  standing: Map<Run, Set<Mark>>,
): string {
  const rows = block.rows.map(row =>
    row.flatMap(({ blocks, colSpan = 1 }) => [
      runsOf(blocks)
        .map(run => leafText(run, article, standing).replaceAll(/\\?\n/g, ' '))
        .join(' / '),
      ...Array.from({ length: colSpan - 1 }, () => ''),
    ]),
  )
  const columns = Math.max(1, ...rows.map(row => row.length))
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const [head = [], ...rest] = headRows(block.rows) > 0 ? rows : [[], ...rows]
  const lines = [line(head), line(Array.from({ length: columns }, () => '---')), ...rest.map(line)]
  return [block.caption ? leafText(block.caption, article, standing) : '', lines.join('\n')]
    .filter(Boolean)
    .join('\n\n')
}

const prefixed = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((l, i) => (l === '' ? rest.trimEnd() : (i === 0 ? first : rest) + l))
    .join('\n')

function leafText(leaf: Run, article: TranscriptArticle, standing: Map<Run, Set<Mark>>): string {
  return cut(leaf, article.marks, standing.get(leaf)!)
    .map(segment => segmentText(segment, leaf, article.text))
    .join('')
}

/** Emphasis only where it cannot be misread: around a stretch that is one segment and has no white space at its ends. */
function segmentText(segment: Segment, leaf: Run, text: string): string {
  const raw = text.slice(segment.start, segment.end)
  const whole = segment.spans.filter(span => span.start === segment.start && span.end === segment.end)
  const isFree =
    !/^[\p{L}\p{N}]/u.test(text.slice(segment.end, segment.end + 2)) &&
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(leaf.start, segment.start - 2), segment.start))
  const isSolid = /^[\p{L}\p{N}]([^\n]*[\p{L}\p{N}])?$/u.test(raw)
  const span = isFree && isSolid ? whole[0] : whole.find(({ kind }) => kind === 'link')
  return dressed(piece(raw, segment.start === leaf.start), raw, span) + references(segment.ending)
}

function dressed(escaped: string, raw: string, span: Span | undefined): string {
  if (!span) return escaped
  switch (span.kind) {
    case 'emphasis':
      return `*${escaped}*`
    case 'strong':
      return `**${escaped}**`
    case 'code':
      return raw.includes('`') ? escaped : `\`${clean(raw)}\``
    case 'link':
      return /^(https?|mailto):/i.test(span.href ?? '')
        ? `[${escaped}](<${span.href!.replace(/[<>\\\s]/g, encodeURIComponent)}>)`
        : escaped
    case 'note':
      return escaped
    default:
      return span.kind satisfies never
  }
}

const references = (marks: readonly Mark[]) => marks.map(({ number }) => `[^${number}]`).join('')

function footnote(mark: Mark, { codebook }: Transcript, w: Words): string {
  const { number, kind, quote, statement, tags, link, classification, stance, thread } = mark
  const lines = [
    `${w.kindBy(`**${w.kinds[kind]}**`, creatorText(mark.by, w))}${whenText(mark, w)}${w.colon}${w.quoted(inline(quote))}`,
  ]
  if (mark.hidden) lines.push(hiddenText(mark, w))
  if (statement) lines.push(w.statement(inline(statement)))
  if (mark.body) lines.push(paragraph(mark.body, '    '))
  if (tags.length > 0) lines.push(w.tags(tags.map(inline).join(w.comma)))
  const together = mergedWords(mark, w)
  if (together) lines.push(inline(together))
  if (classification) lines.push(w.classified(inline(tallyWords(classification, codebook, w))))
  if (stance) lines.push(w.stance(inline(tallyWords(stance, stancesIn(w), w))))
  if (thread.length > 0) lines.push(thread.map(reply => replyText(reply, w)).join('\n    '))
  if (link) lines.push(`<${link}>`)
  return `[^${number}]: ${lines.join('\n\n    ')}`
}

const creatorText = (by: Creator, w: Words) => inline(by.name) + (signOf(by, w) ? ` (${signOf(by, w)})` : '')
const whenText = ({ created }: Entry, w: Words) => (created === undefined ? '' : `, ${timeWords(created, w)}`)
const hiddenText = ({ hidden }: Entry, w: Words) => `(${w.hiddenWhy(inline(hidden!.reason))})`

/** As a list item, nested by its depth; past the sixth level nothing is gained by more white space. */
function replyText(reply: TranscriptReply, w: Words): string {
  const indent = '  '.repeat(Math.min(reply.depth, 6))
  const cites = reply.cites.map(cite =>
    'url' in cite
      ? inline(cite.url)
      : cite.quote !== undefined
        ? `${w.quoted(inline(cite.quote))}${w.comma}${w.citeRevision(cite.revision)}`
        : w.citeArticle,
  )
  const from = cites.length > 0 ? ` (${cites.join(w.comma)})` : ''
  const said = [reply.hidden ? hiddenText(reply, w) : '', paragraph(reply.body, `      ${indent}`)]
    .filter(Boolean)
    .join(' ')
  return `${indent}- **${creatorText(reply.by, w)}** ${inline(moveWords(reply, w))}${whenText(reply, w)}${w.colon}${said}${from}`
}

function speechesPart(transcript: Transcript, w: Words): string[] {
  if (transcript.speeches.length === 0) return []
  return [
    `## ${w.speechesTitle}`,
    ...byStage(transcript).flatMap(({ stage, speeches }) => [
      `### ${inline(stage)}`,
      speeches.map(one => speechText(one, w)).join('\n'),
    ]),
  ]
}

function speechText(speech: TranscriptSpeech, w: Words): string {
  const said = speech.said.map(reply =>
    reply.depth > 0
      ? replyText({ ...reply, depth: reply.depth + 1 }, w)
      : `  - ${[reply.hidden ? hiddenText(reply, w) : '', paragraph(reply.body, '    ')].filter(Boolean).join(' ')}`,
  )
  return [
    `- **${creatorText(speech.by, w)}**${w.comma}${speechFacts(speech, w).map(inline).join(w.comma)}`,
    ...said,
  ].join('\n')
}

function statementsPart({ statements }: Transcript, w: Words): string[] {
  if (statements.length === 0) return []
  return [
    `## ${w.statementsTitle}`,
    ...statements.flatMap(statement => [
      `### ${inline(statementName(statement, w))}`,
      ...statement.text.split(/\n\s*\n/).map(part => paragraph(part)),
      `*${inline(statementNote(statement, w))}*`,
    ]),
  ]
}

function pollsPart({ polls }: Transcript, w: Words): string[] {
  if (polls.length === 0) return []
  const rows = polls.map(({ question, options, tally, isOpen, method, when, result }) => {
    const ballots = tally ? inline(tallyWords(tally, options, w)) : w.notShown
    const asked = `${inline(question) || w.pollOnMotion} (${askedWords({ when, method }, w)})`
    return `- ${asked}${w.colon}${ballots}${isOpen ? ` (${w.stillOpen})` : ''}${result ? `\\\n  ${inline(result)}` : ''}`
  })
  return [`## ${w.pollsTitle}`, rows.join('\n')]
}

const resultsPart = ({ results }: Transcript, w: Words): string[] =>
  results.length === 0 ? [] : [`## ${w.resultsTitle}`, results.map(result => `- ${inline(result)}`).join('\n')]

function loosePart({ loose, removals }: Transcript, w: Words): string[] {
  const parts: string[] = []
  if (loose.length > 0) parts.push(`## ${w.loose}`, loose.map(reply => replyText(reply, w)).join('\n'))
  const rows = removals.map(({ what, by, code, at }) => {
    const why = code ? `, ${inline(reasonWords(code, w))}` : ''
    return `- ${w.removedBy[what](creatorText(by, w))}${why}${at === undefined ? '' : `, ${timeWords(at, w)}`}`
  })
  if (rows.length > 0) parts.push(`## ${w.removedTitle}`, rows.join('\n'))
  return parts
}

function logPart({ log }: Transcript, w: Words): string[] {
  if (log.length === 0) return []
  const rows = log.map(done => {
    const about = aboutWords(done, by => creatorText(by, w), w)
    const facts = [
      `${inline(doneWords(done, w))}${about && w.colon + about}`,
      done.reason && inline(done.reason),
      done.by && w.by(creatorText(done.by, w)),
      done.at !== undefined && timeWords(done.at, w),
    ]
    return `- ${facts.filter(Boolean).join(w.comma)}`
  })
  return [`## ${w.logTitle}`, rows.join('\n')]
}

function membersPart({ members, memberCount }: Transcript, w: Words): string {
  const rows = members.map(({ role, side, marks, replies, ...by }) => {
    const facts = [role ? w.roles[role] : '', side ? inline(side) : '', w.marks(marks), w.replies(replies)]
    return `| ${creatorText(by, w)} | ${facts.filter(Boolean).join(w.comma)} |`
  })
  const table = rows.length > 0 ? `\n\n| ${w.columns.name} | |\n| --- | --- |\n${rows.join('\n')}` : ''
  return `## ${w.membersTitle}\n\n${w.inAll(w.members(memberCount), false)}${table}`
}

const methodPart = ({ method, made, head }: Transcript, w: Words) =>
  `## ${w.methodTitle}\n\n${method.map(sentence => `- ${inline(sentence)}`).join('\n')}\n\n${w.made(timeWords(made, w))} ${w.record(head.seq, head.hash)}.`

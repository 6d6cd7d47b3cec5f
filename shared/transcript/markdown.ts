/** The transcript as Markdown: the article with footnotes at the end of each marked place, then who, how and what was decided. */
import type { Block, Run, Span } from '../article/index.ts'
import { STANCES } from '../polls/index.ts'
import { endings, sentenceAt } from './leaves.ts'
import { fenced, inline, paragraph, piece, yaml } from './markdownText.ts'
import { cut, type Segment } from './segments.ts'
import type { Creator, Entry, Mark, Transcript, TranscriptArticle, TranscriptReply } from './transcript.ts'
import { clean, counted, isoTime, KINDS, moveWords, PROFILE_WORDS, ROLE_WORDS, tallyWords, timeWords } from './words.ts'

export function renderMarkdown(transcript: Transcript): string {
  const { title, articles, motion } = transcript
  const parts = [frontMatter(transcript), `# ${inline(title) || 'Transcript'}`]
  if (motion) parts.push(motionPart(motion))
  for (const article of articles) parts.push(...articlePart(article, articles.length > 1 || article.title !== title))
  for (const article of articles) for (const mark of article.marks) parts.push(footnote(mark, article, transcript))
  parts.push(...pollsPart(transcript), ...loosePart(transcript), membersPart(transcript), methodPart(transcript))
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function frontMatter({ title, profile, made, head, articles }: Transcript): string {
  const [article] = articles
  return [
    '---',
    `title: ${yaml(title)}`,
    ...(article?.credit ? [`source: ${yaml(article.credit)}`] : []),
    `names: ${yaml(PROFILE_WORDS[profile])}`,
    `made: ${isoTime(made)}`,
    `record: ${head.seq}`,
    `hash: ${yaml(head.hash)}`,
    '---',
  ].join('\n')
}

function motionPart({ sentence, sides }: NonNullable<Transcript['motion']>): string {
  const between = sides.length > 0 ? `\n\nSides: ${sides.map(inline).join(', ')}.` : ''
  return `**Motion.** ${inline(sentence)}${between}`
}

function articlePart(article: TranscriptArticle, isTitled: boolean): string[] {
  const parts = isTitled ? [`## ${inline(article.title) || 'Article'}`] : []
  if (article.dek) parts.push(`*${inline(article.dek)}*`)
  const facts = [article.credit ? inline(article.credit) : '', `Revision ${article.revision}`].filter(Boolean)
  const standing = endings(article)
  return [...parts, facts.join(' · '), ...article.blocks.map(block => blockPart(block, article, standing))]
}

function blockPart(block: Block, article: TranscriptArticle, standing: Map<Run, Set<Mark>>): string {
  switch (block.kind) {
    case 'rule':
      return '***'
    case 'code':
      return [fenced(article.text.slice(block.start, block.end)), references([...standing.get(block)!])]
        .filter(Boolean)
        .join('\n\n')
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level + 1))} ${leafText(block, article, standing).replaceAll('\\\n', ' ')}`
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
    default:
      return block satisfies never
  }
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
    default:
      return span.kind satisfies never
  }
}

const references = (marks: readonly Mark[]) => marks.map(({ number }) => `[^${number}]`).join('')

function footnote(mark: Mark, article: TranscriptArticle, { codebook }: Transcript): string {
  const { number, kind, quote, statement, tags, link, classification, stance, thread } = mark
  const lines = [`**${KINDS[kind].word}** by ${creatorText(mark.by)}${whenText(mark)}: “${inline(quote)}”`]
  if (mark.hidden) lines.push(hiddenText(mark))
  if (statement) lines.push(`Statement: ${inline(statement)}`)
  if (mark.body) lines.push(paragraph(mark.body, '    '))
  if (tags.length > 0) lines.push(`Tags: ${tags.map(inline).join(', ')}`)
  if (classification) lines.push(`Classified: ${inline(tallyWords(classification, codebook))}.`)
  if (stance) lines.push(`Stance: ${inline(tallyWords(stance, STANCES))}.`)
  if (thread.length > 0) lines.push(thread.map(reply => replyText(reply, article)).join('\n    '))
  if (link) lines.push(`<${link}>`)
  return `[^${number}]: ${lines.join('\n\n    ')}`
}

const creatorText = ({ name, isImagined }: Creator) => inline(name) + (isImagined ? ' (imagined)' : '')
const whenText = ({ created }: Entry) => (created === undefined ? '' : `, ${timeWords(created)}`)
const hiddenText = ({ hidden }: Entry) => `(Hidden by a moderator: ${inline(hidden!.reason)})`

/** As a list item, nested by its depth; past the sixth level nothing is gained by more white space. */
function replyText(reply: TranscriptReply, article?: TranscriptArticle): string {
  const indent = '  '.repeat(Math.min(reply.depth, 6))
  const cites = reply.cites.map(cite =>
    'url' in cite ? inline(cite.url) : article ? `sentence ${sentenceAt(article, cite.start)}` : 'the article',
  )
  const from = cites.length > 0 ? ` (${cites.join(', ')})` : ''
  const said = [reply.hidden ? hiddenText(reply) : '', paragraph(reply.body, `      ${indent}`)]
    .filter(Boolean)
    .join(' ')
  return `${indent}- **${creatorText(reply.by)}** ${inline(moveWords(reply))}${whenText(reply)}: ${said}${from}`
}

function pollsPart({ polls }: Transcript): string[] {
  if (polls.length === 0) return []
  const rows = polls.map(({ question, options, tally, isOpen }) => {
    const result = tally ? inline(tallyWords(tally, options)) : 'not shown'
    return `- ${inline(question) || 'Poll on the motion'}: ${result}${isOpen ? ' (still open)' : ''}`
  })
  return ['## Polls', rows.join('\n')]
}

function loosePart({ loose, removals }: Transcript): string[] {
  const parts: string[] = []
  if (loose.length > 0)
    parts.push('## Replies to what is no longer there', loose.map(reply => replyText(reply)).join('\n'))
  const rows = removals.map(({ what, by, code, at }) => {
    const why = code ? `, ${inline(code)}` : ''
    return `- A ${what} by ${creatorText(by)}${why}${at === undefined ? '' : `, ${timeWords(at)}`}`
  })
  if (rows.length > 0) parts.push('## Removed by a moderator', rows.join('\n'))
  return parts
}

function membersPart({ members, memberCount }: Transcript): string {
  const rows = members.map(({ role, side, marks, replies, ...by }) => {
    const facts = [
      role ? ROLE_WORDS[role] : '',
      side ? inline(side) : '',
      counted(marks, 'mark'),
      counted(replies, 'reply', 'replies'),
    ]
    return `| ${creatorText(by)} | ${facts.filter(Boolean).join(', ')} |`
  })
  const table = rows.length > 0 ? `\n\n| Name | |\n| --- | --- |\n${rows.join('\n')}` : ''
  return `## Members\n\n${counted(memberCount, 'member')} in all.${table}`
}

const methodPart = ({ method, made, head }: Transcript) =>
  `## How this was made\n\n${method.map(sentence => `- ${inline(sentence)}`).join('\n')}\n\nMade ${timeWords(made)}. Record: ${counted(head.seq, 'row')}, ends ${head.hash}.`

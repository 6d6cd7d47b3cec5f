/**
 * An article's text as Markdown that a person has edited → a draft. A block whose Markdown still stands there is taken over
 * from the article itself: Markdown says less of tables, figures, definitions and footnotes than they are. What is new or
 * changed is read as Markdown, a changed figure, table or list of notes in the form in which it was given. Who wrote the
 * article, and where it is from, stays.
 */
import { type Article, alignLines, asDraft, type DraftBlock } from '../../shared/article/index.ts'
import { markdownOfBlocks } from '../../shared/transcript/index.ts'
import { type Draft, Losses } from './draft.ts'
import { withNotes } from './keptNotes.ts'
import { readMarkdown } from './markdown.ts'
import { isOwnForm, reread } from './rereading.ts'

/** `text` is normalised. Throws `Unreadable` as Markdown does. */
export function readCorrection(text: string, article: Article): Draft {
  const losses = new Losses()
  const parts = markdownOfBlocks(article)
  const { follow } = alignLines(parts.join('\n\n'), text)
  const blocks: DraftBlock[] = []
  let at = 0
  let done = 0
  /** Which are not there as they were, since the last that is. */
  let changed: number[] = []
  const read = (words: string) => readMarkdown(words, losses)
  const readTo = (end: number) => {
    const pieces = piecesOf(text.slice(done, end))
    const counts = changed.map(i => piecesOf(parts[i]!).length)
    const isFormed = changed.some(i => isOwnForm(article.blocks[i]!))
    const isCode = changed.some(i => article.blocks[i]!.kind === 'code')
    const made: DraftBlock[] = []
    // As many pieces as there were: each is what became of the one in its place.
    if (isFormed && !isCode && pieces.length === counts.reduce((sum, count) => sum + count, 0))
      for (const [n, i] of changed.entries())
        made.push(...reread(pieces.splice(0, counts[n]).join('\n\n'), article.text, article.blocks[i]!, read))
    else if (pieces.length) made.push(...read(text.slice(done, end)))
    const before = changed.map(i => article.blocks[i]!)
    blocks.push(...withNotes(made, article.text, before))
    changed = []
  }
  for (const [i, part] of parts.entries()) {
    const place = part && follow({ start: at, end: at + part.length })
    at += part.length + 2
    if (!place || place.start < done || !standsAlone(text, place)) {
      changed.push(i)
      continue
    }
    readTo(place.start)
    blocks.push(asDraft(article.text, article.blocks[i]!))
    done = place.end
  }
  readTo(text.length)
  const { byline, published, lang, dir } = article
  return {
    ...(byline ? { byline } : {}),
    ...(published ? { published } : {}),
    lang,
    dir,
    blocks,
    dropped: losses.list(),
  }
}

/** What stands between blank lines. */
const piecesOf = (markdown: string) =>
  markdown
    .split(/\n(?:[ \t]*\n)+/)
    .map(piece => piece.replace(/^\n+|\s+$/g, ''))
    .filter(Boolean)

/** Between blank lines. */
const standsAlone = (text: string, { start, end }: { start: number; end: number }) =>
  /(?:^|\n[ \t]*\n)$/.test(text.slice(Math.max(0, start - 200), start)) &&
  /^[ \t]*(?:\n[ \t]*\n|\n?\s*$)/.test(text.slice(end, end + 200))

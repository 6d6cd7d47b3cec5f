/**
 * An article's text as Markdown that a person has edited → a draft. A block whose Markdown still stands there is taken over
 * from the article itself: Markdown says less of tables, figures, definitions and footnotes than they are. What is new or
 * changed is read as Markdown. Who wrote the article, and where it is from, stays.
 */
import { type Article, alignLines, asDraft, type DraftBlock } from '../../shared/article/index.ts'
import { markdownOfBlocks } from '../../shared/transcript/index.ts'
import { type Draft, Losses } from './draft.ts'
import { readMarkdown } from './markdown.ts'

/** `text` is normalised. Throws `Unreadable` as Markdown does. */
export function readCorrection(text: string, article: Article): Draft {
  const losses = new Losses()
  const parts = markdownOfBlocks(article)
  const { follow } = alignLines(parts.join('\n\n'), text)
  const blocks: DraftBlock[] = []
  let at = 0
  let done = 0
  const readTo = (end: number) => {
    if (text.slice(done, end).trim()) blocks.push(...readMarkdown(text.slice(done, end), losses))
  }
  for (const [i, part] of parts.entries()) {
    const place = part && follow({ start: at, end: at + part.length })
    at += part.length + 2
    if (!place || place.start < done || !standsAlone(text, place)) continue
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

/** Between blank lines. */
const standsAlone = (text: string, { start, end }: { start: number; end: number }) =>
  /(?:^|\n[ \t]*\n)$/.test(text.slice(Math.max(0, start - 200), start)) &&
  /^[ \t]*(?:\n[ \t]*\n|\n?\s*$)/.test(text.slice(end, end + 200))

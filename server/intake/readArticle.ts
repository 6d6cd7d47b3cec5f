/** A source as a person gave it → an article's first revision, or `Unreadable` with a sentence that says why not. */
import {
  type Article,
  type Block,
  buildText,
  type DraftBlock,
  dirOf,
  findSentences,
  guessLanguage,
  normaliseText,
} from '../../shared/article/index.ts'
import { type TextSource, TITLE_LIMIT } from '../../shared/protocol/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'
import { readMarkdown } from './markdown.ts'
import { readText } from './text.ts'
import { Unreadable } from './unreadable.ts'

export { Unreadable }

/** Some three times what the longest article of usual prose has; each costs its bytes in every reader's browser. */
const MOST_SENTENCES = 25_000

/** Where the title is taken from the first sentence. */
const TITLE_FROM_TEXT = 80

export interface IntakeLimits {
  /** UTF-8 bytes of the canonical text. */
  articleBytes: number
  /** UTF-8 bytes of the source as it came. */
  sourceBytes: number
}
export interface IntakeTools {
  id: ArticleId
  /** Of the text's UTF-8 bytes, in lower-case hex. */
  sha256: (text: string) => string
}

/** Throws `Unreadable`: 400 for an empty source, 413 for one too large, 422 for one that is no text. */
export function readArticle(source: TextSource, limits: IntakeLimits, tools: IntakeTools): Article {
  refuseLarge(source.text, limits.sourceBytes, 'The source')
  refuseBinary(source.text)
  const draft = readDraft(source)
  refuseMany(draft.blocks.length)
  const { text, blocks } = buildText(draft.blocks)
  if (!text) throw new Unreadable(400, 'There is no text in it.', 'source.text')
  refuseLarge(text, limits.articleBytes, 'The article')
  const lang = readLanguage(source.lang) ?? guessLanguage(text)
  const sentences = findSentences(text, blocks, lang)
  refuseMany(sentences.length)
  const titled = draft.title ?? headingOf(text, blocks)
  return {
    id: tools.id,
    title: titled
      ? cutAtWord(titled, TITLE_LIMIT)
      : cutAtWord(text.slice(sentences[0]!.start, sentences[0]!.end), TITLE_FROM_TEXT),
    lang,
    dir: dirOf(lang, text),
    text,
    hash: tools.sha256(text),
    blocks,
    sentences,
  }
}

interface Draft {
  title?: string
  blocks: DraftBlock[]
}

/** A heading that opens the text and only says its title is the title, not a part of the text. */
function readDraft(source: TextSource): Draft {
  const given = source.title === undefined ? '' : oneLine(source.title)
  const text = normaliseText(source.text)
  const blocks = source.kind === 'markdown' ? readMarkdown(text) : readText(text)
  const [first, ...rest] = blocks
  const opening = first?.kind === 'heading' && first.level === 1 ? oneLine(buildText([first]).text) : ''
  const isTitle = opening && (!given || given === opening) && buildText(rest).text
  const title = given || (isTitle && opening)
  return { blocks: isTitle ? rest : blocks, ...(title ? { title } : {}) }
}

/** The first heading of the highest level that the text has one of. */
function headingOf(text: string, blocks: readonly Block[]): string | undefined {
  const headings = blocks.filter(block => block.kind === 'heading')
  const first = headings.find(heading => heading.level === 1) ?? headings[0]
  return first && oneLine(text.slice(first.start, first.end))
}

const oneLine = (text: string) => normaliseText(text).replace(/\s+/g, ' ').trim()

/** At most `most` UTF-16 units, with an ellipsis where something was cut, between words if there are any. */
function cutAtWord(text: string, most: number): string {
  const line = oneLine(text)
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')
  const space = line[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,;:–—-]+$/, '')}…`
}

/** The canonical form of a language tag; undefined when none was given. */
function readLanguage(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(lang)[0]
  } catch {
    throw new Unreadable(400, `“${lang}” is not a language tag such as “en” or “pt-BR”.`, 'source.lang')
  }
}

function refuseLarge(text: string, most: number, what: string): void {
  const bytes = Buffer.byteLength(text)
  if (bytes <= most) return
  const [is, limit] = [sizeInWords(bytes), sizeInWords(most)]
  const sizes = is === limit ? [`${bytes} bytes`, `${most} bytes`] : [is, limit]
  throw new Unreadable(413, `${what} has ${sizes[0]} of text; at most ${sizes[1]} can be read here.`, 'source.text')
}

function refuseMany(sentences: number): void {
  if (sentences > MOST_SENTENCES)
    throw new Unreadable(413, `The article has more than ${MOST_SENTENCES} sentences.`, 'source.text')
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / (1024 * 1024), 'MB']
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${unit}`
}

/** Text has neither NULs nor many control or replacement characters; form feeds between pages are harmless. */
function refuseBinary(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file
  const strange = text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g)?.length ?? 0
  if (text.includes('\0') || strange * 100 > text.length) {
    throw new Unreadable(422, 'This looks like a binary file, not text.', 'source.text')
  }
}

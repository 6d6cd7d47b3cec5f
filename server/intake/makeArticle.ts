/** A draft of any source → an article's first revision, or `Unreadable` with a sentence that says why not. */
import {
  type Article,
  type Block,
  buildText,
  dirOf,
  findSentences,
  guessLanguage,
  normaliseText,
} from '../../shared/article/index.ts'
import { TITLE_LIMIT } from '../../shared/protocol/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'
import type { Draft } from './draft.ts'
import { refuseLarge } from './size.ts'
import { PICTURES_ONLY, Unreadable } from './unreadable.ts'

/** Some three times what the longest article of usual prose has; each costs its bytes in every reader's browser. */
const MOST_SENTENCES = 25_000

/** Where the title is taken from the first sentence. */
const TITLE_FROM_TEXT = 80
const BYLINE_LIMIT = 200

export interface IntakeTools {
  id: ArticleId
  /** Of the text's UTF-8 bytes, in lower-case hex. */
  sha256: (text: string) => string
}
/** What is known beside the source itself. `title` and `lang` go before what the source says. */
export interface Given {
  title?: string | undefined
  lang?: string | undefined
  /** Where and when it was fetched. */
  source?: string
  fetched?: number
}

/** `articleBytes`: UTF-8 bytes of the canonical text at most. Throws `Unreadable`: 400 for no text, 413 for too much. */
export function makeArticle(draft: Draft, given: Given, limits: { articleBytes: number }, tools: IntakeTools): Article {
  refuseMany(draft.blocks.length)
  const title = oneLine(given.title ?? '')
  const opened = takeTitle(draft, title)
  const { text, blocks } = buildText(opened.blocks)
  if (!text) throw new Unreadable(400, sayEmpty(draft), 'source.text')
  refuseLarge(text, limits.articleBytes, 'article')
  const lang = readLanguage(given.lang) ?? sayLanguage(draft.lang) ?? guessLanguage(text)
  const sentences = findSentences(text, blocks, lang)
  refuseMany(sentences.length)
  const titled = opened.title || headingOf(text, blocks)
  const byline = cutAtWord(draft.byline ?? '', BYLINE_LIMIT)
  return {
    id: tools.id,
    title: titled
      ? cutAtWord(titled, TITLE_LIMIT)
      : cutAtWord(text.slice(sentences[0]!.start, sentences[0]!.end), TITLE_FROM_TEXT),
    ...(byline ? { byline } : {}),
    ...(draft.published ? { published: draft.published } : {}),
    ...(given.source ? { source: given.source } : {}),
    ...(given.fetched === undefined ? {} : { fetched: given.fetched }),
    lang,
    dir: draft.dir ?? dirOf(lang, text),
    text,
    hash: tools.sha256(text),
    blocks,
    sentences,
  }
}

const sayEmpty = ({ dropped }: Draft) =>
  dropped.some(({ kind }) => kind === 'image') ? PICTURES_ONLY : 'There is no text in it.'

/** A heading that opens the text and only says its title is the title, not a part of the text. */
function takeTitle(draft: Draft, given: string): Pick<Draft, 'title' | 'blocks'> {
  const { blocks } = draft
  const said = given || oneLine(draft.title ?? '')
  const [first, ...rest] = blocks
  const opening = first?.kind === 'heading' && first.level === 1 ? oneLine(buildText([first]).text) : ''
  const isTitle = opening && (!said || said === opening) && buildText(rest).text
  return { title: said || (isTitle ? opening : ''), blocks: isTitle ? rest : blocks }
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

/** What a page says of its language is not always a tag. */
function sayLanguage(lang: string | undefined): string | undefined {
  try {
    return lang && Intl.getCanonicalLocales(lang)[0]
  } catch {
    return undefined
  }
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

function refuseMany(sentences: number): void {
  if (sentences > MOST_SENTENCES)
    throw new Unreadable(413, `The article has more than ${MOST_SENTENCES} sentences.`, 'source.text')
}

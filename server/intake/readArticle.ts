/** A source as a person gave it → a draft, and an article's first revision; or `Unreadable` with a sentence that says why not. */
import { type Article, normaliseText } from '../../shared/article/index.ts'
import type { TextSource } from '../../shared/protocol/index.ts'
import { type Draft, Losses } from './draft.ts'
import { type IntakeTools, makeArticle } from './makeArticle.ts'
import { readMarkdown } from './markdown.ts'
import { refuseLarge } from './size.ts'
import { readText } from './text.ts'
import { Unreadable } from './unreadable.ts'

export interface IntakeLimits {
  /** UTF-8 bytes of the canonical text. */
  articleBytes: number
  /** UTF-8 bytes of the source as it came. */
  sourceBytes: number
}

/** What needs no library to be loaded. */
export type PlainSource = TextSource & { kind: 'text' | 'markdown' }

/** Throws `Unreadable`: 400 for an empty source, 413 for one too large, 422 for one that is no text. */
export function readArticle(source: PlainSource, limits: IntakeLimits, tools: IntakeTools): Article {
  return makeArticle(readDraft(source, limits), source, limits, tools)
}

/** Throws `Unreadable`: 413 for a source too large, 422 for one that is no text. */
export function readDraft(source: PlainSource, limits: IntakeLimits): Draft {
  const text = soundText(source.text, limits)
  switch (source.kind) {
    case 'text':
      return { blocks: readText(text), dropped: [] }
    case 'markdown': {
      const losses = new Losses()
      return { blocks: readMarkdown(text, losses), dropped: losses.list() }
    }
    default:
      return source.kind satisfies never
  }
}

/** Normalised, and neither too large nor binary. */
export function soundText(text: string, { sourceBytes }: Pick<IntakeLimits, 'sourceBytes'>): string {
  refuseLarge(text, sourceBytes, 'source')
  refuseBinary(text)
  return normaliseText(text)
}

/** Text has neither NULs nor many control or replacement characters; form feeds between pages are harmless. */
function refuseBinary(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file
  const strange = text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g)?.length ?? 0
  if (text.includes('\0') || strange * 100 > text.length) {
    throw new Unreadable(422, 'This looks like a binary file, not text.', 'source.text')
  }
}

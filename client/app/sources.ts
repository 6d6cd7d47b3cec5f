/** What an article can be made of, from what was typed, chosen or pasted. */
import type { ArticleSource } from '../../shared/protocol/index.ts'

/**
 * `pick`: another part of the page than the one that the server takes by itself. A file goes as it is: which encoding and
 * which kind it is, the server finds out.
 */
export type GivenSource = ArticleSource | { kind: 'file'; file: File; pick?: string }

/** Bytes; as the server's own limit. */
export const FILE_LIMIT = 5_000_000
export const FILE_TYPES =
  '.txt,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A pasted text may be Markdown. Where nothing tells of it, its line breaks and what is set in are its writer's own. */
export function pastedSource(
  text: string,
  html: string | undefined,
  pick: string | undefined,
): GivenSource | undefined {
  if (html) return { kind: 'html', text: html, ...(pick ? { pick } : {}) }
  if (!text.trim()) return undefined
  const kind = isMarkdown(text) ? 'markdown' : 'text'
  const [above, title] = TITLE.exec(text) ?? []
  if (!above || !title || HEADLINE.test(text) || text.length < 2 * above.length) return { kind, text }
  return { kind, title, text: text.slice(above.length) }
}

/** Headings, lists, fences, definitions, underlined titles, hard breaks, links. */
const MARKS =
  /^ {0,3}(?:#{1,6}[ \t]+\S|(?:[-*+]|\d{1,9}[.)])[ \t]+(?![-*_ \t]+$)\S|```|~~~|\[[^\]\n]+\]:)|\S[ \t]*\n {0,3}(?:=+|-{2,})[ \t]*$|\\$|\]\([^\s)]/m
/** Lines that stand together, or are set in: Markdown would join them, or take them for a program. */
const LINES = /\S[ \t]*\n[ \t]*\S|^(?: {4}|\t)/m

/** It has marks, or nothing that Markdown would read otherwise than it looks. */
const isMarkdown = (text: string) => MARKS.test(text) || !LINES.test(text)

/** A line without a stop and without a mark, alone above all else: as people put a title over a text. */
const TITLE = /^\s*([\p{L}\p{N}][^\n]{0,98}[\p{L}\p{N}?!)])[^\S\n]*\n(?:[^\S\n]*\n)+(?=[^\S\n]*\S)/u
const HEADLINE = /^ {0,3}(?:#[ \t]+\S|\d{1,9}[.)][ \t])|\S[ \t]*\n {0,3}=+[ \t]*$/m

export const fileSource = (file: File | undefined, pick: string | undefined): GivenSource | undefined =>
  file && { kind: 'file', file, ...(pick ? { pick } : {}) }

export const addressSource = (address: string, pick: string | undefined): GivenSource | undefined => {
  const url = withScheme(address)
  return url ? { kind: 'url', url, ...(pick ? { pick } : {}) } : undefined
}

/** People leave out what every address begins with. */
function withScheme(address: string): string {
  const trimmed = address.trim()
  return !trimmed || /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/+/, '')}`
}

/** What is sent: a file in a form, all else as JSON. */
export function bodyOf(source: GivenSource): FormData | string {
  if (source.kind !== 'file') return JSON.stringify({ source })
  const form = new FormData()
  form.set('file', source.file, source.file.name)
  if (source.pick) form.set('pick', source.pick)
  return form
}

/** Whether a clipboard's HTML says more than its plain text: editors put coloured lines of code and bare words there too. */
export const hasStructure = (html: string): boolean =>
  /<(?:h[1-6]|p|ul|ol|li|dl|table|blockquote|figure|em|strong|b|i|a)[\s>]/i.test(html)

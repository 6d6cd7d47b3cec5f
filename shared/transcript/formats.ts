/** The formats a transcript leaves in: one renderer each. */
import { renderHtml } from './html.ts'
import { renderMarkdown } from './markdown.ts'
import type { Transcript } from './transcript.ts'

export interface Format {
  extension: string
  mediaType: string
  render: (transcript: Transcript) => string
}

export const FORMATS = {
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8', render: renderHtml },
  markdown: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', render: renderMarkdown },
} as const satisfies Record<string, Format>
export type FormatName = keyof typeof FORMATS

export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name)

/** The formats a transcript leaves in: one renderer each. */
import { renderAif } from './aif.ts'
import { renderArgdown } from './argdown.ts'
import { renderCsv } from './csv.ts'
import { renderHtml } from './html.ts'
import { renderHypothesis } from './hypothesis.ts'
import { renderJsonLd } from './jsonld.ts'
import { renderMarkdown } from './markdown.ts'
import type { Files, Pieces } from './pieces.ts'
import type { Transcript } from './transcript.ts'

interface Named {
  extension: string
  mediaType: string
}
/** One text, or several files that leave together in an archive; both are made as they are read. */
export type Format =
  | (Named & { render: (transcript: Transcript) => Pieces })
  | (Named & { files: (transcript: Transcript) => Files })

export const FORMATS = {
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8', render: renderHtml },
  markdown: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', render: renderMarkdown },
  csv: { extension: 'zip', mediaType: 'application/zip', files: renderCsv },
  jsonld: {
    extension: 'jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    render: renderJsonLd,
  },
  argdown: { extension: 'argdown', mediaType: 'text/vnd.argdown; charset=utf-8', render: renderArgdown },
  aif: { extension: 'json', mediaType: 'application/json', render: renderAif },
  hypothesis: { extension: 'json', mediaType: 'application/json', render: renderHypothesis },
} as const satisfies Record<string, Format>
export type FormatName = keyof typeof FORMATS

export const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name)

/** A file as it was uploaded or fetched → a draft. What reads a kind of document is loaded with the first of its kind. */
import type { Draft } from './draft.ts'
import { decodeText } from './encoding.ts'
import { type Claim, kindOf } from './kind.ts'
import { type IntakeLimits, readDraft, soundText } from './readArticle.ts'

export interface FileSource extends Claim {
  kind: 'file'
  bytes: Uint8Array
  /** As the sender calls it; it may be wrong, and may be no encoding's name. */
  charset?: string | undefined
  title?: string | undefined
  lang?: string | undefined
  /** Of a page: the part that is the article. */
  pick?: string | undefined
}

/** `address`: where it was fetched. Rejects with `Unreadable`: 413 for too large a one, 422 for one that holds no text or none that can be read. */
export async function readFile(file: FileSource, limits: IntakeLimits, address?: string): Promise<Draft> {
  const kind = kindOf(file.bytes, file)
  switch (kind) {
    case 'docx': {
      const { readDocx } = await import('./docx/readDocx.ts')
      return readDocx(file.bytes)
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/readPdf.ts')
      return readPdf(file.bytes, limits)
    }
    case 'html': {
      const { readHtml } = await import('./html.ts')
      return readHtml(soundText(decodeText(file.bytes, file.charset).text, limits), {
        address,
        pick: file.pick,
        isPage: true,
      })
    }
    default:
      return readDraft({ kind, text: decodeText(file.bytes, file.charset).text }, limits)
  }
}

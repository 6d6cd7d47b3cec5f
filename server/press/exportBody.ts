/** A rendered transcript as the bytes that are sent: a text as it is, several files as one ZIP archive. */
import { strToU8, zipSync } from 'fflate'
import type { Format, Transcript } from '../../shared/transcript/index.ts'

export interface BodyWishes {
  /** A byte order mark before each CSV file, for spreadsheets that take UTF-8 for something else. */
  bom: boolean
  /** Milliseconds since 1970, for the archive's entries. */
  made: number
}

/** The same transcript gives the same bytes. */
export function exportBody(
  format: Format,
  transcript: Transcript,
  { bom, made }: BodyWishes,
): string | Uint8Array<ArrayBuffer> {
  if ('render' in format) return format.render(transcript)
  const files = Object.entries(format.files(transcript)).map(
    ([name, text]) => [name, strToU8(bom ? `\ufeff${text}` : text)] as const,
  )
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: made, level: 6 }))
}

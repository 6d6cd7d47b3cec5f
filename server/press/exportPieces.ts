/** A transcript as the bytes that are sent, made as they are read: a text as it is, several files as one ZIP archive. */
import { each, type Format, type Transcript } from '../../shared/transcript/index.ts'
import { encoded, packed } from '../bundle/packed.ts'

export interface ExportWishes {
  /** A byte order mark before each CSV file, for spreadsheets that take UTF-8 for something else. */
  bom: boolean
  /** Milliseconds since 1970, for the archive's entries. */
  made: number
}

/** The same transcript gives the same bytes. */
export function exportPieces(
  format: Format,
  transcript: Transcript,
  { bom, made }: ExportWishes,
): Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>> {
  if ('render' in format) return encoded(format.render(transcript))
  const files = each(format.files(transcript), ([name, text]) => [name, encoded(bom ? marked(text) : text)] as const)
  return packed(files, made)
}

function* marked(text: Iterable<string>): Generator<string> {
  yield '\ufeff'
  yield* text
}

/**
 * Transcripts as files that a library lays out: Word files, PDFs, bundles. That takes seconds for a long one, so it is done
 * beside the server, in a process of its own; the libraries are loaded only there.
 */
import { FORMATS, type FormatName, type Transcript } from '../../shared/transcript/index.ts'
import { expectedBytes } from './expected.ts'
import { type ExportWishes, exportPieces } from './exportPieces.ts'

export const PRESSED = {
  docx: { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  bundle: { extension: 'zip', mediaType: 'application/zip' },
} as const
export type PressedName = keyof typeof PRESSED
export const isPressed = (name: string): name is PressedName => Object.hasOwn(PRESSED, name)
export type AnyFormat = FormatName | PressedName

export type PressJob =
  /** A text, or several in an archive, of a transcript so long that it would hold up the server. */
  | { format: FormatName; transcript: Transcript; wishes: ExportWishes }
  | { format: 'docx' | 'pdf'; transcript: Transcript }
  /** `own`: the room's files besides those that are made of the transcript. */
  | { format: 'bundle'; transcript: Transcript; own: Readonly<Record<string, string>> }

type Bytes = Uint8Array<ArrayBuffer>
/** A file whose bytes come as they are made. A stream that fails has sent less than the whole. */
export interface PressedFile {
  bytes: ReadableStream<Bytes>
  /** Bytes that it will come to, about, where that can be told. */
  expected?: number
}

/**
 * Resolves with the first of the file, which is of `room`. Rejects with `PressBusy`, or with an error where the file could not be
 * begun. With `signal`, whoever waits can give up; so can whoever reads, by cancelling.
 */
export type Press = (job: PressJob, room: string, signal?: AbortSignal) => Promise<PressedFile>

/** The same, of no room. */
export type PressHere = (job: PressJob) => Promise<PressedFile>

/** Too much is being made, or it takes too long; the message is a sentence for whoever waits. */
export class PressBusy extends Error {}

/** The file in pieces of a fair size, each made when it is asked for, as far as its format allows. */
export async function* pieces(job: PressJob): AsyncGenerator<Bytes> {
  switch (job.format) {
    case 'docx':
      return yield* (await import('./docx.ts')).renderDocx(job.transcript)
    case 'pdf':
      return yield* (await import('./pdf.ts')).renderPdf(job.transcript)
    case 'bundle':
      return yield* (await import('./bundle.ts')).renderBundle(job)
    default:
      return yield* exportPieces(FORMATS[job.format], job.transcript, job.wishes)
  }
}

/** Bytes, about, where that can be told. */
export const expectedOf = (job: PressJob): number | undefined =>
  isPressed(job.format) ? undefined : expectedBytes(FORMATS[job.format], job.transcript)

/** Makes it in this process. */
export const pressHere: PressHere = async job => {
  const expected = expectedOf(job)
  const made = pieces(job)
  const bytes = new ReadableStream<Bytes>({
    async pull(controller) {
      const { done, value } = await made.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await made.return(undefined)),
  })
  return { bytes, ...(expected === undefined ? {} : { expected }) }
}

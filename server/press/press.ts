/**
 * Transcripts as files that a library lays out: Word files, PDFs, bundles. That takes seconds for a long one, so it is done
 * beside the server, in a process of its own; the libraries are loaded only there.
 */
import { FORMATS, type FormatName, type Transcript } from '../../shared/transcript/index.ts'
import { type BodyWishes, exportBody } from './exportBody.ts'

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
  | { format: FormatName; transcript: Transcript; wishes: BodyWishes }
  | { format: 'docx' | 'pdf'; transcript: Transcript }
  /** `own`: the room's files besides those that are made of the transcript. */
  | { format: 'bundle'; transcript: Transcript; own: Readonly<Record<string, string>> }

/** Rejects with `PressBusy`, or with an error where the file could not be made. With `signal`, whoever waits can give up. */
export type Press = (job: PressJob, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>

/** Too much is being made, or it takes too long; the message is a sentence for whoever waits. */
export class PressBusy extends Error {}

/** Makes it in this process. */
export const pressHere: Press = async job => {
  switch (job.format) {
    case 'docx':
      return (await import('./docx.ts')).renderDocx(job.transcript)
    case 'pdf':
      return (await import('./pdf.ts')).renderPdf(job.transcript)
    case 'bundle':
      return (await import('./bundle.ts')).renderBundle(job)
    default: {
      const body = exportBody(FORMATS[job.format], job.transcript, job.wishes)
      return typeof body === 'string' ? new Uint8Array(Buffer.from(body)) : body
    }
  }
}

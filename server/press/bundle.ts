/** A bundle: the room's own files, the transcript as data, and the transcript in every format that is text. */

import { each, type Files, FORMATS, type Format } from '../../shared/transcript/index.ts'
import { canonicalPieces, packBundle } from '../bundle/files.ts'
import type { PressJob } from './press.ts'

export function renderBundle(job: PressJob & { format: 'bundle' }): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { profile, made } = job.transcript
  return packBundle(profile, filesOf(job), made, leftBehind(job.own['polls.json']))
}

function* filesOf({ transcript, own }: PressJob & { format: 'bundle' }): Files {
  for (const [name, text] of Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))) yield [name, [text]]
  yield ['transcript.json', canonicalPieces(transcript)]
  for (const [name, format] of Object.entries<Format>(FORMATS)) {
    if ('render' in format) yield [`formats/${name}.${format.extension}`, format.render(transcript)]
    else yield* each(format.files(transcript), ([file, text]) => [`formats/${name}/${file}`, text] as const)
  }
}

/** Of a whole room: how many ballots did not come, of how many polls. */
function leftBehind(file: string | undefined) {
  if (file === undefined) return undefined
  const polls = (JSON.parse(file) as { turnout: number; ballots?: unknown[] }[]).filter(
    ({ turnout, ballots }) => turnout > 0 && !ballots,
  )
  return { polls: polls.length, ballots: polls.reduce((sum, { turnout }) => sum + turnout, 0) }
}

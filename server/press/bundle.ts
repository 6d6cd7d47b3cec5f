/** A bundle: the room's own files, the transcript as data, and the transcript in every format that is text. */

import { FORMATS, type Format } from '../../shared/transcript/index.ts'
import { canonicalJson, packBundle } from '../bundle/files.ts'
import type { PressJob } from './press.ts'

export function renderBundle({ transcript, own }: PressJob & { format: 'bundle' }): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = { ...own, 'transcript.json': canonicalJson(transcript) }
  for (const [name, format] of Object.entries<Format>(FORMATS)) {
    if ('render' in format) files[`formats/${name}.${format.extension}`] = format.render(transcript)
    else for (const [file, text] of Object.entries(format.files(transcript))) files[`formats/${name}/${file}`] = text
  }
  return packBundle(transcript.profile, files, transcript.made, leftBehind(own['polls.json']))
}

/** Of a whole room: how many ballots did not come, of how many polls. */
function leftBehind(file: string | undefined) {
  if (file === undefined) return undefined
  const polls = (JSON.parse(file) as { turnout: number; ballots?: unknown[] }[]).filter(
    ({ turnout, ballots }) => turnout > 0 && !ballots,
  )
  return { polls: polls.length, ballots: polls.reduce((sum, { turnout }) => sum + turnout, 0) }
}

/** What leaves a room as a file, looked through for words: in every part of every format, in its properties, names and headers. */
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect } from 'vitest'
import { FORMATS } from '../../shared/transcript/index.ts'
import { ORIGIN } from './appInMemory.ts'
import type { polledRoom } from './polledRoom.ts'

export const EVERY_FORMAT = [...Object.keys(FORMATS), 'docx', 'pdf', 'bundle']
type Room = Pick<Awaited<ReturnType<typeof polledRoom>>, 'app' | 'id' | 'owner'>

/** All that leaves, as text: headers, names of parts, parts, and of a PDF its words and properties. */
export async function leaves(room: Room, by: Room['owner'], format: string, profile: string): Promise<string> {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const path = `${ORIGIN}/api/rooms/${room.id}/export/${format}?profile=${profile}`
  const answer = await room.app.request(path, { headers: { host: new URL(ORIGIN).host, cookie } })
  expect([format, profile, answer.status]).toEqual([format, profile, 200])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const headers = [...answer.headers].join('\n')
  if (format === 'pdf') {
    const raw = Buffer.from(bytes).toString('latin1')
    const document = await getDocumentProxy(bytes.slice())
    const about = JSON.stringify(await document.getMetadata())
    const { text } = await extractText(bytes, { mergePages: true })
    return [headers, raw, about, text.replace(/\s+/g, ' ')].join('\n')
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return `${headers}\n${strFromU8(bytes)}`
  return [headers, ...Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`)].join('\n')
}

/** The text, and behind it what stands in it as base64: updates are told so. */
export const unwrapped = (text: string): string =>
  [
    text,
    ...(text.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? []).map(one => Buffer.from(one, 'base64').toString('latin1')),
  ].join('\n')

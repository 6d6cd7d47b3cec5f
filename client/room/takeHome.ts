/** The transcript on its way out: what would leave, and the file itself with how far it has come; whoever waits can call it off. */
import type { Profile } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import type { ExportAnswer } from '../../shared/transcript/preview.ts'
import { takeHome } from '../text/takeHome.ts'
import { type Answer, ask, noNetwork, parse, readProblem } from './api.ts'

export const EXPORT_FORMATS = [
  'html',
  'pdf',
  'docx',
  'markdown',
  'csv',
  'jsonld',
  'hypothesis',
  'argdown',
  'aif',
  'bundle',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const path = (room: RoomId) => `/api/rooms/${encodeURIComponent(room)}/export`

export const exportPreview = (room: RoomId, profile?: Profile): Promise<Answer<ExportAnswer>> =>
  ask('GET', `${path(room)}${profile ? `?profile=${profile}` : ''}`)

/** The address under which the page shows the transcript as it would leave now; `time` tells one look from another. */
export const lookAddress = (room: RoomId, profile: Profile, time: number): string =>
  `${path(room)}/html?profile=${profile}&look=${time}`

/** Bytes; a file that is sent while it is being made comes to about as many, or to nobody knows how many. */
export type Progress = { come: number; of?: number; isAbout?: boolean }

/** The file under the name that the server gives it, or undefined where it was called off. */
export async function fetchExport(
  room: RoomId,
  wish: { format: ExportFormat; profile: Profile; bom?: boolean },
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<Answer<{ file: Blob; name: string }> | undefined> {
  let isComing = false
  try {
    const bom = wish.bom ? '&bom=1' : ''
    const response = await fetch(`${path(room)}/${wish.format}?profile=${wish.profile}${bom}`, { signal })
    if (!response.ok || !response.body)
      return { ok: false, problem: readProblem(response.status, parse(await response.text())) }
    isComing = true
    const length = lengthIn(response.headers)
    const pieces: Uint8Array<ArrayBuffer>[] = []
    let come = 0
    const reader = response.body.getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value as Uint8Array<ArrayBuffer>)
      come += piece.value.length
      onProgress({ come, ...(length && (!length.isAbout || come < length.of) ? length : {}) })
    }
    const type = response.headers.get('content-type') ?? ''
    return { ok: true, value: { file: new Blob(pieces, { type }), name: nameIn(response.headers) } }
  } catch {
    if (signal.aborted) return undefined
    return { ok: false, problem: isComing ? { ...noNetwork(), detail: takeHome.brokeOff } : noNetwork() }
  }
}

function lengthIn(headers: Headers): { of: number; isAbout?: boolean } | undefined {
  const [exact, expected] = ['content-length', 'parley-expected-length'].map(name => Number(headers.get(name)))
  if (exact) return { of: exact }
  return expected ? { of: expected, isAbout: true } : undefined
}

/** RFC 6266: the name in any script stands behind the plain one. */
function nameIn(headers: Headers): string {
  const said = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1]
  return said ? decodeURIComponent(said) : 'transcript'
}

/** A file of annotations → the server, first to be told what would come of it. */
import type { AnnotationImport } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { learn } from '../text/saying.ts'
import { type Answer, noNetwork, parse, readProblem } from './api.ts'

export interface ImportWish {
  file: Blob
  revision: number
  apply: boolean
}

export async function importAnnotations(
  room: RoomId,
  { file, revision, apply }: ImportWish,
): Promise<Answer<AnnotationImport>> {
  const body = new FormData()
  body.append('file', file, 'annotations.json')
  body.append('revision', String(revision))
  body.append('apply', String(apply))
  try {
    const response = await fetch(`/api/rooms/${encodeURIComponent(room)}/import`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
    })
    const said = parse(await response.text())
    if (response.ok) return { ok: true, value: said as AnnotationImport }
    await learn()
    return { ok: false, problem: readProblem(response.status, said) }
  } catch {
    return { ok: false, problem: noNetwork() }
  }
}

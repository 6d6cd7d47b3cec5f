/** A bundle → the server, and the room that it holds is there again. */
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import { learn } from '../text/saying.ts'
import { type Answer, noNetwork, parse, readProblem } from './api.ts'

export async function bringBack(bundle: Blob): Promise<Answer<EntryAnswer>> {
  const body = new FormData()
  body.append('file', bundle, 'room.zip')
  try {
    const response = await fetch('/api/bundles', { method: 'POST', headers: { accept: 'application/json' }, body })
    const said = parse(await response.text())
    if (response.ok) return { ok: true, value: said as EntryAnswer }
    await learn()
    return { ok: false, problem: readProblem(response.status, said) }
  } catch {
    return { ok: false, problem: noNetwork() }
  }
}

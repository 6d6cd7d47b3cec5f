/** A room of two camps over HTTP: everyone has said what they think of every claim. */
import { expect } from 'vitest'
import { CAMPED_CLAIMS, stanceOf } from './camps.ts'
import { polledRoom, said } from './polledRoom.ts'

export async function camped(members: number, claims: number, settings?: object) {
  const names = Array.from({ length: members }, (_, i) => `Member ${i}`)
  const room = await polledRoom(names, { ...(settings ? { settings } : {}), limits: { actsPerSecond: 10_000 } })
  const made = []
  for (const statement of CAMPED_CLAIMS.slice(0, claims)) made.push(await room.claim(room.ownerId, statement))
  for (const [at, { stance }] of made.entries())
    for (const [i, { browser }] of room.people.entries())
      expect(said(await browser.put(`/api/polls/${stance}/ballot`, { choice: stanceOf(i, at) }))).toBe('ok')
  const results = async (who = room.owner) => (await who.get(`/api/rooms/${room.id}/results`)).body
  return { ...room, made, results }
}

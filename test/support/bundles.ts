/** Bundles of a room as they are taken along and brought to another server. */
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { ORIGIN } from './appInMemory.ts'
import type { polledRoom } from './polledRoom.ts'

type App = Pick<Awaited<ReturnType<typeof polledRoom>>, 'app' | 'world'>
type Browser = Awaited<ReturnType<typeof polledRoom>>['owner']

export async function bundleOf({ app }: App, by: Browser, room: string, profile = '') {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const path = `/api/rooms/${room}/export/bundle${profile && `?profile=${profile}`}`
  const response = await app.request(`${ORIGIN}${path}`, { headers: { host: new URL(ORIGIN).host, cookie } })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
export function bring(by: Browser, bundle: Uint8Array<ArrayBuffer>) {
  const form = new FormData()
  form.append('file', new File([bundle], 'room.zip', { type: 'application/zip' }))
  return by.post('/api/bundles', form)
}
export const manifestOf = (bundle: Uint8Array) => JSON.parse(strFromU8(unzipSync(bundle)['manifest.json']!)).files

/** A room over HTTP with its owner and some members, and a page of any of them where a claim must be made. */
import type { RoomStore } from '../../server/rooms/roomStore.ts'
import { entryKey, type MemberId, newUlid, type RoomId, writeAnnotation } from '../../shared/room/index.ts'
import { type Answer, makeAppInMemory } from './appInMemory.ts'
import type { ConnectOptions } from './roomInMemory.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody asked the cyclists.'
export const MOTION = {
  sentence: 'The lanes shall stay.',
  sides: [
    { key: 'for', label: 'For' },
    { key: 'against', label: 'Against' },
  ],
}
export const YES_NO = [
  { key: 'yes', label: 'Yes' },
  { key: 'no', label: 'No' },
]
export const TEA = { question: 'Tea or not?', method: 'single', options: YES_NO }

interface Wish {
  seed?: number
  settings?: object
  limits?: object
  runSheet?: object | string
  motion?: typeof MOTION
  store?: RoomStore
}

export async function polledRoom(
  names: readonly string[],
  { seed, settings, limits, runSheet, store, motion = MOTION }: Wish = {},
) {
  const app = makeAppInMemory({
    ...(seed === undefined ? {} : { seed }),
    ...(limits ? { limits } : {}),
    ...(store ? { store } : {}),
  })
  const owner = app.browser()
  const article = { source: { kind: 'text', text: TEXT, title: 'Lanes' } }
  const wish = {
    name: 'Olga',
    article,
    motion,
    ...(settings ? { settings } : {}),
    ...(runSheet ? { runSheet } : {}),
  }
  const made = (await owner.post('/api/rooms', wish)).body
  const id = made.room.id as RoomId
  const code = made.room.code as string
  const join = async (name: string) => {
    const browser = app.browser()
    const { member } = (await browser.post('/api/join', { code, name })).body
    return { browser, id: member.id as MemberId, name }
  }
  const people: Awaited<ReturnType<typeof join>>[] = []
  for (const name of names) people.push(await join(name))
  const live = await app.world.open(id)
  /** A claim of this member's, over the room's own document. */
  const claim = async (by: MemberId, statement = 'The council measured.', options: ConnectOptions = {}) => {
    const page = app.world.connect(live, live.members.get(by)!, options)
    await app.world.settle()
    app.world.clock.now += 1
    const key = entryKey(by, newUlid(app.world.random, app.world.clock.now))
    writeAnnotation(page.doc, key, { motivation: 'classifying', revision: 1, start: 0, end: 11, statement })
    await app.world.settle()
    page.leave()
    const [classification, stance] = live.claimPolls.get(key)!
    return { key, classification: classification!.id, stance: stance!.id }
  }
  const ask = async (wish: object) => (await owner.post(`/api/rooms/${id}/polls`, wish)).body.poll as { id: string }
  return { ...app, owner, ownerId: made.member.id as MemberId, id, code, live, people, join, claim, ask }
}

/** `ok`, or the status and the rule that stands with it. */
export const said = ({ status, body }: Answer) => (status < 300 ? 'ok' : [status, body?.rule].filter(Boolean).join(' '))

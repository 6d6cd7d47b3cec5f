/** A lesson that is moderated, in a room without ports: Olga moderates, Ada and Ben are here with a page each. */
import type { LiveRoom } from '../../server/rooms/liveRoom.ts'
import { moderate } from '../../server/rooms/moderation.ts'
import { NotHere } from '../../server/rooms/refused.ts'
import { entryKey, type Member, type ModerationValue, newUlid } from '../../shared/room/index.ts'
import { makeWorld, ownerOf, type TestClient, type World } from './roomInMemory.ts'

export const comment = { motivation: 'commenting', revision: 1, start: 4, end: 11 } as const
export const claim = {
  motivation: 'classifying',
  revision: 1,
  start: 0,
  end: 11,
  statement: 'SECRET statement',
} as const

export async function lesson() {
  const world = makeWorld()
  const room = await world.makeRoom()
  const [olga, ada, ben] = [ownerOf(room), await world.join(room, 'Ada'), await world.join(room, 'Ben')]
  const [a, b] = [world.connect(room, ada), world.connect(room, ben)]
  await world.settle()
  const act = (wish: Parameters<typeof moderate>[2], by: Member = olga) => moderate(room, by.id, wish)
  return { world, room, olga, ada, ben, a, b, act, note: noteIn(room) }
}
export const newKey = (world: World, member: Member) => entryKey(member.id, newUlid(world.random, world.clock.now))
const noteIn = (room: LiveRoom) => (entry: string) =>
  room.groups[0]!.doc.getMap('moderation').get(entry) as ModerationValue | undefined
export const reasonOf = (client: TestClient) => JSON.parse(client.closed!.reason)
export const rowsOf = (world: World, room: LiveRoom) => world.store.readRecord(room.room.id, 1, 10_000)
/** `done`, `not here`, or the number of the rule that refused. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    error => (error instanceof NotHere ? 'not here' : error.refusal.rule),
  )

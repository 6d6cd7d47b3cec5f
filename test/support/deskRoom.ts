/** A room whose posts are held, with two moderators and two members, each with a browser's worth of HTTP and a page at the socket. */
import {
  type AnnotationValue,
  type EntryKey,
  entryKey,
  type Hold,
  type MemberId,
  newUlid,
  type RoomId,
} from '../../shared/room/index.ts'
import { makeAppInMemory } from './appInMemory.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'
const NAMES = ['olga', 'max', 'ada', 'bo'] as const
type Name = (typeof NAMES)[number]

export async function deskRoom(hold: Hold = 'all', limits: Parameters<typeof makeAppInMemory>[0] = {}) {
  const app = makeAppInMemory(limits)
  const { world, house } = app
  const browsers = Object.fromEntries(NAMES.map(name => [name, app.browser()])) as Record<
    Name,
    ReturnType<typeof app.browser>
  >
  const made = (
    await browsers.olga.post('/api/rooms', {
      name: 'Olga',
      article: { source: { kind: 'text', text: TEXT } },
      settings: { hold },
    })
  ).body
  const id = made.room.id as RoomId
  const members = { olga: made.member.id as MemberId } as Record<Name, MemberId>
  for (const name of NAMES.slice(1))
    members[name] = (await browsers[name].post('/api/join', { code: made.room.code, name })).body.member.id
  await browsers.olga.post(`/api/rooms/${id}/moderation`, { act: 'promote', target: members.max })
  const live = () => world.open(id)
  const page = async (name: Name) => {
    const room = await live()
    const client = world.connect(room, room.members.get(members[name])!)
    await world.settle()
    return client
  }
  const keyOf = (name: Name) => entryKey(members[name], newUlid(world.random, world.clock.now))
  const path = `/api/rooms/${id}`
  const value: AnnotationValue = { motivation: 'commenting', revision: 1, start: 4, end: 11 }
  const put = (name: Name, body: string, key: EntryKey = keyOf(name)) =>
    browsers[name].put(`${path}/held`, { root: 'annotations', key, value, body }).then(answer => ({ answer, key }))
  const decide = (name: Name, act: string, target: string, more: object = {}) =>
    browsers[name].post(`${path}/desk`, { act, target, ...more })
  const desk = async (name: Name) => (await browsers[name].get(`${path}/desk`)).body.items
  const mine = async (name: Name) => (await browsers[name].get(`${path}/contributions`)).body.contributions
  return {
    ...app,
    house,
    id,
    path,
    live,
    members,
    browsers,
    page,
    keyOf,
    value,
    put,
    decide,
    desk,
    mine,
    code: made.room.code as string,
  }
}

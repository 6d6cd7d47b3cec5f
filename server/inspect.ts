/** A room as readable text, for whoever has to understand one: `npm run inspect [ROOM]`. Not beside a running server. */
import * as Y from 'yjs'
import { type GroupContent, makeDoc, type RoomId, readGroup, readJoinCode, showJoinCode } from '../shared/room/index.ts'
import { readConfig } from './config.ts'
import type { RecordRow, RoomStore, StoredRoom } from './rooms/roomStore.ts'
import { CannotOpen } from './storage/cannotOpen.ts'
import { openSqlite } from './storage/sqlite.ts'

/** Rows of the record that are read at once. */
const PAGE = 1000

/** Where it runs: the environment and the clock, in milliseconds since 1970. */
export interface Surroundings {
  env: Record<string, string | undefined>
  now: () => number
}

/** `argv[0]`: a room's id or join code; without it, the demo room. Answers the exit code. */
export async function main(argv: readonly string[], { env, now }: Surroundings): Promise<number> {
  const { dataFolder } = readConfig(env, [])
  try {
    const store = await openSqlite({ folder: dataFolder, now })
    const stored = await find(store, argv[0])
    if (stored) await print(store, stored)
    else console.error('There is no such room.')
    await store.close()
    return stored ? 0 : 1
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error
    console.error(error.message)
    return 1
  }
}

async function find(store: RoomStore, wanted: string | undefined): Promise<StoredRoom | undefined> {
  const code = wanted && readJoinCode(wanted)
  const room = wanted ? ((code && (await store.roomOfCode(code))) ?? (wanted as RoomId)) : await store.demoRoom()
  return room ? store.loadRoom(room) : undefined
}

async function print(store: RoomStore, { room, members, groups, polls, ballots, head }: StoredRoom): Promise<void> {
  console.log(`${room.title}  (${room.id}, code ${showJoinCode(room.code)}, stage ${room.stage}, epoch ${room.epoch})`)
  console.log(`\n${members.length} members`)
  for (const { id, role, pseudonym, givenName } of members) console.log(`  ${id}  ${role}  ${pseudonym} (${givenName})`)
  for (const group of groups) {
    const { checkpoint, updates } = await store.loadDocument(group.id, group.doc)
    const doc = makeDoc()
    if (checkpoint) Y.applyUpdate(doc, checkpoint.state)
    for (const { payload } of updates) Y.applyUpdate(doc, payload)
    console.log(
      `\nGroup ${group.name}, document ${group.doc}: checkpoint at ${checkpoint?.seq ?? 0}, ${updates.length} updates after it`,
    )
    for (const line of entries(readGroup(doc))) console.log(`  ${line}`)
  }
  console.log(`\n${polls.length} polls, ${ballots.length} ballots`)
  console.log(`\nRecord, ends at ${head.seq} with ${Buffer.from(head.hash).toString('hex')}`)
  for (let from = 1; from <= head.seq; from += PAGE) {
    for (const row of await store.readRecord(room.id, from, PAGE)) console.log(`  ${rowLine(row)}`)
  }
}

const entries = ({ annotations, replies, moderation }: GroupContent) => [
  ...annotations.map(a => `${a.key}  ${a.motivation} ${a.revision}:${a.start}–${a.end}  ${a.statement ?? a.body}`),
  ...replies.map(r => `${r.key}  ${r.move} → ${r.to}  ${r.body}`),
  ...Object.entries(moderation).map(([key, value]) => `${key}  ${JSON.stringify(value)}`),
]

const rowLine = ({ seq, at, member, kind, payload }: RecordRow) =>
  `${seq}  ${new Date(at).toISOString()}  ${kind}  ${member || 'server'}  ${payload.length} bytes`

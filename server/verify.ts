/** Whether a record is whole: `npm run verify FILE|ROOM`. A file is a bundle, or rows as moderators read them. A room beside a running server too. */
import { readFile } from 'node:fs/promises'
import { type RoomId, readJoinCode } from '../shared/room/index.ts'
import { BadBundle, openBundle } from './bundle/files.ts'
import { readConfig } from './config.ts'
import type { Surroundings } from './inspect.ts'
import { readRows, type Verdict, verifyRows } from './rooms/recordText.ts'
import type { RecordRow, RoomStore } from './rooms/roomStore.ts'
import { CannotOpen, FolderTaken } from './storage/cannotOpen.ts'
import { openSqlite, readSqlite } from './storage/sqlite.ts'

/** Rows of the record that are read at once. */
const PAGE = 1000
const RECORD = 'record.jsonl'

/** `argv[0]`: a file's path, or a room's id or join code. Prints what was found; answers the exit code. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const wanted = argv[0]
  if (!wanted) return no('Say what to verify: a file, or a room by its id or join code.')
  try {
    const bytes = await readFile(wanted).catch(() => undefined)
    const verdict = bytes ? ofFile(bytes) : await ofRoom(wanted, surroundings)
    if (!verdict) return no('There is no such file and no such room.')
    return say(verdict)
  } catch (error) {
    if (error instanceof BadBundle) return no(`No. ${error.message}`)
    if (error instanceof CannotOpen) return no(error.message)
    throw error
  }
}

function say(verdict: Verdict): number {
  if ('broken' in verdict)
    return no(`No. Row ${verdict.broken} is the first that does not follow from the rows before it.`)
  const { rows, last, redacted } = verdict
  console.log(
    `Yes. ${rows === 1 ? 'The only row stands' : `All ${rows} rows follow from one another`}; the last is ${last}.`,
  )
  if (redacted.length)
    console.log(
      `Content was erased from ${redacted.length === 1 ? 'row' : 'rows'} ${redacted.join(', ')}; the chain stands.`,
    )
  return 0
}

function no(sentence: string): number {
  console.error(sentence)
  return 1
}

/** Throws `BadBundle`. */
function ofFile(bytes: Buffer): Verdict {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return ofText(bytes.toString('utf8'))
  const record = openBundle(bytes).files.get(RECORD)
  if (!record)
    throw new BadBundle('This bundle holds no record: its profile leaves it out. Its files are as its manifest says.')
  return ofText(record.toString('utf8'))
}

function ofText(text: string): Verdict {
  const rows = readRows('' as RoomId, text)
  return 'broken' in rows ? rows : verifyRows(rows)
}

async function ofRoom(wanted: string, { env, now }: Surroundings): Promise<Verdict | undefined> {
  const folder = readConfig(env, []).dataFolder
  const store = await openSqlite({ folder, now }).catch(error => {
    if (error instanceof FolderTaken) return readSqlite(folder)
    throw error
  })
  try {
    const code = readJoinCode(wanted)
    const room = (code && (await store.roomOfCode(code))) || (wanted as RoomId)
    const rows = await allRows(store, room)
    return rows.length > 0 ? verifyRows(rows) : undefined
  } finally {
    await store.close()
  }
}

export async function allRows(store: Pick<RoomStore, 'readRecord'>, room: RoomId): Promise<RecordRow[]> {
  const rows: RecordRow[] = []
  for (;;) {
    const more = await store.readRecord(room, rows.length + 1, PAGE)
    rows.push(...more)
    if (more.length < PAGE) return rows
  }
}

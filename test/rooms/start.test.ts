/** Starting: what is wrong is one sentence on stderr and exit 1; a second start finds everything as it was. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { SERVER_FILE, startServer } from '../support/server.ts'

async function failedStart(env: Record<string, string>, args: string[] = []) {
  const folder = await freshFolder()
  const { status, stderr } = spawnSync(process.execPath, [SERVER_FILE, ...args], {
    env: { ...process.env, PORT: '0', PARLEY_DATA: folder, PARLEY_DEMO: '0', PARLEY_REHEARSAL: '0', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, said: stderr.trim(), left: readdirSync(folder).sort() }
}

test.each([
  [{ PORT: 'many' }, 'PORT is many; it must be a number from 0 to 65535.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is loud; it must be one of fatal, error, warn, info, debug, trace, silent.'],
  [
    { PARLEY_LIMITS: '{"speed":1}' },
    /^PARLEY_LIMITS names speed, which is no limit; there are socketMessagesPerSecond, /,
  ],
  [{ PARLEY_LIMITS: '{"membersPerRoom":0}' }, 'PARLEY_LIMITS: membersPerRoom must be a number above 0.'],
  [{ PARLEY_LIMITS: 'many' }, 'PARLEY_LIMITS is not JSON.'],
  [
    { PUBLIC_URL: 'https://parley.example/path' },
    /^PUBLIC_URL has https:\/\/parley\.example\/path; it must be an origin/,
  ],
  [{ PARLEY_DEMO: 'yes' }, 'PARLEY_DEMO is yes; it must be 0 or 1.'],
  [{ PARLEY_REHEARSAL: 'no' }, 'PARLEY_REHEARSAL is no; it must be 0 or 1.'],
  [{ PARLEY_FETCH: 'off' }, 'PARLEY_FETCH is off; it must be 0 or 1.'],
  [
    { PARLEY_FETCH_ALLOW: 'wiki.lan, 10.0.0.0/40' },
    'PARLEY_FETCH_ALLOW has 10.0.0.0/40; it must be a host or a range such as wiki.example:8080 or 10.1.0.0/16.',
  ],
  [{ HOST: '203.0.113.7' }, 'HOST is 203.0.113.7, which is no address of this machine.'],
])('a wrong setting %j stops the start with one sentence', async (env, sentence) => {
  const { status, said } = await failedStart(env as unknown as Record<string, string>)
  expect(said).toMatch(sentence)
  expect(said.split('\n')).toHaveLength(1)
  expect(status).toBe(1)
})

test('a port in use, a data folder that is a file, and a folder another Parley holds are each said in a sentence', async () => {
  const running = await startServer()
  const port = await failedStart({ PORT: String(running.port), HOST: '127.0.0.1' })
  expect(port.said).toBe(
    `Port ${running.port} is in use by another program. Set PORT to a free one, such as PORT=${running.port + 1}.`,
  )
  expect([port.status, port.left]).toEqual([1, []])
  const held = await failedStart({ PARLEY_DATA: running.dataFolder })
  expect([held.status, held.said.split('\n').length]).toEqual([1, 1])
  expect(held.said).toMatch(/another Parley/i)
  await running.stop()
  const file = `${await freshFolder()}/taken`
  writeFileSync(file, '')
  const notFolder = await failedStart({ PARLEY_DATA: file })
  expect([notFolder.status, notFolder.said.split('\n').length]).toEqual([1, 1])
})

test('a start that may not have its address makes nothing in the data folder', async () => {
  const { status, left } = await failedStart({ HOST: '203.0.113.7' })
  expect([status, left]).toEqual([1, []])
})

test('a start that fails after the database was opened leaves it closed', async () => {
  const first = await startServer({ env: { PARLEY_DEMO: '1' } })
  await first.stop()
  const database = new Database(`${first.dataFolder}/parley.db`)
  // The demo room cannot be read any more: from its record, nor from what keeps that read.
  database.exec("DELETE FROM checkpoints; UPDATE record SET payload = x'ff' WHERE kind = 'update'")
  database.close()
  const failed = await failedStart({ PARLEY_DATA: first.dataFolder, PARLEY_DEMO: '1' })
  expect([failed.status, readdirSync(first.dataFolder).sort()]).toEqual([1, ['lock.db', 'parley.db']])
})

test('the demo room is made once: a second start finds the same, and a visitor is in it with one call', async () => {
  const first = await startServer({ env: { PARLEY_DEMO: '1' } })
  const home = (await new TestClient(first.origin).call<{ demo: { code: string } }>('GET', '/api/home')).body
  await first.kill9()
  const second = await startServer({ env: { PARLEY_DEMO: '1' }, dataFolder: first.dataFolder })
  const visitor = new TestClient(second.origin)
  expect((await visitor.call<typeof home>('GET', '/api/home')).body).toEqual(home)
  const entered = await visitor.call<{ room: { id: string; isDemo: boolean }; member: { name: string; role: string } }>(
    'POST',
    '/api/demo',
  )
  expect(entered.body).toMatchObject({ room: { isDemo: true }, member: { role: 'participant' } })
  const room = await visitor.room(entered.body.room.id)
  expect(room.members.filter(member => member.imagined)).toHaveLength(4)
  expect(room.polls.length).toBeGreaterThan(10)
  const html = await visitor.call<string>('GET', `/api/rooms/${entered.body.room.id}/export/html`)
  expect(html.body).toMatch(/imagined/i)
  await second.stop()
})

test('a server that rehearsed has nothing of it in its database, and serves', async () => {
  const server = await startServer({ env: { PARLEY_REHEARSAL: '1' } })
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom('The council measured the traffic for three weeks.')
  expect(await server.stop()).toBe(0)
  expect(server.logs()).not.toContain('rehearsal')
  const database = new Database(`${server.dataFolder}/parley.db`, { readonly: true })
  expect(database.prepare('SELECT id FROM rooms').pluck().all()).toEqual([room.id])
  expect(database.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1)
  database.close()
})

test('what a killed server left of files that waited for their readers is swept away by the next start', async () => {
  const dataFolder = await freshFolder()
  const left = `${dataFolder}/spool`
  mkdirSync(left)
  writeFileSync(`${left}/0123`, 'words')
  const server = await startServer({ dataFolder })
  expect(existsSync(left)).toBe(false)
  await server.stop()
})

/** A joint statement’s document at a whole server, by the unmodified provider: what is refused closes that one socket, and says by which rule. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { JOINT_ROOT, makeJointDoc } from '../../shared/room/index.ts'
import { type Live, synced, TestClient, until } from '../support/client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const runSheet = {
  title: 'Together',
  stages: [
    { id: 'write', title: 'Write', opens: ['statements'], words: 10 },
    { id: 'read', title: 'Read' },
  ],
}
const text = ({ doc }: Live) => doc.getText(JOINT_ROOT)

/** Ada and Ben stand for and have the statement open, in which Ada has written three words. */
async function writing() {
  const olga = new TestClient(server.origin)
  const motion = { sentence: 'The lanes shall stay.' }
  const { room } = await olga.makeRoom('The council measured the traffic.', { motion, runSheet })
  const join = async (name: string) => {
    const client = new TestClient(server.origin)
    await client.join(room.code!, name)
    expect((await client.call('PUT', `/api/rooms/${room.id}/side`, { side: 'for' })).status).toBe(200)
    return client
  }
  const [ada, ben] = [await join('Ada'), await join('Ben')]
  const { doc } = (await ada.room(room.id)).groups[0]!.jointStatements[0]!
  const open = async (client: TestClient) => {
    const live = client.connect(doc)
    const closed = new Promise<{ code: number; reason: object }>(resolve =>
      live.provider.on('closed', ({ code, reason }) => resolve({ code, reason: JSON.parse(reason) })),
    )
    await synced(live)
    return { ...live, closed }
  }
  const [a, b] = [await open(ada), await open(ben)]
  text(a).insert(0, 'Nobody asked us')
  await until(b, () => text(b).length === 15)
  /** The refused writer comes back afresh and writes on; the other was never disturbed. */
  const goesOn = async () => {
    const again = await open(ben)
    await until(again, () => text(again).toJSON() === 'Nobody asked us')
    text(again).insert(15, ' ever')
    await until(a, () => text(a).length === 20)
    expect(a.provider.wsconnected).toBe(true)
    for (const live of [a, b, again]) live.close()
  }
  return { olga, ben, room, a, b, open, goesOn }
}

test('[GATE-10] more words than the stage gives', async () => {
  const { b, goesOn } = await writing()
  text(b).insert(0, 'one two three four five six seven eight ')
  expect(await b.closed).toEqual({
    code: 4422,
    reason: { code: 'QUOTA', rule: 'GATE-10', detail: 'This joint statement has at most 10 words.' },
  })
  await goesOn()
})

test('[GATE-1] another member’s clientID', async () => {
  const { a, b, goesOn } = await writing()
  const forged = makeJointDoc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(a.doc))
  forged.clientID = a.doc.clientID
  forged.getText(JOINT_ROOT).insert(15, ' no')
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(forged))
  const { code, reason } = await b.closed
  expect([code, reason]).toMatchObject([4422, { code: 'FOREIGN_CLIENT', rule: 'GATE-1' }])
  expect(text(a).toJSON()).toBe('Nobody asked us')
  await goesOn()
})

test('[GATE-9] another root and an attribute, and [GATE-5] what is no text', async () => {
  for (const [write, code, rule] of [
    [({ doc }: Live) => doc.getMap('annotations').set('a', 1), 'TYPE', 'GATE-9'],
    [({ doc }: Live) => doc.getText('other').insert(0, 'a'), 'ROOT', 'GATE-9'],
    [(live: Live) => text(live).format(0, 6, { bold: true }), 'TYPE', 'GATE-5'],
    [(live: Live) => text(live).insertEmbed(0, { image: 'a' }), 'TYPE', 'GATE-5'],
  ] as const) {
    const { b, goesOn } = await writing()
    write(b)
    const closed = await b.closed
    expect([closed.code, closed.reason]).toMatchObject([4422, { code, rule }])
    await goesOn()
  }
})

test('[STAGE-15] a stage that is over, and [STAGE-18] a statement that is published', async () => {
  const over = await writing()
  expect((await over.olga.call('POST', `/api/rooms/${over.room.id}/stage`, { to: 'next' })).status).toBe(200)
  text(over.b).insert(0, 'late ')
  const late = await over.b.closed
  expect([late.code, late.reason]).toMatchObject([4422, { code: 'PHASE', rule: 'STAGE-15' }])
  for (const live of [over.a, over.b]) live.close()

  const early = await writing()
  const { jointStatements } = (await early.olga.room(early.room.id)).groups[0]!
  const target = `statements:${jointStatements.find(({ side }) => side === 'for')!.id}`
  const path = `/api/rooms/${early.room.id}/moderation`
  expect((await early.ben.call('POST', path, { act: 'publish', target })).body).toMatchObject({ rule: 'STAGE-18' })
  expect((await early.olga.call('POST', path, { act: 'publish', target })).status).toBe(200)
  text(early.b).insert(0, 'late ')
  const refused = await early.b.closed
  expect([refused.code, refused.reason]).toMatchObject([4422, { code: 'PHASE', rule: 'STAGE-18' }])
  for (const live of [early.a, early.b]) live.close()
})

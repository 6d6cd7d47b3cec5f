/**
 * `GET /api/rooms/:room/replay`: the asker's group as it was, step by step, as far as the asker may read it now [RECORD-4]. One
 * answer of JSON, made and sent a piece at a time.
 */
import { Hono } from 'hono'
import { lineWriter, readableSteps, type ShownStep } from '../../shared/replay/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { historyFor } from '../rooms/history.ts'
import { pastStatements } from '../rooms/statements.ts'
import type { House } from './house.ts'
import { enter } from './logins.ts'
import { tooMany } from './problem.ts'

/** Steps that are written before anything else gets its turn. */
const SLICE = 1000

export const replayRoutes = (house: House) =>
  new Hono().get('/api/rooms/:room/replay', async c => {
    const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
    const wait = house.buckets.acts.ask(member.id, house.now())
    if (wait) throw tooMany(wait)
    const { steps, now, seq } = await historyFor(house.store, live, member)
    const asker = live.members.get(member.id) ?? member
    const statements = await live.read(() => pastStatements(live, asker))
    const { stages } = live.runSheet
    const first = stages[0]!.id
    const shown = readableSteps(steps, { asker, stages, first, now, statements })
    const pieces = inPieces(JSON.stringify({ seq, first }), shown)
    const isZipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const body = isZipped ? pieces.pipeThrough(new CompressionStream('gzip')) : pieces
    return c.body(body, 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    })
  })

/** The head's fields, and `lines` beside them. */
function inPieces(head: string, steps: readonly ShownStep[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const write = lineWriter()
  const encoder = new TextEncoder()
  let at = 0
  return new ReadableStream({
    start: controller => controller.enqueue(encoder.encode(`${head.slice(0, -1)},"lines":[`)),
    async pull(controller) {
      const lines = steps.slice(at, at + SLICE).map(step => JSON.stringify(write(step)))
      controller.enqueue(encoder.encode(`${at > 0 && lines.length > 0 ? ',\n' : ''}${lines.join(',\n')}`))
      at += SLICE
      await new Promise(resolve => setImmediate(resolve))
      if (at < steps.length) return
      controller.enqueue(encoder.encode(']}'))
      controller.close()
    },
  })
}

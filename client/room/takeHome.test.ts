/** A file of the transcript on its way: how far it has come is told as it comes, and whoever waits can call it off. */
import { afterEach, expect, test, vi } from 'vitest'
import type { RoomId } from '../../shared/room/index.ts'
import { fetchExport, type Progress } from './takeHome.ts'

afterEach(() => vi.unstubAllGlobals())

const ROOM = 'r1' as RoomId
const WISH = { format: 'pdf', profile: 'public' } as const
const HEADERS = {
  'content-type': 'application/pdf',
  'content-disposition': `attachment; filename="L.pdf"; filename*=UTF-8''L%C3%A4nge%20%281%29.pdf`,
}
const pieces = (...sizes: number[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const size of sizes) controller.enqueue(new Uint8Array(size))
      controller.close()
    },
  })
/** What the server answers, and what it was asked. */
function answering(body: BodyInit | null, init: ResponseInit): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return new Response(body, init)
  })
  return asked
}
const saved = async (signal = new AbortController().signal) => {
  const told: Progress[] = []
  return { answer: await fetchExport(ROOM, WISH, { signal, onProgress: one => void told.push(one) }), told }
}

test('each piece that comes is told with how much there is in all, and the file has its own name', async () => {
  const asked = answering(pieces(40, 0, 60), { headers: { ...HEADERS, 'content-length': '100' } })
  const { answer, told } = await saved()
  expect(asked).toEqual(['/api/rooms/r1/export/pdf?profile=public'])
  expect(told.filter(({ come }, i) => come !== told[i - 1]?.come)).toEqual([
    { come: 40, of: 100 },
    { come: 100, of: 100 },
  ])
  expect(answer).toMatchObject({ ok: true, value: { name: 'Länge (1).pdf' } })
  expect(answer?.ok && [answer.value.file.size, answer.value.file.type]).toEqual([100, 'application/pdf'])
})

test('where nobody said how much there is, only what has come is told', async () => {
  answering(pieces(7), { headers: HEADERS })
  expect((await saved()).told).toEqual([{ come: 7 }])
})

test('what is sent while it is made is told of about how much, until more has come than that', async () => {
  answering(pieces(40, 20, 60), { headers: { ...HEADERS, 'parley-expected-length': '70' } })
  expect((await saved()).told).toEqual([
    { come: 40, of: 70, isAbout: true },
    { come: 60, of: 70, isAbout: true },
    { come: 120 },
  ])
})

test('a file that breaks off is no file: nothing of it is given, and it is said', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(9))
      controller.error(new TypeError('terminated'))
    },
  })
  answering(broken, { headers: HEADERS })
  expect((await saved()).answer).toMatchObject({
    ok: false,
    problem: { detail: 'The file broke off before its end, so nothing was saved. Try again.' },
  })
})

test('a refusal is its sentence, a network that is gone is said, and what was called off is nothing', async () => {
  answering(JSON.stringify({ title: 'No', status: 403, detail: 'Only moderators export here.' }), { status: 403 })
  expect((await saved()).answer).toMatchObject({ ok: false, problem: { detail: 'Only moderators export here.' } })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('gone')))
  expect((await saved()).answer).toMatchObject({ ok: false })
  const off = new AbortController()
  off.abort()
  expect((await saved(off.signal)).answer).toBe(undefined)
})

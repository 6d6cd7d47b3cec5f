/** Other rooms while something goes on: in each one member writes and another reads, and each character is timed. */
import { entryKey, type MemberId, readBody, writeBody } from '../../shared/room/index.ts'
import { type Live, synced, TestClient, until } from '../support/client.ts'

export const PAUSE_MS = 20
const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'

export interface Pair {
  writer: Live
  reader: Live
  key: ReturnType<typeof entryKey>
}

export async function openPair(origin: string): Promise<Pair> {
  const olga = new TestClient(origin)
  const { room } = await olga.makeRoom(TEXT)
  const ada = new TestClient(origin)
  const { member } = await ada.join(room.code!, 'Ada')
  const doc = await olga.docName(room.id)
  const [writer, reader] = [ada.connect(doc), olga.connect(doc)]
  await Promise.all([synced(writer), synced(reader)])
  return { writer, reader, key: entryKey(member.id as MemberId, '01JH0000000000000000000000') }
}

/** How long each character took from its writing to its reading, in every room, while `goesOn` says so. */
export const measure = async (pairs: readonly Pair[], goesOn: () => boolean): Promise<number[]> =>
  (await follow(pairs, goesOn)).map(({ took }) => took)

/** The same with the moment at which each was written, on the clock of `performance.now()`. */
export async function follow(pairs: readonly Pair[], goesOn: () => boolean): Promise<{ at: number; took: number }[]> {
  const times: { at: number; took: number }[] = []
  await Promise.all(
    pairs.map(async ({ writer, reader, key }) => {
      for (let n = 0; goesOn(); n++) {
        const words = `${readBody(writer.doc, key).slice(-200)}${n % 10}`
        const start = performance.now()
        writeBody(writer.doc, key, words)
        await until(reader, () => readBody(reader.doc, key) === words)
        times.push({ at: start, took: performance.now() - start })
        await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
      }
    }),
  )
  return times
}

export function closePairs(pairs: readonly Pair[]): void {
  for (const { writer, reader } of pairs) {
    writer.close()
    reader.close()
  }
}

/** For `measure`: true until `ms` have passed. */
export function forMs(ms: number): () => boolean {
  const end = performance.now() + ms
  return () => performance.now() < end
}

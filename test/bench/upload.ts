/** A process of its own that imports a file, so that what it costs to send and to receive is not laid at the server's door. */
import { readFileSync } from 'node:fs'

/** Milliseconds since 1970, as precise as the machine has them: the same in each of its processes. */
export const moment = () => performance.timeOrigin + performance.now()

/** Once at least, and one time after the other until `forMs` are over. */
export interface Import {
  origin: string
  name: string
  path: string
  forMs: number
}
/** From the first one's beginning to the last one's end, and how long each took. */
export type Imported = { from: number; to: number; took: number[] } | { failed: string }

async function send({ origin, name, path, forMs }: Import): Promise<Imported> {
  const file = new Blob([Uint8Array.from(readFileSync(path))])
  const took: number[] = []
  const from = moment()
  for (let to = from; ; ) {
    const body = new FormData()
    body.append('file', file, name)
    const response = await fetch(`${origin}/api/articles`, { method: 'POST', body })
    const answer = await response.bytes()
    took.push(moment() - to)
    to = moment()
    if (response.status !== 201)
      return { failed: `${name}: ${response.status} ${new TextDecoder().decode(answer.subarray(0, 200))}` }
    if (to - from >= forMs) return { from, to, took }
  }
}

if (process.send)
  process.on('message', asked =>
    send(asked as Import).then(
      done => process.send!(done),
      error => process.send!({ failed: String(error) }),
    ),
  )

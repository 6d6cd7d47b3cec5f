/** A process of its own that imports a file, so that what it costs to send and to receive is not laid at the server's door. */
import { readFileSync } from 'node:fs'

/** Milliseconds since 1970, as precise as the machine has them: the same in each of its processes. */
export const moment = () => performance.timeOrigin + performance.now()

export interface Import {
  origin: string
  name: string
  path: string
}
export type Imported = { from: number; to: number } | { failed: string }

async function send({ origin, name, path }: Import): Promise<Imported> {
  const body = new FormData()
  body.append('file', new Blob([Uint8Array.from(readFileSync(path))]), name)
  const from = moment()
  const response = await fetch(`${origin}/api/articles`, { method: 'POST', body })
  const answer = await response.text()
  const to = moment()
  return response.status === 201 ? { from, to } : { failed: `${name}: ${response.status} ${answer.slice(0, 200)}` }
}

if (process.send)
  process.on('message', asked =>
    send(asked as Import).then(
      done => process.send!(done),
      error => process.send!({ failed: String(error) }),
    ),
  )

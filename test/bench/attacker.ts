/** The attack of `npm run bench:hostile`, in a thread of its own, as fast as the server lets it; told to start and to pause. */
import { parentPort, workerData } from 'node:worker_threads'
import { WebSocket } from 'ws'
import { type MemberId, makeDoc, writeAnnotation } from '../../shared/room/index.ts'
import { type Field, mark, ownKey } from '../support/hostile/aim.ts'
import { makeDice } from '../support/hostile/dice.ts'
import { makeArsenal } from '../support/hostile/frames.ts'
import { seededRandom } from '../support/seeded.ts'

interface Orders {
  url: string
  owner: MemberId
  logins: { attacker: MemberId; cookie: string }[]
  socketsEach: number
}

const FRAMES = 4000
const BURST = 20
const { url, owner, logins, socketsEach } = workerData as Orders
const port = parentPort!
let isAttacking = false
let frames = 0
let closes = 0

/** Made beforehand, so that the attack costs this machine little but the sending. */
function ammunition(attacker: MemberId, seed: number): Uint8Array[] {
  const doc = makeDoc()
  const dice = makeDice(seededRandom(seed))
  const field: Field = { doc, attacker, own: [4000 + seed, 5000 + seed], victims: [{ member: owner, client: 1001 }] }
  writeAnnotation(doc, ownKey(field, 1), mark(dice), 'words')
  const arsenal = makeArsenal(field, dice)
  return Array.from({ length: FRAMES }, (_, i) => {
    if (i % 50 === 0) arsenal.reload()
    return arsenal.next()
  })
}

async function attack(cookie: string, shots: readonly Uint8Array[], start: number): Promise<void> {
  for (let at = start; isAttacking; ) {
    const socket = new WebSocket(url, { headers: { cookie } })
    await new Promise<void>(resolve => {
      socket.on('open', () => {
        const shoot = setInterval(() => {
          if (!isAttacking || socket.readyState !== socket.OPEN) return socket.terminate()
          for (let left = BURST; left > 0; left--, frames++) socket.send(shots[at++ % shots.length]!)
        }, 10)
        socket.on('close', () => clearInterval(shoot))
      })
      // Turned away at the upgrade: too many at once.
      socket.on('error', () => {})
      socket.on('close', code => {
        if (code === 4422) closes++
        resolve()
      })
    })
  }
}

const arms = logins.map(({ attacker, cookie }, i) => ({ cookie, shots: ammunition(attacker, i) }))
let attacks: Promise<void>[] = []
port.on('message', async (order: 'start' | 'pause') => {
  isAttacking = order === 'start'
  if (isAttacking) {
    frames = 0
    closes = 0
    attacks = arms.flatMap(({ cookie, shots }) =>
      Array.from({ length: socketsEach }, (_, j) => attack(cookie, shots, j * 997)),
    )
    return
  }
  await Promise.all(attacks)
  port.postMessage({ frames, closes })
})

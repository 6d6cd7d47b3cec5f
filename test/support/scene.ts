/** The rooms that the surfaces show, made once, and the logins of those who look at them. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { TestClient } from './client.ts'
import { freshFolder } from './freshFolder.ts'
import { type RunningServer, startServer } from './server.ts'
import { votedRoom, voteOnClaims } from './votedRoom.ts'

export type Who = 'stranger' | 'reader' | 'owner'

/** The rooms that the surfaces show. */
export interface Scene {
  origin: string
  demo: { id: string; code: string }
  /** A room with claims, ballots, a poll and a course, and the personal code of its owner. */
  led: { id: string; code: string; personalCode: string }
  /** Nobody has come in yet. */
  empty: { id: string; personalCode: string }
  transcript: string
}

const COURSE = {
  name: 'two-turns',
  title: 'Two turns',
  stages: [
    {
      id: 'read',
      title: 'Mark and name',
      prompt: 'Mark every sentence that could be checked, and say of each what it is.',
      seconds: 3600,
      opens: ['marks', 'replies', 'classification', 'polls', 'statements', 'speaking'],
      floor: { order: 'queue', seconds: 90 },
    },
    { id: 'talk', title: 'Talk', opens: ['replies', 'speaking'], floor: { order: 'queue', seconds: 90 } },
  ],
}

/** A server on which every surface can be shown: it has its demo room and a privacy notice. */
export async function startStage(): Promise<RunningServer> {
  const notice = join(await freshFolder(), 'privacy.md')
  await writeFile(notice, '# Privacy\n\nNothing is kept longer than the lesson.\n')
  return startServer({ env: { PARLEY_DEMO: '1', PARLEY_PRIVACY: notice } })
}

/** The server must have its demo room. */
export async function makeScene(origin: string): Promise<Scene> {
  const visitor = new TestClient(origin)
  const { demo } = (await visitor.call<{ demo: Scene['demo'] }>('GET', '/api/home')).body
  const joined = await visitor.join(demo.code, 'Visitor')
  const voters = await votedRoom(origin, 6, { runSheet: COURSE, settings: { participantsExport: true } })
  await voteOnClaims(voters)
  await voters.ask({
    question: 'Shall we go on tomorrow?',
    method: 'single',
    options: ['Yes', 'No'].map(label => ({ key: label.toLowerCase(), label })),
  })
  const { owner, room } = voters
  const codeOf = async (client: TestClient, id: string) =>
    (await client.call<{ personalCode: string }>('POST', `/api/rooms/${id}/me/personal-code`)).body.personalCode
  const link = await owner.call<{ link: { url: string } }>('PUT', `/api/rooms/${room.id}/public-link`, {})
  const alone = new TestClient(origin)
  const made = await alone.makeRoom('Nobody has marked this yet. It waits for its first reader.')
  return {
    origin,
    demo: { id: joined.room.id, code: demo.code },
    led: { ...room, personalCode: await codeOf(owner, room.id) },
    empty: { id: made.room.id, personalCode: await codeOf(alone, made.room.id) },
    transcript: new URL(link.body.link.url).pathname,
  }
}

/** Gives a browser the logins of whoever it is. */
export async function enterAs(who: Who, context: BrowserContext, scene: Scene): Promise<void> {
  const join = async (data: object) => {
    const answer = await context.request.post(`${scene.origin}/api/join`, { data })
    if (!answer.ok()) throw new Error(`joining: ${answer.status()} ${await answer.text()}`)
  }
  if (who === 'reader') await join({ code: scene.demo.code, name: 'A reader' })
  if (who === 'owner') for (const { personalCode } of [scene.led, scene.empty]) await join({ personalCode })
}

/** A debate in full swing for the documentation's pictures: sides, claims with reasons for and against, one who speaks and two who wait. */
import {
  type AnnotationValue,
  entryKey,
  type MemberId,
  type Move,
  newUlid,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { type Live, synced, TestClient, until } from './client.ts'
import { seededRandom } from './seeded.ts'

const SENTENCES = [
  'For three weeks the council counted everyone who used Mill Street.',
  'Twice as many people cycled there as in the spring before.',
  'The lanes have made the street safer for children.',
  'Two bakers say that they lost a fifth of their customers.',
  'A town should put its children before its parking.',
] as const

/** Who says it, of which sentence, what the five call it and whether they agree, and what is answered to it. */
interface Said {
  by: number
  sentence: number
  labels: string
  stances: string
  answers: readonly { by: number; move: Move; body: string }[]
}
const SAID: readonly Said[] = [
  {
    by: 0,
    sentence: 1,
    labels: 'ffffm',
    stances: 'aaada',
    answers: [
      { by: 3, move: 'object', body: 'The spring before was the wettest in ten years.' },
      {
        by: 1,
        move: 'evidence',
        body: 'The counter on the bridge, where nothing was built, shows the same as before.',
      },
    ],
  },
  {
    by: 1,
    sentence: 2,
    labels: 'ffmom',
    stances: 'aaadd',
    answers: [
      { by: 0, move: 'support', body: 'No accident since they were painted; there were four in the year before.' },
      { by: 4, move: 'ask', body: 'Is three weeks long enough to say that?' },
    ],
  },
  {
    by: 3,
    sentence: 3,
    labels: 'ffffu',
    stances: 'aapaa',
    answers: [{ by: 2, move: 'ask', body: 'Were they asked, or did somebody look at their books?' }],
  },
  {
    by: 2,
    sentence: 4,
    labels: 'ooooo',
    stances: 'aaadd',
    answers: [{ by: 4, move: 'object', body: 'Nobody had to choose between the two.' }],
  },
]

const MEMBERS = [
  ['Amara', 'for'],
  ['Benedikt', 'for'],
  ['Chiara', 'for'],
  ['Dario', 'against'],
  ['Elif', 'against'],
] as const

const CHOICES = {
  classification: { f: 'fact', o: 'opinion', m: 'mixed', u: 'unsure' },
  stance: { a: 'agree', d: 'disagree', p: 'pass' },
} as const

const COURSE = {
  name: 'debate',
  stages: [
    {
      id: 'debate',
      title: 'Debate',
      prompt: 'Argue your side from the text. One speaks, the others listen.',
      seconds: 1500,
      opens: ['marks', 'replies', 'classification', 'speaking'],
      floor: { order: 'queue', seconds: 120 },
    },
    { id: 'decide', title: 'Decide', opens: ['classification'] },
  ],
}

/** Throws when the server refuses any of it. */
export async function ledDebate(origin: string): Promise<{ room: string; personalCode: string }> {
  const owner = new TestClient(origin)
  const source = { kind: 'text', text: SENTENCES.join(' '), title: 'Three weeks on Mill Street' }
  const made = await owner.makeRoom('', {
    name: 'Ms Lind',
    title: 'Mill Street',
    article: { source },
    motion: { sentence: 'The lanes on Mill Street shall stay.' },
    settings: { names: 'named' },
    runSheet: COURSE,
  })
  const room = made.room.id
  const does = async (by: TestClient, method: string, path: string, body: object) => {
    const { status, body: said } = await by.call<{ personalCode: string }>(method, path, body)
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(said)}`)
    return said
  }
  const random = seededRandom(11)
  const members: { client: TestClient; live: Live; id: MemberId }[] = []
  for (const [name, side] of MEMBERS) {
    const client = new TestClient(origin)
    const { member } = await client.join(made.room.code!, name)
    await does(client, 'PUT', `/api/rooms/${room}/side`, { side })
    const live = client.connect(await client.docName(room))
    await synced(live)
    members.push({ client, live, id: member.id })
  }
  for (const { by, sentence, answers, ...ballots } of SAID) {
    const start = SENTENCES.slice(0, sentence).join(' ').length + 1
    const statement = SENTENCES[sentence]!
    const claim = entryKey(members[by]!.id, newUlid(random, Date.now()))
    const value: AnnotationValue = {
      motivation: 'classifying',
      revision: 1,
      start,
      end: start + statement.length,
      statement,
    }
    writeAnnotation(members[by]!.live.doc, claim, value)
    const polls = members[by]!.live.doc.getMap<{ claim?: string; of: 'classification' | 'stance' }>('polls')
    const asked = () => [...polls].filter(([, poll]) => poll.claim === claim)
    await until(members[by]!.live, () => asked().length === 2)
    for (const [poll, { of }] of asked()) {
      const given = of === 'stance' ? ballots.stances : ballots.labels
      for (const [i, { client }] of members.entries())
        await does(client, 'PUT', `/api/polls/${poll}/ballot`, {
          choice: (CHOICES[of] as Record<string, string>)[given[i]!],
        })
    }
    for (const { by, move, body } of answers) {
      const { id, live } = members[by]!
      await until(live, () => live.doc.getMap('annotations').has(claim))
      const key = entryKey(id, newUlid(random, Date.now()))
      writeReply(live.doc, key, { to: claim, move, body })
      for (const one of members) await until(one.live, () => one.live.doc.getMap('replies').has(key))
    }
  }
  for (const at of [3, 0, 4]) await does(members[at]!.client, 'POST', `/api/rooms/${room}/floor`, { act: 'raise-hand' })
  for (const { live } of members) live.close()
  const { personalCode } = await does(owner, 'POST', `/api/rooms/${room}/me/personal-code`, {})
  return { room, personalCode }
}

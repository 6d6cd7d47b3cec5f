/** Every run-sheet of the library, played from its first stage to its last by seeded members in simulated time, ends in a transcript of what was done. */
import { expect, test } from 'vitest'
import { transcriptFor } from '../../server/http/exports.ts'
import { swingInWords, swingOf } from '../../shared/polls/index.ts'
import { type Choice, countWords, type MemberId, type Poll, type Tally } from '../../shared/room/index.ts'
import { LIBRARY } from '../../shared/stages/library.ts'
import type { TranscriptReply } from '../../shared/transcript/index.ts'
import type { Play } from '../support/playedRoom.ts'
import { playSheet } from '../support/playedSheet.ts'

const SEEDS = [1, 2, 3]

test.each(SEEDS.flatMap(seed => LIBRARY.map(sheet => ({ seed, title: sheet.title, sheet }))))(
  '“$title” is played to its end, and its transcript holds what was done (seed $seed)',
  async ({ sheet, seed }) => {
    const play = await playSheet(sheet, seed)
    const { live, house, olga, done, world, everybody } = play
    const transcript = await transcriptFor(house, live, live.members.get(olga.id)!, 'named', {
      format: 'markdown',
      language: 'en',
    })
    expect(transcript.course).toEqual(done.stages)
    expect(done.stages.map(({ stage }) => stage)).toEqual(sheet.stages.map(({ title }) => title))

    const marks = transcript.articles.flatMap(article => article.marks)
    expect(byId(marks.map(({ id, by, kind, statement, body }) => [id, by.name, kind, statement, body]))).toEqual(
      byId(done.marks.map(({ key, by, kind, statement, body }) => [key, by, kind, statement, body])),
    )
    expect(byId(marks.flatMap(({ thread }) => thread).map(answerIn))).toEqual(
      byId(done.replies.map(({ key, to, by, move, body }) => [key, to, by, move, body])),
    )
    for (const { id, kind, classification, stance } of marks) {
      if (kind !== 'classifying') continue
      const [label, side] = live.claimPolls.get(id as never)!
      expect([counts(classification), counts(stance)], id).toEqual([castIn(play, label!), castIn(play, side!)])
    }
    expect(
      transcript.polls.map(({ question, when, isOpen, tally }) => [question, when, isOpen, counts(tally)]),
    ).toEqual(
      [...live.polls.values()]
        .filter(({ about }) => about !== 'claim')
        .map(poll => [poll.question, poll.when, false, castIn(play, poll)]),
    )
    const labels = new Map(live.room.motion?.sides.map(({ key, label }) => [key, label]))
    const named = (side: string | undefined) => (side === undefined ? undefined : labels.get(side))
    expect(
      transcript.speeches.map(({ by, side, stage, seconds, said }) => [
        by.name,
        side,
        stage,
        seconds,
        said.map(({ body }) => body),
      ]),
    ).toEqual(done.speeches.map(({ by, side, stage, seconds, said }) => [by, named(side), stage, seconds, said]))
    expect(
      transcript.statements.map(({ stage, side, text, words, by, isOpen }) => [
        stage,
        side,
        text,
        words,
        by.map(({ name }) => name),
        isOpen,
      ]),
    ).toEqual(
      done.statements.map(({ stage, side, text, by }) => [
        stage,
        named(side),
        text,
        countWords(text),
        by,
        stage === sheet.stages.at(-1)!.title,
      ]),
    )
    const swing = swingSaid(play)
    expect(transcript.results.filter(said => said.startsWith('The motion: '))).toEqual(swing)
    await isRendered(play, swing)

    for (const { page } of everybody) expect(page.doc.toJSON()).toEqual(live.groups[0]!.doc.toJSON())
    live.tallies.stop()
    expect(world.logged).toEqual([])
  },
)

test('between them its courses are played in marks, speeches, texts of a side, restatements and a swing', async () => {
  const played = await Promise.all(LIBRARY.map(sheet => playSheet(sheet, 1)))
  const those = (has: (play: Play) => boolean) => played.filter(has).length
  expect([
    those(({ done }) => done.marks.length > 0),
    those(({ done }) => done.speeches.some(({ said }) => said.length > 1)),
    those(({ done }) => done.statements.some(({ side }) => side !== undefined)),
    those(({ done }) => done.replies.some(({ move }) => move === 'restate')),
    those(play => swingSaid(play).length > 0),
  ]).toEqual([8, 6, 1, 2, 4])
  for (const { live } of played) live.tallies.stop()
})

/** Everything that was said stands in every format that a person reads, and what was written together in those for programs too. */
async function isRendered({ olga, room, done }: Play, swing: readonly string[]): Promise<void> {
  const as = async (format: string) => (await olga.browser.get(`${room}/export/${format}`)).text.replace(/\s+/g, ' ')
  const words = [
    ...done.marks.flatMap(({ statement, body }) => [body, ...(statement ? [statement] : [])]),
    ...done.replies.map(({ body }) => body),
    ...done.speeches.flatMap(({ said }) => said),
  ]
  const together = done.statements.map(({ text }) => text.trim().replace(/\s+/g, ' '))
  for (const format of ['markdown', 'html', 'csv']) {
    const text = await as(format)
    for (const one of [...words, ...together]) expect(text, format).toContain(one)
  }
  const markdown = await as('markdown')
  for (const { seconds } of done.speeches)
    expect(markdown).toContain(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`)
  for (const one of swing) expect(markdown).toContain(one)
  for (const format of ['jsonld', 'argdown', 'aif']) {
    const text = (await as(format)).replaceAll('\\', '')
    for (const one of together) expect(text, format).toContain(one)
  }
}

const byId = <T extends [string, ...unknown[]]>(rows: readonly T[]) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
const answerIn = ({ id, parent, by, move, body }: TranscriptReply): [string, ...unknown[]] => [
  id,
  parent,
  by.name,
  move,
  body,
]

/** How many ballots, and how many of each answer that has any. */
type Counts = { n: number; counts: Record<string, number> }
function counts(tally: Tally | undefined): Counts {
  if (!tally || !('counts' in tally)) throw new Error('its tally is not shown')
  return { n: tally.n, counts: Object.fromEntries(Object.entries(tally.counts).filter(([, count]) => count > 0)) }
}

function castIn({ done }: Play, { id }: Pick<Poll, 'id'>): Counts {
  const ballots = done.ballots.get(id) ?? new Map<MemberId, Choice>()
  const counts: Record<string, number> = {}
  for (const choice of ballots.values()) {
    const key = typeof choice === 'string' ? choice : (choice as { key: string }).key
    counts[key] = (counts[key] ?? 0) + 1
  }
  return { n: ballots.size, counts }
}

/** As the ballots themselves say. */
function swingSaid(play: Play): string[] {
  const { live } = play
  const asked = (when: 'before' | 'after') => [...live.polls.values()].find(poll => poll.when === when)
  const [before, after] = [asked('before'), asked('after')]
  const { motion } = live.room
  if (!motion || !before || !after) return []
  const sides = motion.sides.map(({ key }) => key)
  const then = castIn(play, after).counts
  const swing = swingOf(castIn(play, before).counts, then, sides)!
  return [`The motion: ${swingInWords(swing, then, key => motion.sides.find(side => side.key === key)!.label)}`]
}

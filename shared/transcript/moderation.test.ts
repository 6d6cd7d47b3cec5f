import { expect, test } from 'vitest'
import { inputOf, keyOf, ROOM, smallRoom } from '../../test/fixtures/transcripts/room.ts'
import type { MemberId } from '../room/index.ts'
import {
  type DoneAct,
  FORMATS,
  makeTranscript,
  sheetsOf,
  type TranscriptInput,
  whole,
  wholeFiles,
  wordsIn,
} from './index.ts'

const done = (act: string, more: Partial<DoneAct> = {}): DoneAct => ({ at: 5, by: 'olga' as MemberId, act, ...more })
const ACTS: readonly DoneAct[] = [
  done('hide', { target: `replies:${keyOf('ben', 13)}`, reason: 'Ada Moss asked for it, and Stone too' }),
  done('decline', { target: `annotations:${keyOf('ben', 99)}`, reason: 'not about the text' }),
  done('mute', { target: 'ben', code: 'unkind' }),
  done('expel', { target: 'cleo' }),
  done('slow', { seconds: 30 }),
  done('lock'),
  done('remove', { target: `replies:${keyOf('cleo', 14)}`, code: 'personal remark' }),
  done('report', { by: 'ada' as MemberId, target: `annotations:${keyOf('ben', 2)}` }),
  done('hand-over', { target: 'ada' }),
]
const logOf = (more: Partial<TranscriptInput>) => makeTranscript(smallRoom({ acts: ACTS, readsLog: true, ...more })).log

test('to moderators the log tells all that moderators did, to whom, by whom and why, and nothing that others did', () => {
  const log = logOf({ profile: 'named' })
  expect(log.map(({ act, by, of, reason, at }) => [act, by?.name, of?.name, reason, at])).toEqual([
    ['hide', 'Olga Lind', 'Ben Stone', 'Ada Moss asked for it, and Stone too', 5],
    ['decline', 'Olga Lind', 'Ben Stone', 'not about the text', 5],
    ['mute', 'Olga Lind', 'Ben Stone', 'unkind', 5],
    ['expel', 'Olga Lind', 'Cleo Park', undefined, 5],
    ['slow', 'Olga Lind', undefined, undefined, 5],
    ['lock', 'Olga Lind', undefined, undefined, 5],
    ['remove', 'Olga Lind', 'Cleo Park', 'personal remark', 5],
    ['hand-over', 'Olga Lind', 'Ada Moss', undefined, 5],
  ])
  expect(log[4]!.detail).toBe('one post in 30 seconds')
})

test('a decision that came with one of the room’s reasons and with free words is told with both', () => {
  const acts = [done('decline', { target: `annotations:${keyOf('ben', 99)}`, code: 'off', reason: 'Say it below.' })]
  const settings = { ...ROOM.settings, reasons: [{ key: 'off', label: 'off the agenda' }] }
  const [declined] = logOf({ acts, room: { ...ROOM, settings } })
  expect(declined!.reason).toBe('off the agenda · Say it below.')
  expect(logOf({ acts: [done('mute', { target: 'ben', code: 'unkind', reason: 'Twice.' })] })[0]!.reason).toBe(
    'unkind · Twice.',
  )
})

test('to others, and in public, the log tells what everyone could see, without which moderator did it', () => {
  const seen = ['hide', 'expel', 'slow', 'lock', 'remove', 'hand-over']
  const toMember = logOf({ profile: 'named', readsLog: false })
  expect(toMember.map(({ act }) => act)).toEqual(seen)
  expect(toMember.filter(({ by }) => by)).toEqual([])
  const inPublic = logOf({ profile: 'public' })
  expect(inPublic.map(({ act }) => act)).toEqual(seen)
  expect(inPublic.filter(({ by, at }) => by || at !== undefined)).toEqual([])
})

test('where names are not shown, a moderator’s reason names nobody either', () => {
  const [hidden] = logOf({ profile: 'pseudonymous' })
  expect(hidden!.reason).toBe('Copper Wren asked for it, and North Lantern too')
  const transcript = makeTranscript(smallRoom({ acts: ACTS, readsLog: true, profile: 'public' }))
  expect(JSON.stringify(transcript)).not.toMatch(/Moss|Stone|Park|Lind\b|Wren|Lantern/)
  const named = inputOf(
    {},
    { acts: [done('lock', { reason: 'adamant about ADA MOSS' })], readsLog: true, profile: 'pseudonymous' },
  )
  expect(makeTranscript(named).log[0]!.reason).toBe('adamant about Copper Wren')
})

test('what happened to an entry that is not here, is told to moderators alone', () => {
  const acts = [done('hide', { target: `annotations:${keyOf('ben', 98)}` })]
  expect(logOf({ acts, readsLog: false })).toEqual([])
  expect(logOf({ acts }).map(({ act, id }) => [act, id])).toEqual([['hide', undefined]])
})

test('a decision that is taken back is told as such to whoever was told the decision', () => {
  const target = `replies:${keyOf('ben', 13)}`
  const acts = [
    done('hide', { target }),
    done('undo', { target }),
    done('let-in', { target }),
    done('undo', { target }),
  ]
  expect(logOf({ acts, readsLog: false }).map(({ act }) => act)).toEqual(['hide', 'undo'])
  expect(logOf({ acts }).map(({ act }) => act)).toEqual(['hide', 'undo', 'let-in', 'undo'])
})

test('every format of whole pages holds every act of the log, in words', () => {
  const acts = Object.keys(wordsIn('en').acts).map(act => done(act))
  const transcript = makeTranscript(smallRoom({ acts, readsLog: true }))
  const [page, text] = [whole(FORMATS.html.render(transcript)), whole(FORMATS.markdown.render(transcript))]
  const sheet = sheetsOf(transcript).find(({ title }) => title === 'Moderation log')!
  const table = wholeFiles(FORMATS.csv.files(transcript))['log.csv']!
  for (const [act, words] of Object.entries(wordsIn('en').acts)) {
    expect(page).toContain(words)
    expect(text).toContain(words)
    expect(sheet.rows.some(row => row.some(cell => cell.startsWith(words)))).toBe(true)
    expect(table).toContain(`,${act},`)
  }
})

test('who cast what stands in its table where that is open, and nowhere in public', () => {
  const { polls } = smallRoom()
  const ballots = [
    { member: 'ada' as MemberId, choice: 'fact' },
    { member: 'ben' as MemberId, choice: ['fact', 'mixed'] },
    { member: 'olga' as MemberId, choice: { fact: 3, mixed: 0 } },
  ]
  const asked = { polls: [{ ...polls[0]!, ballots }, ...polls.slice(1)] }
  const table = (more: Partial<TranscriptInput>) =>
    wholeFiles(FORMATS.csv.files(makeTranscript(smallRoom({ ...asked, ...more }))))['ballots.csv']
  const mark = keyOf('ada', 1)
  expect(table({ profile: 'named' })).toBe(
    `poll,annotation,of,creator,choice\r\n,${mark},classification,Ada Moss,fact\r\n,${mark},classification,Ben Stone,fact mixed\r\n,${mark},classification,Olga Lind,fact=3 mixed=0\r\n`,
  )
  expect(table({ profile: 'public' })).toBe('poll,annotation,of,creator,choice\r\n')
  expect(table({ polls })).toBe('poll,annotation,of,creator,choice\r\n')
})

test('events stand in the order of their times, and in public there are none', () => {
  const rows = (profile: 'named' | 'public') =>
    wholeFiles(FORMATS.csv.files(makeTranscript(smallRoom({ profile, acts: ACTS, readsLog: true }))))[
      'events.csv'
    ]!.split('\r\n')
  const times = rows('named')
    .slice(1, -1)
    .map(row => row.slice(0, row.indexOf(',')))
  expect(times).toEqual([...times].sort())
  expect(times.length).toBe(7 + 7 + 3 + ACTS.length - 1)
  expect(rows('public')).toEqual(['at,event,creator,id,detail', ''])
})

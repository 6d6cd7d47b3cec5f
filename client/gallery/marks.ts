/** Marks for the gallery's texts: twenty made with care, and thousands made by counting. */
import {
  type Annotation,
  type EntryKey,
  entryKey,
  type MemberId,
  type ModerationValue,
  type Motivation,
  type Move,
  newUlid,
  type PollId,
  type Reveal,
  type RosterValue,
} from '../../shared/room/index.ts'
import type { Card, PollView, ThreadReply } from '../room/types.ts'
import type { ShownArticle } from './articles.ts'

/** The gallery's fixed "now". */
export const NOW = 1_760_000_000_000
const MINUTE = 60_000

const NAMES = ['Amber Mill', 'Copper Wren', 'North Lantern', 'Quiet Harbour', 'Tall Fern', 'Blue Kettle', 'Hollow Drum']
export const ROSTER: Record<MemberId, RosterValue> = Object.fromEntries([
  ['me', { name: 'Iron Swallow', role: 'participant', colour: 3 }],
  ...NAMES.map((name, i): [string, RosterValue] => [
    `m${i}`,
    { name, role: 'participant', colour: (i % 6) + 1, ...(i === 6 ? { imagined: true as const } : {}) },
  ]),
])
export const ME = 'me' as MemberId

let count = 0
/** A key whose time says "this many minutes ago". */
export function nextKey(member: MemberId, minutesAgo: number): EntryKey {
  count++
  const bytes = (n: number) => Uint8Array.from({ length: n }, (_, i) => (count >> (5 * i)) & 31)
  return entryKey(member, newUlid(bytes, NOW - minutesAgo * MINUTE))
}

interface Sketch {
  quote: string
  by: number | 'me'
  motivation?: Motivation
  statement?: string
  body?: string
  labels?: [fact: number, opinion: number, mixed: number, unsure: number]
  stances?: [agree: number, disagree: number, pass: number]
  mine?: string
  thread?: [by: number | 'me', move: Move, body: string, depth: number][]
  hidden?: string
  sealed?: Reveal
}

const LAKE: readonly Sketch[] = [
  {
    quote: 'The council of Harrow Lake voted on Tuesday to close the eastern shore to motor boats',
    by: 4,
    statement: 'The council closed the eastern shore to motor boats.',
    labels: [17, 0, 0, 1],
    stances: [16, 0, 2],
  },
  {
    quote: 'Eleven of its nineteen members were in favour',
    by: 3,
    statement: 'Eleven of nineteen council members voted for it.',
    labels: [18, 0, 0, 0],
    stances: [18, 0, 0],
  },
  {
    quote: 'It is the clearest sign yet that the town has chosen its birds over its livelihoods.',
    by: 0,
    statement: 'The town prefers its birds to its people’s living.',
    labels: [1, 13, 4, 0],
    stances: [8, 7, 2],
    mine: 'opinion',
    thread: [
      [2, 'object', 'One vote is a sign of one vote. Who said “over”?', 0],
      [1, 'evidence', 'The fund was cut from the same budget in March. That is a choice.', 1],
      ['me', 'ask', 'Would a limit have been a choice as well?', 0],
    ],
  },
  {
    quote: 'clearest sign yet',
    by: 5,
    statement: 'There were signs before this one.',
    labels: [6, 3, 2, 1],
    stances: [5, 4, 1],
  },
  {
    quote: 'the town has chosen its birds',
    by: 1,
    statement: 'The town made the choice, not the council alone.',
    labels: [2, 4, 7, 1],
    stances: [4, 6, 2],
  },
  {
    quote: 'a third of the country’s great reed warblers are thought to breed',
    by: 6,
    statement: 'A third of the country’s reed warblers breed there.',
    labels: [9, 0, 3, 5],
    stances: [9, 1, 6],
    thread: [[3, 'ask', 'Thought by whom?', 0]],
  },
  {
    quote: 'counted 212 pairs in 2023 and 164 two years later',
    by: 2,
    statement: 'Breeding pairs fell from 212 to 164 in two years.',
    labels: [16, 0, 1, 0],
    stances: [15, 0, 1],
  },
  {
    quote: 'Taken together, the two numbers leave little room for patience.',
    by: 0,
    statement: 'Two counts are enough to act on.',
    labels: [0, 9, 7, 1],
    stances: [6, 8, 3],
    thread: [
      [4, 'object', 'Two points are a line, not a trend.', 0],
      [0, 'reply', 'How many would you wait for?', 1],
    ],
  },
  {
    quote: 'little room for patience',
    by: 3,
    motivation: 'questioning',
    body: 'Whose patience: the council’s, or the fishers’?',
  },
  {
    quote: 'Until this winter the shore had been nobody’s business.',
    by: 5,
    statement: 'Nobody cared for the shore before this winter.',
    labels: [1, 4, 9, 2],
    stances: [3, 8, 4],
  },
  {
    quote: 'the traffic on summer weekends tripled',
    by: 2,
    statement: 'Weekend traffic tripled after the marina opened.',
    labels: [12, 0, 3, 2],
    stances: [11, 2, 4],
    thread: [[5, 'support', 'The log says 3.1 times.', 0]],
  },
  {
    quote: 'The harbour master calls that figure exaggerated.',
    by: 4,
    motivation: 'commenting',
    body: 'Worth asking him which part of it: the count or the word.',
  },
  {
    quote: 'His own log, which the council made public in March, says otherwise',
    by: 'me',
    statement: 'The harbour master’s own log contradicts him.',
    labels: [8, 1, 3, 1],
    stances: [9, 2, 2],
    mine: 'fact',
  },
  {
    quote: 'Their nets stand where the reeds end, because that is where the perch are.',
    by: 1,
    motivation: 'highlighting',
  },
  {
    quote: 'a promise of that kind does not run out',
    by: 3,
    statement: 'A promise made with a gift binds those who come after.',
    labels: [0, 12, 2, 3],
    stances: [7, 7, 3],
    thread: [[2, 'restate', 'You say: who takes the lake takes the promise.', 0]],
  },
  {
    quote: 'when the lake was given to the town',
    by: 6,
    motivation: 'questioning',
    body: 'Given by whom, and in which words?',
  },
  {
    quote: 'He also buried two brothers who were rowing when the wind turned.',
    by: 0,
    motivation: 'commenting',
    body: 'This is the strongest argument here, and it is a story.',
  },
  {
    quote: 'which the fishers’ association has read as insults',
    by: 5,
    statement: 'The exceptions were not meant to be used.',
    sealed: 'own',
    labels: [0, 0, 0, 0],
    stances: [0, 0, 0],
  },
  {
    quote: 'An electric engine of that size costs about what a family earns from the shore in two seasons.',
    by: 2,
    statement: 'An electric engine costs two seasons’ earnings.',
    labels: [10, 0, 2, 4],
    stances: [8, 1, 6],
  },
  {
    quote: 'Closing a shore is easy to announce and hard to undo.',
    by: 4,
    statement: 'Closures are rarely reversed.',
    labels: [2, 8, 5, 1],
    stances: [10, 3, 2],
  },
  {
    quote: 'It is also the only measure so far that has worked anywhere else.',
    by: 1,
    statement: 'Nothing but closing has ever worked.',
    labels: [5, 4, 5, 4],
    stances: [5, 6, 5],
  },
  {
    quote: 'both sides say they are sure to win it',
    by: 5,
    motivation: 'commenting',
    body: 'Of course they do.',
    hidden: 'off the subject',
  },
]

const labelKeys = ['fact', 'opinion', 'mixed', 'unsure']
const stanceKeys = ['agree', 'disagree', 'pass']
const memberOf = (by: number | 'me') => (by === 'me' ? ME : (`m${by}` as MemberId))

function poll(
  of: 'classification' | 'stance',
  claim: EntryKey,
  keys: readonly string[],
  counts: readonly number[],
  sketch: Sketch,
): PollView {
  const n = counts.reduce((a, b) => a + b, 0)
  return {
    id: `${of} ${claim}` as PollId,
    about: 'claim',
    claim,
    of,
    method: of === 'stance' ? 'stance' : 'single',
    secrecy: 'confidential',
    reveal: sketch.sealed ?? 'live',
    isOpen: true,
    turnout: n,
    ...(sketch.sealed ? {} : { tally: { n, counts: Object.fromEntries(keys.map((key, i) => [key, counts[i] ?? 0])) } }),
    ...(sketch.mine ? { mine: of === 'stance' ? 'disagree' : sketch.mine } : {}),
  }
}

function cardOf(article: ShownArticle, sketch: Sketch, start: number, end: number): Card {
  const creator = memberOf(sketch.by)
  const key = nextKey(creator, 12)
  const motivation = sketch.motivation ?? 'classifying'
  const annotation: Annotation = {
    key,
    id: key.slice(key.indexOf('/') + 1),
    creator,
    motivation,
    revision: article.revision,
    start,
    end,
    body: sketch.body ?? '',
    ...(sketch.statement ? { statement: sketch.statement } : {}),
  }
  const moderation: ModerationValue | undefined = sketch.hidden
    ? { hidden: true, reason: sketch.hidden, at: NOW }
    : undefined
  let parent: EntryKey = key
  const thread = (sketch.thread ?? []).map(([by, move, body, depth], i): ThreadReply => {
    const replyKey = nextKey(memberOf(by), 3 - Math.min(i, 2))
    const to = depth === 0 ? key : parent
    parent = replyKey
    const reply = { key: replyKey, id: replyKey.slice(-26), creator: memberOf(by), to, move, body }
    return { reply, depth, creator: ROSTER[memberOf(by)]!, isMine: by === 'me' }
  })
  return {
    annotation,
    creator: ROSTER[creator]!,
    isMine: sketch.by === 'me',
    thread,
    ...(moderation ? { moderation } : {}),
    ...(motivation === 'classifying' && sketch.labels
      ? {
          classification: poll('classification', key, labelKeys, sketch.labels, sketch),
          stance: poll('stance', key, stanceKeys, sketch.stances ?? [0, 0, 0], sketch),
        }
      : {}),
  }
}

export function lakeCards(article: ShownArticle): Card[] {
  return LAKE.map(sketch => {
    const start = article.text.indexOf(sketch.quote)
    if (start < 0) throw new Error(`the text does not say: ${sketch.quote}`)
    return cardOf(article, sketch, start, start + sketch.quote.length)
  })
}

/** `n` marks spread evenly, of all kinds and labels, many of them overlapping. */
export function manyCards(article: ShownArticle, n: number): Card[] {
  const { sentences, text } = article
  return Array.from({ length: n }, (_, i) => {
    const sentence = sentences[Math.floor((i * sentences.length) / n)]!
    const length = sentence.end - sentence.start
    const start = sentence.start + ((i * 37) % Math.max(1, length - 12))
    const end = Math.min(text.length, start + 10 + ((i * 53) % 90))
    const kind = i % 8
    const motivation: Motivation =
      kind === 5 ? 'commenting' : kind === 6 ? 'questioning' : kind === 7 ? 'highlighting' : 'classifying'
    return cardOf(
      article,
      {
        quote: '',
        by: i % 7,
        motivation,
        ...(motivation === 'classifying'
          ? {
              statement: `Claim ${i + 1}: ${text.slice(start, Math.min(end, start + 60)).trim()}.`,
              labels: [(i * 3) % 11, (i * 5) % 9, (i * 7) % 8, i % 3] as [number, number, number, number],
              stances: [i % 7, i % 5, i % 3] as [number, number, number],
            }
          : motivation === 'highlighting'
            ? {}
            : { body: `Note ${i + 1}.` }),
      },
      start,
      end,
    )
  }).sort((a, b) => a.annotation.start - b.annotation.start)
}

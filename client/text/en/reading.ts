/** The words of the reading view: article, marking and margin. Sentences with parts are functions of the parts. */
import type { Motivation, ReasonCode } from '../../../shared/room/index.ts'

import { n } from './intl.ts'

export const reading = {
  held: 'held',
  article: 'Article',
  table: 'Table',
  backFromNote: (label: string) => `Note ${label}: back to the text`,
  sentences: (count: number) => n(count, { one: '# sentence', other: '# sentences' }),
  minutes: (count: number) => n(count, { one: '# minute', other: '# minutes' }),
  calm: 'Calm reading',
  calmHint: 'Hides others’ underlines and keeps the gutter',
  heatStrip: 'The whole text',
  walked: (sentence: number, of: number, marks: number) =>
    `Sentence ${sentence} of ${of}${marks ? `, ${n(marks, { one: '# mark', other: '# marks' })}` : ''}`,
  howToWalk: 'Arrow keys walk the sentences, Shift extends, Enter marks. J and K go through the cards.',
  keeping: {
    classifying: 'Marking claims',
    commenting: 'Marking comments',
    questioning: 'Marking questions',
    highlighting: 'Highlighting',
  } satisfies Record<Motivation, string>,
  keepingLabel: (label: string) => `Marking claims as “${label}”`,
  noMore: 'There is no further one.',
  startHandle: 'Beginning of the selection',
  endHandle: 'End of the selection',

  margin: 'Margin',
  list: 'All marks in reading order',
  listItem: (kind: string, name: string, quote: string, isNew: boolean) =>
    `${isNew ? 'New: ' : ''}${kind}, ${name}: ${quote}`,
  emptyTitle: 'No one has marked anything yet.',
  emptyBefore: 'Drag over words, tap a sentence, or walk with ',
  emptyBetween: ' and press ',
  emptyAfter: '. Cards appear here, beside their sentence, and never move the line you are reading.',
  moreHere: (n: number) => `${n} more here`,
  newHere: (n: number) => `${n} new`,
  counter: (n: number) => (n === 1 ? 'mark in this line' : 'marks in this line'),

  kind: {
    classifying: 'Claim',
    commenting: 'Comment',
    questioning: 'Question',
    highlighting: 'Highlight',
  } satisfies Record<Motivation, string>,
  unread: 'new',
  note: 'Note only you see',
  youShort: 'You',
  ballots: (count: number) => n(count, { one: '# ballot', other: '# ballots' }),
  replies: (count: number) => n(count, { one: '# reply', other: '# replies' }),
  noLabelLeads: 'no label leads',
  castFailed: 'That did not arrive. Try again.',
  waitsOffline: 'You are offline: ballots wait for the network.',

  reasons: {
    personal: 'a personal remark',
    'private-data': 'someone’s private data',
    unkind: 'unkind',
    'off-topic': 'off the topic',
    spam: 'spam',
    other: 'another reason',
  } satisfies Record<ReasonCode, string>,
  hidden: (reason: string) => `Folded by a moderator: ${reason}`,
  hiddenBare: 'Folded by a moderator',

  /** What a label is called inside "13 of 18 …". */
  calls: (key: string, label: string, isOne: boolean): string => {
    const call = isOne ? 'calls' : 'call'
    switch (key) {
      case 'fact':
        return `${call} this a fact`
      case 'opinion':
        return `${call} this an opinion`
      case 'mixed':
        return `${call} this mixed`
      case 'unsure':
        return isOne ? 'is unsure' : 'are unsure'
      default:
        return `${call} this “${label}”`
    }
  },
  of: (n: number, total: number) => `${n} of ${total}`,
  all: (n: number) => (n === 2 ? 'Both' : `All ${n}`),
  leadTogether: (labels: string, each: number, total: number) =>
    `${labels} lead together, with ${each} of ${total} each.`,
  everyoneHasCast: 'Everyone has cast.',
  noBallots: 'No ballots yet.',
  agreeCount: (n: number) => `${n} agree`,
  disagreeCount: (n: number) => `${n} disagree`,
  passCount: (n: number) => `${n} pass`,
  split: {
    level: 'Split evenly.',
    almost: 'Split almost evenly.',
    agree: 'Nearly all agree.',
    disagree: 'Nearly all disagree.',
  },
  sealed: {
    own: 'Cast yours to see the others’.',
    closed: 'Shown when the poll closes.',
    moderator: 'Shown when a moderator opens it.',
    secret: 'Secret: shown when the poll closes.',
  },
  suppressed: {
    small: 'Too few have cast for a count that hides who.',
    unanimous: 'All have cast the same; the count would say who.',
  },
}

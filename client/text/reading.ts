/** The words of the reading view: article, marking and margin. Sentences with parts are functions of the parts. */
import type { Motivation, Move, ReasonCode } from '../../shared/room/index.ts'

const plural = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

export const reading = {
  article: 'Article',
  sentences: (n: number) => plural(n, 'sentence', 'sentences'),
  minutes: (n: number) => plural(n, 'minute', 'minutes'),
  calm: 'Calm reading',
  calmHint: 'Hides others’ underlines and keeps the gutter',
  heatStrip: 'The whole text',
  density: (sentence: number, n: number) => `Sentence ${sentence}: ${plural(n, 'mark', 'marks')}`,
  walked: (sentence: number, of: number, marks: number) =>
    `Sentence ${sentence} of ${of}${marks ? `, ${plural(marks, 'mark', 'marks')}` : ''}`,
  howToWalk: 'Arrow keys walk the sentences, Shift extends, Enter marks. J and K go through the cards.',

  mark: {
    bar: 'Mark the selection',
    classifying: 'Claim',
    commenting: 'Comment',
    questioning: 'Question',
    highlighting: 'Highlight',
  } satisfies Record<Motivation, string> & { bar: string },
  keep: 'Keep marking',
  keepHint: 'Marks every next selection in the same way. Shift with the letter does it too.',
  keeping: {
    classifying: 'Marking claims',
    commenting: 'Marking comments',
    questioning: 'Marking questions',
    highlighting: 'Highlighting',
  } satisfies Record<Motivation, string>,
  stopKeeping: 'Stop',
  undo: 'Undo',
  marked: 'Marked.',
  undone: 'Undone.',
  nothingToUndo: 'There is nothing to undo.',
  startHandle: 'Beginning of the selection',
  endHandle: 'End of the selection',

  margin: 'Margin',
  list: 'All marks in reading order',
  listItem: (kind: string, name: string, quote: string) => `${kind}, ${name}: ${quote}`,
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
  by: {
    classifying: (name: string) => `claimed by ${name}`,
    commenting: (name: string) => `commented by ${name}`,
    questioning: (name: string) => `asked by ${name}`,
    highlighting: (name: string) => `highlighted by ${name}`,
  } satisfies Record<Motivation, (name: string) => string>,
  youShort: 'You',
  sentence: (n: number) => `Sentence ${n}`,
  imagined: 'imagined',
  imaginedHint: 'Not a person: a reader made up for the demo room',
  unsaved: 'not saved yet',
  ballots: (n: number) => plural(n, 'ballot', 'ballots'),
  replies: (n: number) => plural(n, 'reply', 'replies'),
  noLabelLeads: 'no label leads',
  position: (at: number, of: number) => `${at} of ${of}`,

  close: 'Close',
  next: 'Next mark',
  previous: 'Previous mark',
  more: 'More',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  editStatement: 'Edit statement',
  editBody: 'Edit words',
  remove: 'Delete',
  removed: 'Deleted. Ctrl+Z brings it back.',
  fixed: 'Others have cast on it: its place and statement stay as they are.',
  statement: 'Statement',
  statementHint: 'Say it neutrally, in one sentence.',
  addStatement: 'Add a neutral statement',
  body: {
    classifying: 'Why does it matter?',
    commenting: 'Write a comment…',
    questioning: 'Ask your question…',
    highlighting: 'Add a few words…',
  } satisfies Record<Motivation, string>,
  done: 'Done',
  send: 'Send',
  cancel: 'Cancel',
  save: 'Save',
  edit: 'Edit',
  saveKeys: 'Enter keeps it, Esc leaves it as it was',

  whatIsIt: 'What is it?',
  pressToLabel: (last: number) => `press 1–${last}`,
  yours: (label: string, last: number) => `yours: ${label}. 1–${last} changes it`,
  doYouAgree: 'Do you agree with it?',
  agree: 'Agree',
  disagree: 'Disagree',
  pass: 'Pass',
  opening: 'The ballots open in a moment.',
  castFailed: 'That did not arrive. Try again.',
  waitsOffline: 'You are offline: ballots wait for the network.',
  classificationChart: 'What the room calls it',
  stanceChart: 'Who agrees',

  moves: {
    reply: { name: 'Reply', says: 'replies', prompt: 'Reply…' },
    support: { name: 'Support', says: 'supports', prompt: 'Say what supports it…' },
    object: { name: 'Object', says: 'objects', prompt: 'Say what speaks against it…' },
    ask: { name: 'Ask', says: 'asks', prompt: 'Ask something…' },
    evidence: { name: 'Evidence', says: 'gives evidence', prompt: 'Name a source or a sentence…' },
    restate: { name: 'Restate', says: 'restates', prompt: 'Say it again in your own words…' },
  } satisfies Record<Move, { name: string; says: string; prompt: string }>,
  moveChoice: 'What your reply does',
  thread: 'Thread',
  inThread: (n: number) => `${n} in thread`,
  replyTo: (name: string) => `to ${name}`,
  answer: 'Answer',
  answering: (name: string) => `Answering ${name}`,
  draftTitle: 'Your words are kept here',
  resend: 'Send again',
  discard: 'Discard',

  reasons: {
    personal: 'a personal remark',
    'private-data': 'someone’s private data',
    unkind: 'unkind',
    'off-topic': 'off the topic',
    spam: 'spam',
    other: 'another reason',
  } satisfies Record<ReasonCode, string>,
  hide: 'Fold…',
  restore: 'Unfold for all',
  removeForGood: 'Remove…',
  restored: 'Unfolded.',
  strays: 'Answers to what is gone',
  straysHint: 'What they answered was deleted. Their words stay.',
  hidden: (reason: string) => `Folded by a moderator: ${reason}`,
  hiddenBare: 'Folded by a moderator',
  removedByModerator: 'Removed by a moderator',
  show: 'Show',
  fold: 'Fold',

  sheet: 'Open mark',
  sheetHeight: { peek: 'Show more', half: 'Show all', full: 'Show less' },
  ago: (minutes: number) =>
    minutes < 1
      ? 'now'
      : minutes < 60
        ? `${minutes} min`
        : minutes < 48 * 60
          ? `${Math.floor(minutes / 60)} h`
          : `${Math.floor(minutes / 1440)} d`,

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
  and: 'and',
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
export type ReadingText = typeof reading

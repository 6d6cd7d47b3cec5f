/** The transcript's own words, the same in every format that people read; those for machines stay in English. */

import type { AcrossSides, Agreement, Swing } from '../../polls/index.ts'
import { acrossInWords, agreementInWords, inWords, listWords, swingInWords } from '../../polls/index.ts'
import { clockOf, counting, type Shape } from './counting.ts'
import type { Language } from './languages.ts'

type Counts = Readonly<Record<string, number>>
const n = counting('en')
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const month = (date: Date) => MONTHS[date.getUTCMonth()]!

export const en = {
  language: 'en' as const,
  dir: 'ltr' as const,
  /** Between the things of a row. */
  comma: ', ',
  /** Before what is said of something, and between its parts. */
  colon: ': ',
  semicolon: '; ',
  /** Words of another's. */
  quoted: (words: string) => `“${words}”`,
  transcript: 'Transcript',
  headline: (names: string) => `Transcript, ${names}`,
  profiles: { named: 'given names', pseudonymous: 'drawn names', public: 'no names' },
  roles: { moderator: 'Moderator', participant: 'Participant', observer: 'Observer' },
  kinds: { classifying: 'Claim', commenting: 'Comment', questioning: 'Question', highlighting: 'Highlight' },
  moves: {
    reply: 'replies',
    support: 'supports',
    object: 'objects',
    ask: 'asks',
    evidence: 'gives evidence',
    restate: 'restates',
  },
  moveTo: (move: string, to: string) => `${move}, to ${to}`,
  imagined: 'imagined',
  imported: 'imported',
  stances: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
  reasons: {
    personal: 'a personal remark',
    'private-data': 'someone’s private data',
    unkind: 'unkind',
    'off-topic': 'off-topic',
    spam: 'spam',
    other: 'another reason',
  },
  article: 'Article',
  motion: 'Motion',
  theMotion: 'The motion',
  sides: 'Sides',
  made: (time: string) => `Made ${time}.`,
  revision: (revision: number, corrects: number | undefined) =>
    corrects === undefined ? `Revision ${revision}` : `Revision ${revision}, which corrects revision ${corrects}`,
  gone: (revision: number) => `Marks whose words are gone since revision ${revision}`,
  marksIn: (revision: number) => `Marks in revision ${revision}`,
  marksAndThreads: 'Marks and threads',
  loose: 'Replies to what is no longer there',
  time: (date: Date) => `${date.getUTCDate()} ${month(date)} ${date.getUTCFullYear()}, ${clockOf(date)} UTC`,
  shortTime: (date: Date) => `${date.getUTCDate()} ${month(date).slice(0, 3)}, ${clockOf(date)}`,

  ballots: (count: number) => n(count, { one: '# ballot', other: '# ballots' }),
  members: (count: number) => n(count, { one: '# member', other: '# members' }),
  marks: (count: number) => n(count, { one: '# mark', other: '# marks' }),
  claims: (count: number) => n(count, { one: '# claim', other: '# claims' }),
  replies: (count: number) => n(count, { one: '# reply', other: '# replies' }),
  words: (count: number) => n(count, { one: '# word', other: '# words' }),
  record: (rows: number, hash: string) => `Record: ${n(rows, { one: '# row', other: '# rows' })}, ends ${hash}`,
  noBallots: 'no ballots',
  keptBack: (ballots: string, why: 'small' | 'unanimous') =>
    `${ballots}: ${why === 'small' ? 'too few to show' : 'unanimous, not shown'}`,
  notShown: 'not shown',
  mergedInto: (mark: number) => `Merged into ${mark}: its ballots are counted there.`,
  mergedHere: (claims: readonly { number: number; by: string }[]) =>
    `Merged into it: ${claims.map(({ number, by }) => `${number}, by ${by}`).join('; ')}.`,

  by: (name: string) => `by ${name}`,
  kindBy: (kind: string, name: string) => `${kind} by ${name}`,
  markNumber: (mark: number) => `Mark ${mark}`,
  claimNumber: (mark: number) => `Claim ${mark}`,
  moreMarks: (count: number) => `${count} more in the list of marks`,
  table: 'Table',
  noteBack: (label: string) => `Note ${label}: back to the text`,
  inTable: 'in the table',
  inMap: 'in the map',
  openInRoom: 'open in the room',
  noStances: 'No stances yet.',
  statement: (words: string) => `Statement: ${words}`,
  tags: (tags: string) => `Tags: ${tags}`,
  classified: (tally: string) => `Classified: ${tally}.`,
  stance: (tally: string) => `Stance: ${tally}.`,
  labelsAre: (tally: string) => `Labels: ${tally}.`,
  stancesAre: (tally: string) => `Stances: ${tally}.`,
  citesWhat: 'Cites',
  citeRevision: (revision: number | undefined) => `revision ${revision}`,
  citeSentence: (sentence: number | undefined) => (sentence === undefined ? 'a sentence' : `sentence ${sentence}`),
  citeArticle: 'the article',
  hidden: 'Folded by a moderator',
  hiddenWhy: (reason: string) => `Folded by a moderator: ${reason}`,

  claimsTitle: 'Claims',
  claimsCaption: (claims: string) =>
    `${claims} in the order of the text: how many members gave each label, how many agree, disagree or pass.`,
  columns: {
    number: 'No.',
    claim: 'Claim',
    mostly: 'Mostly',
    replies: 'Replies',
    marks: 'Marks',
    question: 'Question',
    method: 'Method',
    ballots: 'Ballots',
    result: 'Result',
    name: 'Name',
    role: 'Role',
    side: 'Side',
    when: 'When',
    moderator: 'Moderator',
    done: 'What was done',
    to: 'To',
    reason: 'Reason',
    what: 'What',
    by: 'By',
    stage: 'Stage',
    length: 'Length',
    words: 'Words',
    answer: 'Answer',
  },
  pollsTitle: 'Polls',
  pollsCaption: 'Polls that are not about a claim.',
  pollOnMotion: 'Poll on the motion',
  open: 'open',
  stillOpen: 'still open',
  closed: 'closed',
  methods: {
    single: 'one option each',
    stance: 'agree, disagree or pass',
    approval: 'every option one approves of',
    score: 'scores from 0 to 5',
    dots: 'dots',
    ranked: 'ranked, by instant run-off',
    consent: 'consent',
  },
  asked: { before: 'before the debate', after: 'after the debate' },
  resultsTitle: 'Results',
  membersTitle: 'Members',
  inAll: (members: string, isPublic: boolean) => `${members} in all${isPublic ? '; those who wrote' : ''}.`,
  labelsTitle: 'Labels',
  methodTitle: 'How this was made',

  speechesTitle: 'Speeches',
  speechesCaption: (count: number) =>
    `${n(count, { one: '# speech', other: '# speeches' })} in order: who had the floor, how long, and what was written.`,
  stillSpeaking: 'still speaking',
  statementsTitle: 'Joint statements',
  statementOf: (side: string | undefined, stage: string) =>
    side === undefined ? `All together, in “${stage}”` : `${side}, in “${stage}”`,
  statementNote: (words: string, writers: readonly string[], isOpen: boolean) =>
    `${words}${writers.length > 0 ? `, written by ${writers.join(', ')}` : ''}${isOpen ? '; still being written' : ''}.`,
  statementRemoved: (how: string) => `A moderator removed what stood here earlier${how ? ` (${how})` : ''}.`,

  courseTitle: 'Course of the room',
  stageBegan: (stage: string) => `Stage: ${stage}`,
  pollClosed: (question: string, result: string | undefined) =>
    `Poll closed: ${question || 'the motion'}${result ? `. ${result}` : ''}`,
  wasRemoved: { mark: 'A mark was removed', reply: 'A reply was removed' },

  removedTitle: 'Removed by a moderator',
  removedCaption: 'The words are gone; that they were there is told.',
  removedBy: { mark: (name: string) => `A mark by ${name}`, reply: (name: string) => `A reply by ${name}` },
  entries: { mark: 'mark', reply: 'reply' },

  logTitle: 'Moderation log',
  logCaption: 'What moderators did and why, in its order; never the words that it was done to.',
  acts: {
    hide: 'folded',
    restore: 'unfolded',
    remove: 'removed',
    merge: 'merged into another',
    unmerge: 'parted again',
    mute: 'writing paused',
    unmute: 'allowed to write again',
    rename: 'renamed',
    promote: 'promoted',
    demote: 'demoted',
    expel: 'sent out',
    'hand-over': 'made the room’s owner',
    lock: 'writing locked',
    unlock: 'writing unlocked',
    'close-door': 'door closed',
    'open-door': 'door opened',
    'new-code': 'join code replaced',
    hold: 'which new posts wait',
    slow: 'slow mode',
    archive: 'room archived',
    reopen: 'room opened again',
    'make-public-link': 'public link made',
    'revoke-public-link': 'public link revoked',
    'let-in': 'let in',
    decline: 'declined',
    'ask-edit': 'asked to be changed',
    keep: 'looked at and kept',
    grant: 'appeal granted',
    uphold: 'appeal turned down',
    undo: 'decision taken back',
    publish: 'published',
    'remove-reason': 'a ballot’s reason taken out',
  },
  withDetail: (act: string, detail: string) => `${act}: ${detail}`,
  holds: { none: 'none', first: 'a member’s first', all: 'all', stage: 'as the stage says' },
  slow: (seconds: number | undefined) => (seconds ? `one post in ${seconds} seconds` : 'off'),
  aMember: 'a member',
  aboutMark: (mark: number | undefined, whose: string) =>
    `${mark ? `mark ${mark}` : 'a mark'}${whose ? ` by ${whose}` : ''}`,
  aboutReply: (mark: number | undefined, whose: string) =>
    `${mark ? `mark ${mark}` : 'a reply'}${whose ? ` by ${whose}` : ''}`,
  aboutStatement: (whose: string) => `a joint statement${whose ? ` by ${whose}` : ''}`,

  chartsTitle: 'Charts',
  chartLabels: (claims: number, leading: readonly { n: number; label: string }[]) =>
    `Of ${n(claims, { one: '# claim', other: '# claims' })} with labels that may be shown: ${
      leading.map(one => `${one.n} mostly ${one.label}`).join(', ') || 'no label leads alone'
    }.`,
  chartCalled: 'What the claims were called.',
  chartFirst: (count: number) => `The first ${count} are drawn.`,
  /** Around the link to the table. */
  chartNumbers: { before: 'The numbers are in the', table: 'table of claims' },
  chartBefore: 'Before',
  chartAfter: 'After',
  chartMotion: (parts: readonly { when: 'before' | 'after'; ballots: string }[]) =>
    `The motion, ${parts.map(({ when, ballots }) => `${when}: ${ballots}`).join('; ')}.`,
  chartMethod: (method: string) => `By ${method}.`,
  chartMotionCaption: 'The motion before and after.',

  mapTitle: 'Argument map',
  mapSays:
    'Solid lines support, dashed lines object, dotted lines do neither. Every box leads to its place in the threads.',
  mapLeft: (count: number) =>
    n(count, {
      one: '# claim with shorter threads is left out of the picture.',
      other: '# claims with shorter threads are left out of the picture.',
    }),

  tools: {
    name: 'Find and play again',
    label: 'Label',
    member: 'Member',
    side: 'Side',
    stage: 'Stage',
    all: 'All',
    showAll: 'Show all',
    shown: '{shown} of {all} marks',
    play: 'Play',
    pause: 'Pause',
    moment: 'Moment',
    ended: (time: string) => `${time}: as it ended`,
    claim: '1 claim',
    claims: '{n} claims',
    past: 'Counts and charts are those of the end.',
  },
  pageOf: 'of',
  noGlyph: (count: number) =>
    `${n(count, { one: '# character is', other: '# characters are' })} in none of this file’s fonts and printed as a question mark.`,
  /** What a page that is linked to says of itself. */
  shared: 'An article, what was said about each of its sentences, and how it was voted.',

  method: {
    names: {
      named: 'Members stand under the names they gave.',
      pseudonymous: 'Members stand under word pairs drawn for this room, not under their names.',
      public:
        'Members stand as letters in the order in which their words come; roles, sides and the times of entries are left out.',
    },
    imagined: 'Members marked as imagined are not people: Parley made them up for its demo room.',
    imported:
      'Members marked as imported wrote elsewhere: a moderator brought their annotations, and they cast no ballots.',
    frozen: 'The article is frozen: every mark lies in exactly the words it was made on.',
    ballots:
      'Each member has one ballot a poll and may change it while the poll is open; counts are as of the making of this transcript.',
    before: '“Before the discussion” is what ballots said when the stage began that asked again.',
    moved: 'What moved members is as they said themselves; who they are is not told.',
    groups:
      'Opinion groups are members with like stances, by principal components and k-means as in Polis; whoever cast on fewer than 7 claims is in none.',
    sealed: (polls: number) =>
      `The counts of ${n(polls, { one: '# poll', other: '# polls' })} are not shown, because they could not be seen by whoever made this.`,
    removedClaim: (ballots: number) =>
      n(ballots, {
        one: 'A removed claim had # ballot; it is not counted.',
        other: 'A removed claim had # ballots; they are not counted.',
      }),
    withdrawn: (ballots: number) =>
      `A claim was withdrawn by its creator after ${n(ballots, { one: '# ballot', other: '# ballots' })}.`,
    hidden: (entries: number, isPublic: boolean) =>
      `${n(entries, { one: '# entry', other: '# entries' })} folded by a moderator: ${isPublic ? 'told, not shown' : 'closed at first, with the reason'}.`,
    removed: (entries: number) =>
      `${n(entries, { one: '# entry', other: '# entries' })} removed by a moderator: the words are gone, the fact is told.`,
    demo: 'This is the demo room; its debate is an example.',
    times:
      'Times are in UTC. The hash is that of the last row of the room’s record when this was made; every row carries the hash of the one before it.',
  },
  results: {
    poll: inWords,
    agreement(agreement: Omit<Agreement, 'members'>, when: 'before' | 'after' | undefined) {
      const what = { before: 'Labels before the discussion', after: 'Labels after it', now: 'Labels' }[when ?? 'now']
      const words = agreementInWords(agreement, 'The members')
      return `${what}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    },
    swing: (swing: Swing, after: Counts, labelOf: (side: string) => string) =>
      `The motion: ${swingInWords(swing, after, labelOf)}`,
    nothingMoved: (members: number) =>
      `Nothing in the room moved ${n(members, { one: '# member', other: '# members' })} who changed their answer.`,
    moved: (words: string, by: string, members: number, across: number) =>
      `Moved by “${words}”, written by ${by}: ${n(members, { one: '# member', other: '# members' })}${
        across === 0 ? '' : `, ${across} of them from one side to another`
      }.`,
    silent: (members: number) =>
      `${n(members, { one: '# member', other: '# members' })} changed their answer and did not say what moved them.`,
    across: (statement: string, across: AcrossSides, labelOf: (side: string) => string) =>
      `Agreed across sides: “${statement}” – ${acrossInWords(across, side => labelOf(side).toLowerCase())}`,
    groups: (members: number, sizes: readonly number[]) =>
      `Opinion groups: ${members} members fall into ${n(sizes.length, { one: '# group', other: '# groups' })}, of ${listWords(sizes.map(String))}.`,
    group: (group: number, count: number, of: number, stance: 'agree' | 'disagree', statement: string) =>
      `Group ${group}: ${count} of ${of} ${stance} with “${statement}”.`,
  },
}
export type Words = Shape<typeof en> & { readonly dir: 'ltr' | 'rtl'; readonly language: Language }

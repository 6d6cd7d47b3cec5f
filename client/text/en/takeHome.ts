/** Taking the transcript home. The words load with the dialog. */
import { n, number } from './intl.ts'

export const takeHome = {
  /** Between names in a row. */
  comma: ', ',
  names: 'Names in it',
  profiles: {
    named: 'Given names',
    pseudonymous: 'Drawn names',
    public: 'No names',
  },
  format: 'As',
  formats: {
    html: ['Web page', 'To read, filter and play again without a network; prints on A4'],
    pdf: ['PDF', 'To print or hand in; tagged, to be searched and copied from'],
    docx: ['Word', 'To go on writing: every mark is a comment on its words'],
    markdown: ['Markdown', 'To keep with notes or publish'],
    csv: ['Tables (CSV)', 'To count in a spreadsheet: marks, claims, replies, polls, members'],
    jsonld: ['W3C annotations', 'For other annotation programs (JSON-LD)'],
    hypothesis: ['Hypothesis', 'To import into a Hypothesis group'],
    argdown: ['Argdown', 'The arguments as text, for argument maps'],
    aif: ['AIF', 'The arguments as a graph, for research (JSON)'],
    bundle: ['Everything', 'All of it with checksums, to keep or to bring to another server'],
  },
  bom: 'For old Excel: mark the tables as UTF-8',
  leaves: 'What leaves',
  reading: 'Looking at what would leave…',
  members: (named: number, all: number) =>
    named === all
      ? n(all, { one: '# member', other: '# members' })
      : `${named} of ${n(all, { one: '# member', other: '# members' })}`,
  has: {
    articles: (count: number) => n(count, { one: '# article', other: '# articles' }),
    marks: (count: number) => n(count, { one: '# mark', other: '# marks' }),
    claims: (count: number) => `${n(count, { one: '# claim', other: '# claims' })} among them`,
    replies: (count: number) => n(count, { one: '# reply', other: '# replies' }),
    speeches: (count: number) => n(count, { one: '# speech', other: '# speeches' }),
    statements: (count: number) => n(count, { one: '# joint statement', other: '# joint statements' }),
    ballots: (count: number) =>
      n(count, {
        one: '# ballot of an open poll, with who cast it',
        other: '# ballots of open polls, with who cast them',
      }),
  },
  more: (count: number) => n(count, { one: 'and # more', other: 'and # more' }),
  leftOut: 'What does not',
  not: {
    names: {
      named: 'Who cast which secret or confidential ballot',
      pseudonymous: 'Given names, and who cast which ballot unless the poll was open',
      public: 'Names, roles, sides, times, and who cast which ballot',
    },
    hidden: (count: number, isPublic: boolean) =>
      isPublic
        ? `The words of ${n(count, { one: '# folded entry', other: '# folded entries' })}: only the reason is told`
        : `${n(count, { one: '# folded entry stays', other: '# folded entries stay' })} folded, with the reason`,
    removed: (count: number) =>
      `The words of ${n(count, { one: '# removed entry', other: '# removed entries' })}: only the fact is told`,
    uncounted: (count: number) =>
      `The counts of ${n(count, { one: '# poll', other: '# polls' })} that you may not see yet`,
    ballots: (count: number) =>
      n(count, {
        one: 'Who cast # ballot: only the count is told',
        other: 'Who cast # ballots: only the counts are told',
      }),
    withheld: 'What others wrote in this stage, until it is shown',
  },
  save: 'Save',
  making: 'Being made…',
  come: (come: string, of: string) => `${come} of ${of}`,
  comeAbout: (come: string, of: string) => `${come} of about ${of}`,
  brokeOff: 'The file broke off before its end, so nothing was saved. Try again.',
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.ceil(bytes / 100_000) / 10)} MB`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was saved.',
  saved: (name: string) => `Saved as ${name}.`,
}

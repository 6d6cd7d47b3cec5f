/** The words for several articles and for corrected ones. Loaded with what shows them. */
import { n } from './intl.ts'

export const articles = {
  tabs: 'Articles of this room',
  /** After their number. */
  marks: (count: number) => n(count, { one: 'mark', other: 'marks' }),
  corrected: (at: number, of: number) => `Corrected: revision ${at} of ${of}`,
  past: (at: number, of: number) => `You are reading revision ${at} of ${of}, with the marks as they stood.`,
  read: (revision: number) => `Read revision ${revision}`,
  toNewest: 'Go to the newest',
  isCorrected: 'A moderator corrected this article.',
  isCorrectedDetail: 'You are still reading the text as it was.',
  showIt: 'Show the correction',
  isShown: 'The article was corrected. This is the newest revision.',
  orphans: 'Marks whose words are gone',
  orphansHint: 'A correction took the words they were about. What was said about them stays.',
  by: (name: string) => `by ${name}`,
  readThere: (revision: number) => `Read it in revision ${revision}`,

  citing: 'Select the words to quote, in any article.',
  quoteThem: 'Quote them',
  backToReply: 'Back to the reply',
  nothingSelected: 'Select some words in the text first.',
  quote: 'Quote the text…',
  quoteSelection: 'Quote the selection',
  addLink: 'Add a link',
  link: 'Address of a page',
  linkHint: 'https://…',
  linkWrong: 'An address begins with http:// or https://.',
  add: 'Add',
  quotation: 'this quotation',
  uncite: (what: string) => `Take out: ${what}`,
  inArticle: (title: string) => `in ${title}`,
  cites: 'What this reply cites',
  mostCites: 'A reply cites at most ten places.',

  correct: {
    label: 'The text',
    hint: 'Markdown: # for a headline, a blank line between paragraphs. What you leave alone stays just as it is, tables and notes too. The text as it is now can still be read afterwards.',
    loading: 'Getting the text…',
    preview: 'See what changes',
    same: 'Nothing is changed yet.',
    empty: 'There is no text.',
    back: 'Back to the text',
    apply: 'Correct the article',
    done: 'The article is corrected.',
    working: 'Looking at every mark…',
    newReport: 'Others have written since you looked. This is what the correction would do now.',
    report: 'What happens to the marks',
    none: 'There are no marks in this article.',
    kept: (count: number) => n(count, { one: 'One mark stays where it is.', other: '# marks stay where they are.' }),
    moved: (count: number) =>
      n(count, { one: 'One mark moves with its words.', other: '# marks move with their words.' }),
    orphaned: (count: number) =>
      n(count, {
        one: 'One mark loses its words. It stays readable below the text, with what it quoted.',
        other: '# marks lose their words. They stay readable below the text, with what they quoted.',
      }),
    was: 'was',
    becomes: 'becomes',
    reads: 'How it will read',
  },
  addArticle: {
    hint: 'It stands beside the others as a tab; replies can quote from all of them.',
    apply: 'Add to the room',
    done: 'The article is added.',
  },
}

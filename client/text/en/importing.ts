/** The words of bringing annotations from elsewhere. Loaded with its dialog. */
import type { AnnotationImport } from '../../../shared/protocol/index.ts'
import { n } from './intl.ts'

export const importing = {
  hint: 'A Hypothesis export (JSON) or W3C Web Annotations (JSON-LD). Each is placed where its words stand in the article. Nothing happens before you have seen what would.',
  article: 'Onto which article',
  choose: 'Choose a file',
  another: 'Another file',
  paste: 'Or paste its text',
  tooBig: 'The file is larger than 5 MB.',
  missing: 'Choose a file, or paste its text.',
  look: 'See what would be placed',
  back: 'Back',
  act: (count: number) => n(count, { one: 'Import one', other: 'Import #' }),
  nothing: 'There is nothing to import.',
  done: (count: number) =>
    n(count, { one: 'One annotation or reply is imported.', other: '# annotations and replies are imported.' }),
  exact: (count: number) =>
    n(count, { one: 'One stands exactly where its words are', other: '# stand exactly where their words are' }),
  context: (count: number) =>
    n(count, {
      one: 'One is told from others by the words around it',
      other: '# are told from others by the words around them',
    }),
  nearly: (count: number) =>
    n(count, { one: 'One is placed on nearly the same words', other: '# are placed on nearly the same words' }),
  notPlaced: (count: number) => n(count, { one: 'One is not placed', other: '# are not placed' }),
  replies: (count: number) => n(count, { one: 'One reply comes with them', other: '# replies come with them' }),
  already: (count: number) =>
    n(count, {
      one: 'One was imported before and stays as it is',
      other: '# were imported before and stay as they are',
    }),
  members: (names: string) => `Written by ${names}. Marked as imported: nobody here writes or casts under these names.`,
  inFile: 'In the file',
  inArticle: 'In the article',
  hasMore: 'This file is one page of a longer list. Its other pages are kept elsewhere: import them too.',
  reasons: {
    malformed: 'It cannot be read.',
    'page-note': 'It is about the whole page.',
    'other-selector': 'It points to its place by the page’s markup, not by its words.',
    tally: 'It is a count of ballots.',
    'no-quote': 'It does not quote the words it is about.',
    'not-found': 'Its words are not in the article.',
    unsure: 'Its words stand in several places, or only roughly like this.',
    empty: 'It says nothing.',
    'no-parent': 'What it answers is not there.',
    'too-many': 'It is more than one import, member or room takes.',
    closed: 'It may not be written now.',
  } satisfies Record<AnnotationImport['notPlaced'][number]['reason'], string>,
}

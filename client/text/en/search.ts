/** The words of the search. They load with it. */
import { n } from './intl.ts'

export const search = {
  title: 'Search',
  label: 'Search this room',
  placeholder: 'Words, a name, “a phrase”',
  hint: 'The articles, claims, comments, replies and members of this room. Case and accents do not matter.',
  results: 'Found',
  nothing: 'Nothing here says that. Fewer or shorter words find more.',
  found: (count: number) => n(count, { one: '# found', other: '# found' }),
  kinds: {
    sentence: 'In the text',
    claim: 'Claims',
    mark: 'Comments and questions',
    reply: 'Replies',
    member: 'Members',
  },
  more: {
    sentence: (count: number) => `Show ${count} places in the text`,
    claim: (count: number) => `Show ${count} claims`,
    mark: (count: number) => `Show ${count} comments and questions`,
    reply: (count: number) => `Show ${count} replies`,
    member: (count: number) => `Show ${count} members`,
  },
  /** Of what not everyone may read. */
  only: { held: 'held', note: 'a note only you can see' },
  by: (name: string) => `By ${name}`,
  notBy: (name: string) => `By ${name}: search everyone’s words again`,
}

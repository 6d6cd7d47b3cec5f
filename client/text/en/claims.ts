/** The words of the claims view. */
import type { Order, Reason } from '../../claims/order.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const word = (n: number) => NUMBERS[n] ?? String(n)

import { n } from './intl.ts'

export const claims = {
  order: {
    worth: 'Worth discussing now',
    text: 'As in the text',
    newest: 'Newest first',
  } satisfies Record<Order, string>,
  orderLabel: 'Order of the claims',
  filterLabel: 'Filter by label',
  all: 'All',
  noLabel: 'No lead',
  side: 'Side',
  anySide: 'Any side',
  bySide: (side: string) => `made by ${side}`,
  claim: 'Claim',
  whatItIs: 'What it is',
  stance: 'Agree or disagree',
  replies: (count: number) => n(count, { one: '# reply', other: '# replies' }),
  stanceCounts: (agree: number, disagree: number, pass: number) => `${agree} to ${disagree}, ${pass} pass`,
  inArticle: (sentence: number) => `In the article, sentence ${sentence}`,
  whyFirst: 'Why it is first',
  why: 'Why it is worth discussing',
  openThread: 'Open the thread',
  next: 'Next claim',
  position: (at: number, of: number) => `Claim ${at} of ${of}`,
  orderChanged: 'The order has changed.',
  orderAgain: 'Order again',
  empty: 'No claim has been made yet.',
  emptyHint: 'Mark a sentence of the article as a claim: it stands here, and the room says what it is.',
  toArticle: 'To the article',
  nothingHere: 'No claim is like that.',
  showAll: 'Show all',
  reason: (reason: Reason, label: (key: string) => string): string => {
    switch (reason.kind) {
      case 'level':
        return 'Agree and disagree level'
      case 'almost':
        return 'Split almost evenly'
      case 'labels':
        return `${word(reason.count)} labels in play`
      case 'tied':
        return `${label(reason.first)} or ${label(reason.second).toLowerCase()}: level`
      case 'no-majority':
        return `${label(reason.first)} or ${label(reason.second).toLowerCase()}: no majority`
      default:
        return reason satisfies never
    }
  },
  explain: {
    stance: (agree: number, disagree: number) => `${agree} agree, ${disagree} disagree`,
    noTwoThirds: 'fewer than two thirds give it the same label',
    most: (count: number, n: number, label: string) => `${count} of ${n} call it ${label.toLowerCase()}`,
    and: ', and ',
    thread: (object: number, support: number) => {
      const objects =
        object > 0 ? `${word(object).toLowerCase()} ${object === 1 ? 'reply objects' : 'replies object'}` : ''
      const supports =
        support > 0
          ? `${word(support).toLowerCase()} ${object > 0 ? '' : support === 1 ? 'reply ' : 'replies '}${support === 1 ? 'supports' : 'support'}`
          : ''
      return `In the thread ${[objects, supports].filter(Boolean).join(' and ')}.`
    },
    nobody: 'Nobody has cast on it yet.',
    sealed: 'Its ballots are not shown yet.',
  },
}

/** What is said where an objection first restates: to who objects, to who is restated, and to all others. */
import { n } from './intl.ts'

const length = (seconds: number) =>
  seconds % 60 === 0
    ? n(seconds / 60, { one: '# minute passes', other: '# minutes pass' })
    : n(seconds, { one: '# second passes', other: '# seconds pass' })

export const words = {
  first: (name: string, seconds: number) =>
    `Before you object, say in your own words what ${name} says. ${name} answers “fair” or “not yet”; when ${length(seconds)} without an answer, you may object all the same.`,
  firstOwn: 'Before you object to your own words, say them in other words.',
  prompt: (name: string) => `Say in your own words what ${name} says…`,
  anewPrompt: 'Word it anew…',
  restate: 'Restate',
  anew: 'Restate anew',
  waits: (name: string) => `Your restatement waits for ${name}’s answer. You can write your objection meanwhile.`,
  notYetSend: (name: string) => `${name} has not called your restatement fair yet.`,
  fair: (name: string) => `${name} calls your restatement fair. Now object.`,
  passed: (name: string) => `${name} has not answered in time. Now object.`,
  notYet: (name: string) => `${name} says: not yet. Word your restatement anew.`,
  left: 'Time left for the answer',
  said: {
    waiting: (name: string) => `waits for ${name}’s answer`,
    fair: (name: string) => `${name} calls it fair`,
    'not-yet': (name: string) => `${name} says: not yet`,
    passed: (name: string) => `${name} did not answer in time`,
  },
  isItFair: 'Is this what you say?',
  sayFair: 'Fair',
  sayNotYet: 'Not yet',
  asked: (name: string) => `${name} restates what you said. Is it fair?`,
  show: 'Show it',
}

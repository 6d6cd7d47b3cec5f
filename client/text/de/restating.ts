/** What is said where an objection first restates: to who objects, to who is restated, and to all others. */
import type { words as en } from '../en/restating.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const length = (seconds: number) =>
  seconds % 60 === 0
    ? n(seconds / 60, { one: '# Minute', other: '# Minuten' })
    : n(seconds, { one: '# Sekunde', other: '# Sekunden' })

export const words: Shape<typeof en> = {
  first: (name, seconds) =>
    `Bevor du widersprichst, gib in eigenen Worten wieder, was ${name} sagt. ${name} antwortet „fair“ oder „noch nicht“; kommt in ${length(seconds)} keine Antwort, darfst du trotzdem widersprechen.`,
  firstOwn: 'Bevor du dir selbst widersprichst, sag es mit anderen Worten.',
  prompt: name => `Sag in eigenen Worten, was ${name} sagt …`,
  anewPrompt: 'Formuliere es neu …',
  restate: 'Wiedergeben',
  anew: 'Neu wiedergeben',
  waits: name =>
    `${name} hat noch nicht auf deine Wiedergabe geantwortet. Deinen Einwand kannst du inzwischen schreiben.`,
  notYetSend: name => `${name} hat deine Wiedergabe noch nicht fair genannt.`,
  fair: name => `${name} nennt deine Wiedergabe fair. Jetzt widersprich.`,
  passed: name => `${name} hat nicht rechtzeitig geantwortet. Jetzt widersprich.`,
  notYet: name => `${name} sagt: noch nicht. Formuliere deine Wiedergabe neu.`,
  left: 'Restzeit für die Antwort',
  said: {
    waiting: name => `wartet auf Antwort von ${name}`,
    fair: name => `${name} nennt es fair`,
    'not-yet': name => `${name} sagt: noch nicht`,
    passed: name => `${name} hat nicht rechtzeitig geantwortet`,
  },
  isItFair: 'Ist es das, was du sagst?',
  sayFair: 'Fair',
  sayNotYet: 'Noch nicht',
  asked: name => `${name} gibt wieder, was du gesagt hast. Ist das fair?`,
  show: 'Zeigen',
}

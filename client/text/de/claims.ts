/** The words of the claims view. */
import type { claims as en } from '../en/claims.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const NUMBERS = ['null', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']
const word = (count: number) => NUMBERS[count] ?? String(count)
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const claims: Shape<typeof en> = {
  order: {
    worth: 'Jetzt besprechen',
    text: 'Wie im Text',
    newest: 'Neueste zuerst',
  },
  orderLabel: 'Reihenfolge der Behauptungen',
  filterLabel: 'Nach Kategorie filtern',
  all: 'Alle',
  noLabel: 'Keine vorn',
  side: 'Seite',
  anySide: 'Alle Seiten',
  bySide: side => `von der Seite „${side}“`,
  claim: 'Behauptung',
  whatItIs: 'Was sie ist',
  stance: 'Zustimmung',
  replies: count => n(count, { one: '# Antwort', other: '# Antworten' }),
  stanceCounts: (agree, disagree, pass) =>
    `${agree} zu ${disagree}, ${n(pass, { one: '# Enthaltung', other: '# Enthaltungen' })}`,
  inArticle: sentence => `Im Artikel, Satz ${sentence}`,
  whyFirst: 'Warum sie oben steht',
  why: 'Warum es sich lohnt, sie zu besprechen',
  openThread: 'Zu den Antworten',
  next: 'Nächste Behauptung',
  position: (at, of) => `Behauptung ${at} von ${of}`,
  orderChanged: 'Die Reihenfolge hat sich geändert.',
  orderAgain: 'Neu ordnen',
  empty: 'Noch gibt es keine Behauptung.',
  emptyHint: 'Markiere einen Satz im Artikel als Behauptung: Sie steht dann hier, und der Raum sagt, was sie ist.',
  toArticle: 'Zum Artikel',
  nothingHere: 'So eine Behauptung gibt es nicht.',
  showAll: 'Alle zeigen',
  reason: (reason, label) => {
    switch (reason.kind) {
      case 'level':
        return 'Zustimmung und Ablehnung gleichauf'
      case 'almost':
        return 'Fast genau geteilt'
      case 'labels':
        return `${capital(word(reason.count))} Kategorien im Spiel`
      case 'tied':
        return `${label(reason.first)} oder ${label(reason.second)}: gleichauf`
      case 'no-majority':
        return `${label(reason.first)} oder ${label(reason.second)}: keine Mehrheit`
      default:
        return reason satisfies never
    }
  },
  explain: {
    stance: (agree, disagree) =>
      `${n(agree, { one: '# stimmt zu', other: '# stimmen zu' })}, ${n(disagree, { one: '# lehnt ab', other: '# lehnen ab' })}`,
    noTwoThirds: 'weniger als zwei Drittel wählen dieselbe Kategorie',
    most: (count, of, label) => `${count} von ${of} ${count === 1 ? 'nennt' : 'nennen'} sie „${label}“`,
    and: ', und ',
    thread: (object, support) => {
      const objects = object > 0 && `${object === 1 ? 'widerspricht' : 'widersprechen'} ${word(object)}`
      const supports = support > 0 && `${support === 1 ? 'unterstützt' : 'unterstützen'} ${word(support)}`
      return `Von den Antworten ${[objects, supports].filter(Boolean).join(' und ')}.`
    },
    nobody: 'Darüber hat noch niemand abgestimmt.',
    sealed: 'Die Stimmen sind noch nicht zu sehen.',
  },
}

/** The words of the reading view: article, marking and margin. */
import type { reading as en } from '../en/reading.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const reading: Shape<typeof en> = {
  held: 'wird geprüft',
  article: 'Artikel',
  table: 'Tabelle',
  backFromNote: label => `Fußnote ${label}: zurück zum Text`,
  sentences: count => n(count, { one: '# Satz', other: '# Sätze' }),
  minutes: count => n(count, { one: '# Minute', other: '# Minuten' }),
  calm: 'Ruhig lesen',
  calmHint: 'Blendet die Linien der anderen aus, die Zahlen am Rand bleiben',
  heatStrip: 'Der ganze Text',
  walked: (sentence, of, marks) =>
    `Satz ${sentence} von ${of}${marks ? `, ${n(marks, { one: '# Markierung', other: '# Markierungen' })}` : ''}`,
  howToWalk:
    'Mit den Pfeiltasten gehst du von Satz zu Satz, Umschalt nimmt mehr dazu, Enter markiert. J und K blättern durch die Karten.',
  keeping: {
    classifying: 'Markiert Behauptungen',
    commenting: 'Markiert Kommentare',
    questioning: 'Markiert Fragen',
    highlighting: 'Hebt hervor',
  },
  keepingLabel: label => `Markiert Behauptungen als „${label}“`,
  noMore: 'Weiter geht es nicht.',
  startHandle: 'Anfang der Auswahl',
  endHandle: 'Ende der Auswahl',

  margin: 'Rand',
  list: 'Alle Markierungen der Reihe nach',
  listItem: (kind, name, quote, isNew) => `${isNew ? 'Neu: ' : ''}${kind}, ${name}: ${quote}`,
  emptyTitle: 'Noch hat niemand etwas markiert.',
  emptyBefore: 'Zieh über ein paar Wörter, tippe auf einen Satz oder geh hin mit ',
  emptyBetween: ' und drücke ',
  emptyAfter: '. Die Karten erscheinen hier neben ihrem Satz, und die Zeile, die du liest, bleibt, wo sie ist.',
  moreHere: count => `noch ${count} hier`,
  newHere: count => `${count} neu`,
  counter: count => (count === 1 ? 'Markierung in dieser Zeile' : 'Markierungen in dieser Zeile'),

  kind: {
    classifying: 'Behauptung',
    commenting: 'Kommentar',
    questioning: 'Frage',
    highlighting: 'Hervorhebung',
  },
  unread: 'neu',
  note: 'Notiz, die nur du siehst',
  youShort: 'Du',
  ballots: count => n(count, { one: '# Stimme', other: '# Stimmen' }),
  replies: count => n(count, { one: '# Antwort', other: '# Antworten' }),
  noLabelLeads: 'keine Kategorie liegt vorn',
  castFailed: 'Das kam nicht an. Versuch es noch einmal.',
  waitsOffline: 'Du bist offline: Stimmen warten auf das Netz.',

  reasons: {
    personal: 'wird persönlich',
    'private-data': 'private Daten',
    unkind: 'unfreundlich',
    'off-topic': 'gehört nicht zum Thema',
    spam: 'Spam',
    other: 'anderer Grund',
  },
  hidden: reason => `Von der Moderation eingeklappt: ${reason}`,
  hiddenBare: 'Von der Moderation eingeklappt',

  calls: (key, label, isOne) => {
    const call = isOne ? 'nennt' : 'nennen'
    switch (key) {
      case 'fact':
        return `${call} das einen Fakt`
      case 'opinion':
        return `${call} das eine Meinung`
      case 'mixed':
        return `${call} das gemischt`
      case 'unsure':
        return isOne ? 'ist unsicher' : 'sind unsicher'
      default:
        return `${call} das „${label}“`
    }
  },
  of: (count, total) => `${count} von ${total}`,
  all: count => (count === 2 ? 'Beide' : `Alle ${count}`),
  leadTogether: (labels, each, total) => `${labels} liegen gleichauf vorn, mit je ${each} von ${total}.`,
  everyoneHasCast: 'Alle haben abgestimmt.',
  noBallots: 'Noch keine Stimmen.',
  agreeCount: count => n(count, { one: '# stimmt zu', other: '# stimmen zu' }),
  disagreeCount: count => n(count, { one: '# lehnt ab', other: '# lehnen ab' }),
  passCount: count => n(count, { one: '# enthält sich', other: '# enthalten sich' }),
  split: {
    level: 'Genau geteilt.',
    almost: 'Fast genau geteilt.',
    agree: 'Fast alle stimmen zu.',
    disagree: 'Fast alle lehnen ab.',
  },
  sealed: {
    own: 'Stimm ab, dann siehst du die Stimmen der anderen.',
    closed: 'Zu sehen, wenn die Abstimmung endet.',
    moderator: 'Zu sehen, wenn die Moderation sie zeigt.',
    secret: 'Geheim: zu sehen, wenn die Abstimmung endet.',
  },
  suppressed: {
    small: 'Zu wenige Stimmen: Die Auszählung würde verraten, wer wie gestimmt hat.',
    unanimous: 'Alle haben dasselbe gewählt: Die Auszählung würde die Einzelnen verraten.',
  },
}

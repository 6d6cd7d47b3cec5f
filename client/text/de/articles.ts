/** The words for several articles and for corrected ones. Loaded with what shows them. */
import type { articles as en } from '../en/articles.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const articles: Shape<typeof en> = {
  tabs: 'Artikel in diesem Raum',
  marks: count => n(count, { one: 'Markierung', other: 'Markierungen' }),
  corrected: (at, of) => `Korrigiert: Fassung ${at} von ${of}`,
  past: (at, of) => `Du liest Fassung ${at} von ${of}, mit den Markierungen von damals.`,
  read: revision => `Fassung ${revision} lesen`,
  toNewest: 'Zur neuesten',
  isCorrected: 'Die Moderation hat diesen Artikel korrigiert.',
  isCorrectedDetail: 'Du liest noch den Text, wie er war.',
  showIt: 'Korrektur zeigen',
  isShown: 'Der Artikel wurde korrigiert. Das ist die neueste Fassung.',
  orphans: 'Markierungen, deren Wörter fehlen',
  orphansHint: 'Eine Korrektur hat die Wörter entfernt, um die es ging. Was dazu gesagt wurde, bleibt.',
  by: name => `von ${name}`,
  readThere: revision => `In Fassung ${revision} lesen`,

  citing: 'Wähle die Wörter, die du zitieren willst, in einem beliebigen Artikel.',
  quoteThem: 'Zitieren',
  backToReply: 'Zurück zur Antwort',
  nothingSelected: 'Wähle zuerst ein paar Wörter im Text.',
  quote: 'Text zitieren …',
  quoteSelection: 'Auswahl zitieren',
  addLink: 'Link hinzufügen',
  link: 'Adresse einer Seite',
  linkHint: 'https://…',
  linkWrong: 'Eine Adresse beginnt mit http:// oder https://.',
  add: 'Hinzufügen',
  quotation: 'dieses Zitat',
  uncite: what => `Herausnehmen: ${what}`,
  inArticle: title => `in ${title}`,
  cites: 'Worauf sich diese Antwort beruft',
  mostCites: 'Eine Antwort beruft sich auf höchstens zehn Stellen.',

  correct: {
    label: 'Der Text',
    hint: 'Markdown: # für eine Überschrift, eine Leerzeile zwischen Absätzen. Was du nicht anrührst, bleibt genau so, auch Tabellen und Fußnoten. Der Text, wie er jetzt ist, lässt sich weiterhin lesen.',
    loading: 'Der Text wird geholt …',
    preview: 'Änderungen ansehen',
    same: 'Noch ist nichts geändert.',
    empty: 'Es ist kein Text da.',
    back: 'Zurück zum Text',
    apply: 'Artikel korrigieren',
    done: 'Der Artikel ist korrigiert.',
    working: 'Jede Markierung wird geprüft …',
    newReport: 'Inzwischen haben andere geschrieben. Das würde die Korrektur jetzt bewirken.',
    report: 'Was mit den Markierungen geschieht',
    none: 'In diesem Artikel gibt es keine Markierungen.',
    kept: count =>
      n(count, { one: 'Eine Markierung bleibt, wo sie ist.', other: '# Markierungen bleiben, wo sie sind.' }),
    moved: count =>
      n(count, {
        one: 'Eine Markierung wandert mit ihren Wörtern.',
        other: '# Markierungen wandern mit ihren Wörtern.',
      }),
    orphaned: count =>
      n(count, {
        one: 'Eine Markierung verliert ihre Wörter. Unter dem Text bleibt sie lesbar, mit dem, was sie zitierte.',
        other: '# Markierungen verlieren ihre Wörter. Unter dem Text bleiben sie lesbar, mit dem, was sie zitierten.',
      }),
    was: 'war',
    becomes: 'wird',
    reads: 'So wird er sich lesen',
  },
  addArticle: {
    hint: 'Er steht als Reiter neben den anderen; Antworten können aus allen zitieren.',
    apply: 'In den Raum stellen',
    done: 'Der Artikel ist hinzugefügt.',
  },
}

/** The words of bringing annotations from elsewhere. Loaded with its dialog. */
import type { importing as en } from '../en/importing.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const importing: Shape<typeof en> = {
  hint: 'Ein Export aus Hypothesis (JSON) oder W3C Web Annotations (JSON-LD). Jede Anmerkung kommt dorthin, wo ihre Wörter im Artikel stehen. Es geschieht nichts, bevor du gesehen hast, was geschehen würde.',
  article: 'Zu welchem Artikel',
  choose: 'Datei wählen',
  another: 'Andere Datei',
  paste: 'Oder den Text einfügen',
  tooBig: 'Die Datei ist größer als 5 MB.',
  missing: 'Wähle eine Datei oder füge ihren Text ein.',
  look: 'Vorschau',
  back: 'Zurück',
  act: count => n(count, { one: 'Eine importieren', other: '# importieren' }),
  nothing: 'Es gibt nichts zu importieren.',
  done: count =>
    n(count, {
      one: 'Eine Anmerkung oder Antwort ist importiert.',
      other: '# Anmerkungen und Antworten sind importiert.',
    }),
  exact: count =>
    n(count, { one: 'Eine steht genau, wo ihre Wörter sind', other: '# stehen genau, wo ihre Wörter sind' }),
  context: count =>
    n(count, {
      one: 'Eine ist an den Wörtern ringsum zu erkennen',
      other: '# sind an den Wörtern ringsum zu erkennen',
    }),
  nearly: count =>
    n(count, { one: 'Eine steht bei fast denselben Wörtern', other: '# stehen bei fast denselben Wörtern' }),
  notPlaced: count => n(count, { one: 'Eine findet keinen Platz', other: '# finden keinen Platz' }),
  replies: count => n(count, { one: 'Eine Antwort kommt mit', other: '# Antworten kommen mit' }),
  already: count =>
    n(count, {
      one: 'Eine wurde schon importiert und bleibt, wie sie ist',
      other: '# wurden schon importiert und bleiben, wie sie sind',
    }),
  members: names =>
    `Geschrieben von ${names}. Als importiert gekennzeichnet: Niemand schreibt hier unter diesen Namen oder stimmt unter ihnen ab.`,
  inFile: 'In der Datei',
  inArticle: 'Im Artikel',
  hasMore:
    'Diese Datei ist eine Seite einer längeren Liste. Die übrigen Seiten liegen anderswo: Importiere sie ebenfalls.',
  reasons: {
    malformed: 'Sie ist nicht lesbar.',
    'page-note': 'Sie gilt der ganzen Seite.',
    'other-selector': 'Sie nennt ihre Stelle durch den Aufbau der Seite, nicht durch ihre Wörter.',
    tally: 'Sie ist eine Auszählung von Stimmen.',
    'no-quote': 'Sie zitiert nicht, worum es ihr geht.',
    'not-found': 'Ihre Wörter stehen nicht im Artikel.',
    unsure: 'Ihre Wörter stehen an mehreren Stellen oder nur ungefähr so.',
    empty: 'Sie sagt nichts.',
    'no-parent': 'Worauf sie antwortet, ist nicht da.',
    'too-many': 'Sie wäre eine zu viel für einen Import, ein Mitglied oder den Raum.',
    closed: 'Sie darf gerade nicht geschrieben werden.',
  },
}

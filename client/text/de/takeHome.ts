/** Taking the transcript home. The words load with the dialog. */
import type { takeHome as en } from '../en/takeHome.ts'
import type { Shape } from '../shape.ts'
import { n, number } from './intl.ts'

export const takeHome: Shape<typeof en> = {
  comma: ', ',
  names: 'Namen darin',
  profiles: {
    named: 'Angegebene Namen',
    pseudonymous: 'Geloste Namen',
    public: 'Keine Namen',
  },
  format: 'Als',
  formats: {
    html: ['Webseite', 'Zum Lesen, Filtern und Abspielen ohne Netz; druckt auf A4'],
    pdf: ['PDF', 'Zum Drucken oder Abgeben; mit Struktur, zum Suchen und Kopieren'],
    docx: ['Word', 'Zum Weiterschreiben: Jede Markierung ist ein Kommentar an ihren Wörtern'],
    markdown: ['Markdown', 'Für eigene Notizen oder zum Veröffentlichen'],
    csv: ['Tabellen (CSV)', 'Zum Auswerten: Markierungen, Behauptungen, Antworten, Abstimmungen, Mitglieder'],
    jsonld: ['W3C-Anmerkungen', 'Für andere Programme mit Anmerkungen (JSON-LD)'],
    hypothesis: ['Hypothesis', 'Zum Import in eine Gruppe bei Hypothesis'],
    argdown: ['Argdown', 'Die Argumente als Text, für Argumentkarten'],
    aif: ['AIF', 'Die Argumente als Graph, für die Forschung (JSON)'],
    bundle: ['Gesamtpaket', 'Alles mit Prüfsummen, zum Aufheben oder für einen anderen Server'],
  },
  bom: 'Für altes Excel: Tabellen als UTF-8 kennzeichnen',
  leaves: 'Was hinausgeht',
  reading: 'Es wird geprüft, was hinausginge …',
  members: (named, all) => {
    const members = n(all, { one: '# Mitglied', other: '# Mitglieder' })
    return named === all ? members : `${named} von ${n(all, { one: '# Mitglied', other: '# Mitgliedern' })}`
  },
  has: {
    articles: count => n(count, { other: '# Artikel' }),
    marks: count => n(count, { one: '# Markierung', other: '# Markierungen' }),
    claims: count => n(count, { one: 'darunter # Behauptung', other: 'darunter # Behauptungen' }),
    replies: count => n(count, { one: '# Antwort', other: '# Antworten' }),
    speeches: count => n(count, { one: '# Rede', other: '# Reden' }),
    statements: count => n(count, { one: '# gemeinsame Erklärung', other: '# gemeinsame Erklärungen' }),
    ballots: count =>
      n(count, {
        one: '# Stimme aus einer offenen Abstimmung, mit Namen',
        other: '# Stimmen aus offenen Abstimmungen, mit Namen',
      }),
  },
  more: count => n(count, { other: 'und # weitere' }),
  leftOut: 'Was nicht',
  not: {
    names: {
      named: 'Wer in geheimen oder vertraulichen Abstimmungen wie gestimmt hat',
      pseudonymous: 'Angegebene Namen, und wer wie gestimmt hat, außer in offenen Abstimmungen',
      public: 'Namen, Rollen, Seiten, Zeiten, und wer wie gestimmt hat',
    },
    hidden: (count, isPublic) =>
      isPublic
        ? n(count, {
            one: 'Die Worte von # eingeklappten Beitrag: Nur der Grund wird genannt',
            other: 'Die Worte von # eingeklappten Beiträgen: Nur der Grund wird genannt',
          })
        : n(count, {
            one: '# eingeklappter Beitrag bleibt eingeklappt, mit dem Grund',
            other: '# eingeklappte Beiträge bleiben eingeklappt, mit dem Grund',
          }),
    removed: count =>
      n(count, {
        one: 'Die Worte von # entfernten Beitrag: Nur dass es ihn gab, wird gesagt',
        other: 'Die Worte von # entfernten Beiträgen: Nur dass es sie gab, wird gesagt',
      }),
    uncounted: count =>
      n(count, {
        one: 'Die Auszählung von # Abstimmung, die du noch nicht sehen darfst',
        other: 'Die Auszählungen von # Abstimmungen, die du noch nicht sehen darfst',
      }),
    ballots: count =>
      n(count, {
        one: 'Von wem # Stimme ist: Nur die Zahl wird genannt',
        other: 'Von wem # Stimmen sind: Nur die Zahlen werden genannt',
      }),
    withheld: 'Was andere in dieser Phase geschrieben haben, bis es gezeigt wird',
  },
  save: 'Speichern',
  making: 'Wird erstellt …',
  come: (come, of) => `${come} von ${of}`,
  comeAbout: (come, of) => `${come} von etwa ${of}`,
  brokeOff: 'Die Datei brach vor ihrem Ende ab; gespeichert wurde nichts. Versuch es noch einmal.',
  size: bytes =>
    bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.ceil(bytes / 100_000) / 10)} MB`,
  stop: 'Anhalten',
  stopped: 'Angehalten. Nichts wurde gespeichert.',
  saved: name => `Gespeichert als ${name}.`,
}

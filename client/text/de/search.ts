/** The words of the search. They load with it. */
import type { search as en } from '../en/search.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const search: Shape<typeof en> = {
  title: 'Suche',
  label: 'In diesem Raum suchen',
  placeholder: 'Wörter, ein Name, „eine Wendung“',
  hint: 'Artikel, Behauptungen, Kommentare, Antworten und Mitglieder dieses Raums. Groß oder klein und Akzente sind egal.',
  results: 'Gefunden',
  nothing: 'Das steht hier nirgends. Mit weniger oder kürzeren Wörtern findest du mehr.',
  found: count => n(count, { other: '# gefunden' }),
  kinds: {
    sentence: 'Im Text',
    claim: 'Behauptungen',
    mark: 'Kommentare und Fragen',
    reply: 'Antworten',
    member: 'Mitglieder',
  },
  more: {
    sentence: count => n(count, { one: '# Stelle im Text zeigen', other: '# Stellen im Text zeigen' }),
    claim: count => n(count, { one: '# Behauptung zeigen', other: '# Behauptungen zeigen' }),
    mark: count => n(count, { one: '# Kommentar oder Frage zeigen', other: '# Kommentare und Fragen zeigen' }),
    reply: count => n(count, { one: '# Antwort zeigen', other: '# Antworten zeigen' }),
    member: count => n(count, { one: '# Mitglied zeigen', other: '# Mitglieder zeigen' }),
  },
  only: { held: 'wird geprüft', note: 'Notiz, die nur du siehst' },
  by: name => `Von ${name}`,
  notBy: name => `Von ${name}: wieder bei allen suchen`,
}

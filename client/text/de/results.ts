/** The words of the results view. */
import type { results as en } from '../en/results.ts'
import { inHundredths, signed } from '../measures.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

const ballots = (count: number) => n(count, { one: '# Stimme', other: '# Stimmen' })

const hundredths = inHundredths('de-DE')
const points = signed('de-DE')
const wins = (sides: readonly string[]) =>
  sides.length === 1 ? `gewinnt „${sides[0]}“` : `liegen ${list(sides.map(side => `„${side}“`))} gleichauf`

export const results: Shape<typeof en> = {
  title: 'Ergebnisse',
  loading: 'Wird gezählt …',
  chart: { chart: 'Diagramm', table: 'Tabelle', copyCsv: 'Als CSV kopieren' },
  print: 'Drucken',
  ofThen:
    'So standen die Auszählungen damals. Wer von wo nach wo gegangen ist, was alle Seiten sagen und welche Gruppen es gibt, wird nur für die Gegenwart gesagt.',
  yours: 'deine',
  you: 'du',
  claim: 'Behauptung',
  empty: 'Noch ist nichts gezählt.',
  emptyHint: 'Sobald Behauptungen eingeordnet werden oder abgestimmt wird, steht hier, was herauskommt.',

  swing: {
    title: 'Wie der Raum sich bewegt hat',
    before: count => `Vorher, ${ballots(count)}`,
    after: count => `Nachher, ${ballots(count)}`,
    notCast: 'Nicht abgestimmt',
    more: (count, answer) => `${count} mehr für „${answer}“.`,
    none: 'Für jede Antwort so viele wie vorher.',
    noneGained: 'Keine Antwort hat mehr Stimmen als vorher.',
    changed: (count, of) =>
      count === 0
        ? `Von ${of}, die beide Male geantwortet haben, hat niemand gewechselt.`
        : `${count} von ${of}, die beide Male geantwortet haben, ${count === 1 ? 'hat' : 'haben'} die Antwort gewechselt.`,
    link: (count, from, to) =>
      from === to
        ? `${n(count, { one: '# Mitglied blieb', other: '# Mitglieder blieben' })} bei „${from}“`
        : `${n(count, { one: '# Mitglied wechselte', other: '# Mitglieder wechselten' })} von „${from}“ zu „${to}“`,
    bySwing: (sides, gained) =>
      sides.length === 0
        ? 'Nach Zuwachs: Keine Seite hat zugelegt.'
        : `Nach Zuwachs ${wins(sides)}: ${points(gained)} Punkte.`,
    byMajority: (sides, count, of) =>
      sides.length === 0
        ? 'Nach Mehrheit: Keine Seite hat eine Stimme.'
        : `Nach Mehrheit ${wins(sides)}: ${count} von ${ballots(of)}.`,
    columns: ['Vorher', 'Nachher', 'Mitglieder'],
    answers: ['Antwort', 'Vorher', 'Nachher'],
    noFlow:
      'Wer von wo nach wo gewechselt ist, wird nicht gesagt: Die Stimmen sind geheim oder zu wenige, oder das ist die Vergangenheit.',
    waitingAfter:
      'Vor der Debatte wurde über die These abgestimmt. Die Bewegung steht hier, sobald nach der Debatte noch einmal abgestimmt ist.',
    sealed: turnout => `Bisher ${ballots(turnout)}; die Auszählung ist noch nicht zu sehen.`,
    moved: 'Was umgestimmt hat',
    movedBy: (moved, across) =>
      across > 0 ? `hat ${moved} umgestimmt, davon ${across} von einer Seite zur anderen` : `hat ${moved} umgestimmt`,
    nothing: 'Nichts Bestimmtes',
    gone: 'Worte, die nicht mehr hier sind',
    silent: count =>
      n(count, {
        one: '# Mitglied hat gewechselt und nicht gesagt, wodurch.',
        other: '# Mitglieder haben gewechselt und nicht gesagt, wodurch.',
      }),
    few: 'Zu wenige haben gewechselt: Eine Liste würde verraten, wer.',
  },

  agreement: {
    title: 'Wie einig wir uns sind, was was ist',
    band: {
      'nearly-all': 'Bei fast allem.',
      mostly: 'Meistens.',
      partly: 'Teils.',
      little: 'Ein wenig.',
      chance: 'Nicht mehr als durch Zufall.',
      against: 'Weniger als durch Zufall.',
      none: 'Das lässt sich noch nicht sagen.',
    },
    percent: percent =>
      [
        'Zwei Mitglieder, die dieselbe Behauptung einordnen, wählen ',
        `in ${Math.round(percent)} von 100 Fällen`,
        ' dieselbe Kategorie. Manches davon geschähe auch durch Zufall; ohne das bleibt ',
      ] as const,
    unclassified: 'Noch hat keine Behauptung die Einordnung von zwei Mitgliedern.',
    sealed: 'Mitglieder haben Behauptungen eingeordnet; wie, wird dir noch nicht gezeigt.',
    alike: from => `Alle sind gleich (${from}): Was der Zufall bewirken würde, lässt sich nicht sagen.`,
    number: hundredths,
    alpha: alpha => `α\u00a0${alpha}`,
    from: (claims, members, count) =>
      [
        n(claims, { one: '# Behauptung', other: '# Behauptungen' }),
        ...(members === undefined ? [] : [n(members, { one: '# Mitglied', other: '# Mitglieder' })]),
        `${ballots(count)}.`,
      ].join(', '),
    small: 'Das ist wenig: Ein paar Stimmen mehr können es ändern.',
    scale: ['Zufall', 'schwach', 'brauchbar', 'fest', 'alle gleich'],
    columns: ['Maß', 'Wert'],
    rows: ['Krippendorffs Alpha', 'Gleiche Paare, %', 'Behauptungen', 'Mitglieder', 'Stimmen'],
    mixed: (first, second, pairs, of) =>
      [
        'Am häufigsten verwechselt: ',
        `${first} und ${second}`,
        `, bei ${pairs} von ${n(of, { one: '# Unterschied', other: '# Unterschieden' })}.`,
      ] as const,
    seeClaims: 'Zu den Behauptungen',
    notAvailable: 'k. A.',
    beforeThat: (alpha, percent) =>
      `Vor der Diskussion war es α ${alpha}, mit ${Math.round(percent)} gleichen von 100 Paaren.`,
    columnsOfBoth: ['Maß', 'Vorher', 'Jetzt'],
  },

  called: {
    title: 'Wie wir jede Behauptung eingeordnet haben',
    titleOfBoth: 'Wie wir jede Behauptung eingeordnet haben, vorher und nachher',
    before: 'vorher',
    after: 'nachher',
    changed: count =>
      count === 0
        ? 'Bei keiner Behauptung liegt jetzt eine andere Kategorie vorn.'
        : n(count, {
            one: 'Bei # Behauptung liegt jetzt eine andere Kategorie vorn.',
            other: 'Bei # Behauptungen liegt jetzt eine andere Kategorie vorn.',
          }),
    says: count =>
      count === 0
        ? 'Noch ist keine Behauptung eingeordnet.'
        : n(count, {
            one: '# Behauptung hat Stimmen; die am stärksten geteilten stehen oben.',
            other: '# Behauptungen haben Stimmen; die am stärksten geteilten stehen oben.',
          }),
    lead: 'Vorn',
    part: 'Einigkeit',
  },

  across: {
    title: 'Über die Seiten hinweg einig',
    says: 'Behauptungen, zu denen die meisten jeder Seite dasselbe sagen, was sie auch von der These halten.',
    none: 'Noch keine Behauptung, zu der die meisten jeder Seite dasselbe sagen. Dafür braucht es sechs Stimmen, drei von jeder Seite.',
    sealed:
      'Mitglieder haben gesagt, ob sie Behauptungen zustimmen; was sie gesagt haben, wird dir noch nicht gezeigt.',
    column: side => side,
    least: 'Mindestens',
    stance: 'Sie',
    agree: 'stimmen zu',
    disagree: 'lehnen ab',
    foot: 'Mitglieder ohne Seite zählen hier nicht.',
    inWords: (sides, stance) =>
      `${list(sides.map(({ side, count, n: of }) => `${side} ${count} von ${of}`))}: ${stance === 'agree' ? 'stimmen zu' : 'lehnen ab'}.`,
    of: (count, of) => `${count} von ${of}`,
  },

  groups: {
    title: 'Meinungsgruppen',
    says: (groups, members) =>
      `Danach, wie sie zustimmen und ablehnen, teilen sich ${members} Mitglieder in ${groups} Gruppen. Wer nah beieinander steht, stimmt ähnlich; niemand wird genannt.`,
    group: (count, size) => `Gruppe ${count}, ${n(size, { one: '# Mitglied', other: '# Mitglieder' })}`,
    claim: (stance, count, of) =>
      stance === 'agree'
        ? `${count} von ${of} ${count === 1 ? 'stimmt' : 'stimmen'} zu`
        : `${count} von ${of} ${count === 1 ? 'lehnt' : 'lehnen'} ab`,
    columns: ['Gruppe', 'Mitglieder', 'Steht für', 'Sagt', 'Anteil, %'],
    nothing: 'Nichts, was sie klar unterscheidet.',
  },

  polls: {
    title: 'Abstimmungen',
    sealed: turnout => `${ballots(turnout)}; die Auszählung ist noch nicht zu sehen.`,
    isOpen: 'läuft',
    option: 'Option',
    count: 'Anzahl',
  },
}

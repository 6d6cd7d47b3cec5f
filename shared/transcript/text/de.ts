/** The transcript's own words in German. */

import { clockOf, counting, hundredths, listing, signed } from './counting.ts'
import type { Words } from './en.ts'
import { inWords } from './outcomes/de.ts'

const n = counting('de')
const list = listing('de')
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const month = (date: Date) => MONTHS[date.getUTCMonth()]!
const ballots = (count: number) => n(count, { one: '# Stimme', other: '# Stimmen' })
const members = (count: number) => n(count, { one: '# Mitglied', other: '# Mitglieder' })
const claims = (count: number) => n(count, { one: '# Behauptung', other: '# Behauptungen' })
const von = (name: string) => `von ${name}`

export const de: Words = {
  language: 'de',
  dir: 'ltr',
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  quoted: words => `„${words}“`,
  transcript: 'Mitschrift',
  headline: names => `Mitschrift, ${names}`,
  profiles: { named: 'angegebene Namen', pseudonymous: 'geloste Namen', public: 'keine Namen' },
  roles: { moderator: 'Moderation', participant: 'Teilnahme', observer: 'Mitlesen' },
  kinds: {
    classifying: 'Behauptung',
    commenting: 'Kommentar',
    questioning: 'Frage',
    highlighting: 'Hervorhebung',
  },
  moves: {
    reply: 'antwortet',
    support: 'unterstützt',
    object: 'widerspricht',
    ask: 'fragt nach',
    evidence: 'belegt',
    restate: 'gibt wieder',
  },
  moveTo: (move, to) => `${move}, an ${to}`,
  imagined: 'erfunden',
  imported: 'importiert',
  stances: { agree: 'Zustimmung', disagree: 'Ablehnung', pass: 'Enthaltung' },
  reasons: {
    personal: 'wird persönlich',
    'private-data': 'private Daten',
    unkind: 'unfreundlich',
    'off-topic': 'gehört nicht zum Thema',
    spam: 'Spam',
    other: 'anderer Grund',
  },
  article: 'Artikel',
  motion: 'These',
  theMotion: 'Die These',
  sides: 'Seiten',
  made: time => `Erstellt am ${time}.`,
  revision: (revision, corrects) =>
    corrects === undefined ? `Fassung ${revision}` : `Fassung ${revision}, die Fassung ${corrects} korrigiert`,
  gone: revision => `Markierungen, deren Wörter seit Fassung ${revision} fehlen`,
  marksIn: revision => `Markierungen in Fassung ${revision}`,
  marksAndThreads: 'Markierungen und Antworten',
  loose: 'Antworten auf das, was nicht mehr da ist',
  time: date => `${date.getUTCDate()}. ${month(date)} ${date.getUTCFullYear()}, ${clockOf(date)} UTC`,
  shortTime: date => `${date.getUTCDate()}.${date.getUTCMonth() + 1}., ${clockOf(date)}`,

  ballots,
  members,
  marks: count => n(count, { one: '# Markierung', other: '# Markierungen' }),
  claims,
  replies: count => n(count, { one: '# Antwort', other: '# Antworten' }),
  words: count => n(count, { one: '# Wort', other: '# Wörter' }),
  record: (rows, hash) => `Protokoll: ${n(rows, { one: '# Zeile', other: '# Zeilen' })}, endet auf ${hash}`,
  noBallots: 'keine Stimmen',
  keptBack: (cast, why) => `${cast}: ${why === 'small' ? 'zu wenige, um sie zu zeigen' : 'einstimmig, nicht gezeigt'}`,
  notShown: 'nicht gezeigt',
  mergedInto: mark => `Zusammengelegt mit ${mark}: Die Stimmen zählen dort.`,
  mergedHere: merged =>
    `Hiermit zusammengelegt: ${merged.map(({ number, by }) => `${number}, ${von(by)}`).join('; ')}.`,

  by: von,
  kindBy: (kind, name) => `${kind} ${von(name)}`,
  markNumber: mark => `Markierung ${mark}`,
  claimNumber: mark => `Behauptung ${mark}`,
  moreMarks: count => `${count} weitere in der Liste der Markierungen`,
  table: 'Tabelle',
  noteBack: label => `Fußnote ${label}: zurück zum Text`,
  inTable: 'in der Tabelle',
  inMap: 'in der Karte',
  openInRoom: 'im Raum öffnen',
  noStances: 'Noch keine Haltungen.',
  statement: words => `Aussage: ${words}`,
  tags: tags => `Schlagwörter: ${tags}`,
  classified: tally => `Eingeordnet: ${tally}.`,
  stance: tally => `Haltung: ${tally}.`,
  labelsAre: tally => `Kategorien: ${tally}.`,
  stancesAre: tally => `Haltungen: ${tally}.`,
  citesWhat: 'Verweist auf',
  citeRevision: revision => `Fassung ${revision}`,
  citeSentence: sentence => (sentence === undefined ? 'einen Satz' : `Satz ${sentence}`),
  citeArticle: 'den Artikel',
  hidden: 'Von der Moderation eingeklappt',
  hiddenWhy: reason => `Von der Moderation eingeklappt: ${reason}`,

  claimsTitle: 'Behauptungen',
  claimsCaption: all =>
    `${all} in der Reihenfolge des Textes: wie viele Mitglieder welche Kategorie wählten und wie viele zustimmen, ablehnen oder sich enthalten.`,
  columns: {
    number: 'Nr.',
    claim: 'Behauptung',
    mostly: 'Meist',
    replies: 'Antworten',
    marks: 'Markierungen',
    question: 'Frage',
    method: 'Verfahren',
    ballots: 'Stimmen',
    result: 'Ergebnis',
    name: 'Name',
    role: 'Rolle',
    side: 'Seite',
    when: 'Wann',
    moderator: 'Moderation',
    done: 'Was getan wurde',
    to: 'Woran',
    reason: 'Grund',
    what: 'Was',
    by: 'Von',
    stage: 'Phase',
    length: 'Dauer',
    words: 'Worte',
    answer: 'Antwort',
  },
  pollsTitle: 'Abstimmungen',
  pollsCaption: 'Abstimmungen, die nicht zu einer Behauptung gehören.',
  pollOnMotion: 'Abstimmung über die These',
  open: 'läuft',
  stillOpen: 'läuft noch',
  closed: 'beendet',
  methods: {
    single: 'je eine Option',
    stance: 'Zustimmung, Ablehnung oder Enthaltung',
    approval: 'jede Option, mit der man leben kann',
    score: 'Punkte von 0 bis 5',
    dots: 'Punkte zum Verteilen',
    ranked: 'Reihenfolge, mit Stichwahl',
    consent: 'Konsent',
  },
  asked: { before: 'vor der Debatte', after: 'nach der Debatte' },
  resultsTitle: 'Ergebnisse',
  membersTitle: 'Mitglieder',
  inAll: (all, isPublic) => `${all} insgesamt${isPublic ? '; hier stehen, die geschrieben haben' : ''}.`,
  labelsTitle: 'Kategorien',
  methodTitle: 'Wie dies entstand',

  speechesTitle: 'Reden',
  speechesCaption: count =>
    `${n(count, { one: '# Rede', other: '# Reden' })} in ihrer Reihenfolge: wer das Wort hatte, wie lange, und was geschrieben wurde.`,
  stillSpeaking: 'spricht noch',
  statementsTitle: 'Gemeinsame Erklärungen',
  statementOf: (side, stage) => (side === undefined ? `Alle zusammen, in „${stage}“` : `${side}, in „${stage}“`),
  statementNote: (words, writers, isOpen) =>
    `${words}${writers.length > 0 ? `, geschrieben ${von(writers.join(', '))}` : ''}${isOpen ? '; wird noch geschrieben' : ''}.`,
  statementRemoved: how => `Was hier früher stand, hat die Moderation entfernt${how ? ` (${how})` : ''}.`,

  courseTitle: 'Verlauf',
  stageBegan: stage => `Phase: ${stage}`,
  pollClosed: (question, result) => `Abstimmung beendet: ${question || 'die These'}${result ? `. ${result}` : ''}`,
  wasRemoved: { mark: 'Eine Markierung wurde entfernt', reply: 'Eine Antwort wurde entfernt' },

  removedTitle: 'Von der Moderation entfernt',
  removedCaption: 'Die Worte sind weg; dass es sie gab, wird gesagt.',
  removedBy: { mark: name => `Eine Markierung ${von(name)}`, reply: name => `Eine Antwort ${von(name)}` },
  entries: { mark: 'Markierung', reply: 'Antwort' },

  logTitle: 'Was die Moderation tat',
  logCaption: 'Was die Moderation tat und warum, in dieser Reihenfolge; nie die Worte, denen es galt.',
  acts: {
    hide: 'eingeklappt',
    restore: 'wieder ausgeklappt',
    remove: 'entfernt',
    merge: 'mit einer anderen zusammengelegt',
    unmerge: 'wieder getrennt',
    mute: 'Schreiben pausiert',
    unmute: 'Schreiben wieder erlaubt',
    rename: 'umbenannt',
    promote: 'hochgestuft',
    demote: 'herabgestuft',
    expel: 'ausgeschlossen',
    'hand-over': 'Raum übergeben',
    lock: 'Schreiben gesperrt',
    unlock: 'Schreiben entsperrt',
    'close-door': 'Tür geschlossen',
    'open-door': 'Tür geöffnet',
    'new-code': 'Raumcode ersetzt',
    hold: 'welche neuen Beiträge erst geprüft werden',
    slow: 'langsamer Modus',
    archive: 'Raum archiviert',
    reopen: 'Raum wieder geöffnet',
    'make-public-link': 'öffentlicher Link erstellt',
    'revoke-public-link': 'öffentlicher Link widerrufen',
    'let-in': 'freigegeben',
    decline: 'nicht freigegeben',
    'ask-edit': 'um eine Änderung gebeten',
    keep: 'angesehen und stehen gelassen',
    grant: 'Einspruch stattgegeben',
    uphold: 'Einspruch abgelehnt',
    undo: 'Entscheidung zurückgenommen',
    publish: 'veröffentlicht',
    'remove-reason': 'Grund zu einer Stimme entfernt',
  },
  withDetail: (act, detail) => `${act}: ${detail}`,
  holds: { none: 'keine', first: 'die ersten eines Mitglieds', all: 'alle', stage: 'wie die Phase es sagt' },
  slow: seconds => (seconds ? `alle ${seconds} Sekunden ein Beitrag` : 'aus'),
  aMember: 'ein Mitglied',
  aboutMark: (mark, whose) => `${mark ? `Markierung ${mark}` : 'eine Markierung'}${whose ? ` ${von(whose)}` : ''}`,
  aboutReply: (mark, whose) => `${mark ? `Markierung ${mark}` : 'eine Antwort'}${whose ? ` ${von(whose)}` : ''}`,
  aboutStatement: whose => `eine gemeinsame Erklärung${whose ? ` ${von(whose)}` : ''}`,

  chartsTitle: 'Diagramme',
  chartLabels: (count, leading) =>
    `Von ${n(count, { one: '# Behauptung', other: '# Behauptungen' })}, deren Kategorien gezeigt werden dürfen: ${
      leading.map(one => `${one.n} meist ${one.label}`).join(', ') || 'keine Kategorie liegt allein vorn'
    }.`,
  chartCalled: 'Wie die Behauptungen eingeordnet wurden.',
  chartFirst: count => `Gezeichnet sind die ersten ${count}.`,
  chartNumbers: { before: 'Die Zahlen stehen in der', table: 'Tabelle der Behauptungen' },
  chartBefore: 'Vorher',
  chartAfter: 'Nachher',
  chartMotion: parts =>
    `Die These, ${parts.map(one => `${one.when === 'before' ? 'vorher' : 'nachher'}: ${one.ballots}`).join('; ')}.`,
  chartMethod: method => `Verfahren: ${method}.`,
  chartMotionCaption: 'Die These vorher und nachher.',

  mapTitle: 'Argumentkarte',
  mapSays:
    'Durchgezogene Linien unterstützen, gestrichelte widersprechen, gepunktete tun keins von beiden. Jedes Feld führt zu seiner Stelle unter den Antworten.',
  mapLeft: count =>
    n(count, {
      one: '# Behauptung mit weniger Antworten fehlt im Bild.',
      other: '# Behauptungen mit weniger Antworten fehlen im Bild.',
    }),

  tools: {
    name: 'Suchen und noch einmal abspielen',
    label: 'Kategorie',
    member: 'Mitglied',
    side: 'Seite',
    stage: 'Phase',
    all: 'Alle',
    showAll: 'Alles zeigen',
    shown: '{shown} von {all} Markierungen',
    play: 'Abspielen',
    pause: 'Anhalten',
    moment: 'Zeitpunkt',
    ended: time => `${time}: wie es endete`,
    claim: '1 Behauptung',
    claims: '{n} Behauptungen',
    past: 'Zahlen und Diagramme sind die vom Ende.',
  },
  pageOf: 'von',
  noGlyph: count =>
    n(count, {
      one: '# Zeichen steht in keiner Schrift dieser Datei und ist als Fragezeichen gedruckt.',
      other: '# Zeichen stehen in keiner Schrift dieser Datei und sind als Fragezeichen gedruckt.',
    }),
  shared: 'Ein Artikel, was zu jedem seiner Sätze gesagt und wie darüber abgestimmt wurde.',
  method: {
    names: {
      named: 'Die Mitglieder stehen unter den Namen, die sie angegeben haben.',
      pseudonymous:
        'Die Mitglieder stehen unter Wortpaaren, die für diesen Raum gelost wurden, nicht unter ihren Namen.',
      public:
        'Die Mitglieder stehen als Buchstaben in der Reihenfolge ihrer Worte; Rollen, Seiten und Zeiten der Beiträge fehlen.',
    },
    imagined: 'Mitglieder mit dem Vermerk „erfunden“ sind keine Menschen: Parley hat sie für seinen Demoraum erdacht.',
    imported:
      'Mitglieder mit dem Vermerk „importiert“ haben anderswo geschrieben: Die Moderation hat ihre Anmerkungen hergebracht, abgestimmt haben sie nicht.',
    frozen: 'Der Artikel ist unveränderlich: Jede Markierung liegt auf genau den Wörtern, an denen sie gemacht wurde.',
    ballots:
      'Jedes Mitglied hat eine Stimme je Abstimmung und kann sie ändern, solange die Abstimmung läuft; gezählt ist, was bei der Erstellung galt.',
    before: '„Vor der Diskussion“ ist, was die Stimmen sagten, als die Phase begann, die noch einmal fragte.',
    moved: 'Was Mitglieder umgestimmt hat, ist, was sie selbst angaben; wer sie sind, wird nicht gesagt.',
    groups:
      'Meinungsgruppen sind Mitglieder mit ähnlichen Haltungen, nach Hauptkomponenten und k-Means wie in Polis; wer zu weniger als 7 Behauptungen gestimmt hat, ist in keiner.',
    sealed: polls =>
      n(polls, {
        one: 'Die Auszählung von # Abstimmung fehlt, weil sie nicht sehen durfte, wer dies erstellt hat.',
        other: 'Die Auszählungen von # Abstimmungen fehlen, weil sie nicht sehen durfte, wer dies erstellt hat.',
      }),
    removedClaim: cast =>
      n(cast, {
        one: 'Eine entfernte Behauptung hatte # Stimme; sie zählt nicht.',
        other: 'Eine entfernte Behauptung hatte # Stimmen; sie zählen nicht.',
      }),
    withdrawn: cast => `Eine Behauptung wurde nach ${ballots(cast)} zurückgezogen.`,
    hidden: (entries, isPublic) =>
      `Von der Moderation eingeklappt: ${n(entries, { one: '# Beitrag', other: '# Beiträge' })}; ${isPublic ? 'genannt, nicht gezeigt' : 'zugeklappt, mit dem Grund'}.`,
    removed: entries =>
      `Von der Moderation entfernt: ${n(entries, { one: '# Beitrag', other: '# Beiträge' })}; die Worte sind weg; gesagt wird nur, dass es sie gab.`,
    demo: 'Dies ist der Demoraum; seine Debatte ist ein Beispiel.',
    times:
      'Zeiten sind in UTC. Die Prüfsumme ist die der letzten Zeile des Protokolls, als dies erstellt wurde; jede Zeile trägt die Prüfsumme der vorigen.',
  },
  results: {
    poll: inWords,
    agreement({ alpha, percent, band, claims: judged, ballots: cast, isSmall }, when) {
      const what = { before: 'Einordnungen vor der Diskussion', after: 'Einordnungen danach', now: 'Einordnungen' }[
        when ?? 'now'
      ]
      const from = `${ballots(cast)} zu ${n(judged, { one: '# Behauptung', other: '# Behauptungen' })}`
      if (band === 'none')
        return `${what}: ${from}, alle gleich; über den Zufall lässt sich nichts sagen (Alpha k. A.).`
      const says = {
        'nearly-all': 'Die Mitglieder sind sich fast überall einig',
        mostly: 'Die Mitglieder sind sich meist einig',
        partly: 'Die Mitglieder sind sich teilweise einig',
        little: 'Die Mitglieder sind sich etwas öfter einig, als es der Zufall wollte',
        chance: 'Die Mitglieder sind sich etwa so oft einig, wie es der Zufall wollte',
        against: 'Die Mitglieder sind sich seltener einig, als es der Zufall wollte',
      }[band]
      const small = isSmall ? ' Das ist wenig: Ein paar Stimmen mehr können es ändern.' : ''
      return `${what}: ${says} (Alpha ${hundredths(alpha!)}; ${Math.round(percent!)} % der Paare gleich; ${from}).${small}`
    },
    swing({ points, bySwing, byMajority, n: cast }, after, labelOf) {
      const wins = (sides: readonly string[]) =>
        sides.length === 1
          ? `gewinnt „${labelOf(sides[0]!)}“`
          : `liegen ${list(sides.map(side => `„${labelOf(side)}“`))} gleichauf`
      const [first, most] = [bySwing.sides[0], byMajority.sides[0]]
      const swing =
        first === undefined ? 'hat keine Seite zugelegt' : `${wins(bySwing.sides)}: ${signed(points[first]!)} Punkte`
      const majority =
        most === undefined
          ? 'hat keine Seite eine Stimme'
          : `${wins(byMajority.sides)}: ${after[most] ?? 0} von ${ballots(cast.after)}`
      return `Die These: Nach Zuwachs ${swing}. Nach Mehrheit ${majority}.`
    },
    nothingMoved: count =>
      n(count, {
        one: '# Mitglied hat die Antwort geändert, ohne dass etwas im Raum es umgestimmt hätte.',
        other: '# Mitglieder haben die Antwort geändert, ohne dass etwas im Raum sie umgestimmt hätte.',
      }),
    moved: (words, by, count, across) =>
      `Umgestimmt durch „${words}“, geschrieben ${von(by)}: ${members(count)}${across === 0 ? '' : `, davon ${across} von einer Seite zur anderen`}.`,
    silent: count =>
      n(count, {
        one: '# Mitglied hat die Antwort geändert und nicht gesagt, wodurch.',
        other: '# Mitglieder haben die Antwort geändert und nicht gesagt, wodurch.',
      }),
    across: (statement, { sides, stance }, labelOf) =>
      `Über die Seiten hinweg einig: „${statement}“ – ${stance === 'agree' ? 'dafür' : 'dagegen'} sind ${list(
        sides.map(({ side, count, n: of }) => `${count} von ${of} (${labelOf(side)})`),
      )}.`,
    groups: (all, sizes) =>
      `Meinungsgruppen: ${members(all)} bilden ${n(sizes.length, { one: '# Gruppe', other: '# Gruppen' })}, mit ${list(sizes.map(String))}.`,
    group: (group, count, of, stance, statement) =>
      `Gruppe ${group}: ${count} von ${of} ${stance === 'agree' ? 'dafür' : 'dagegen'}: „${statement}“.`,
  },
}

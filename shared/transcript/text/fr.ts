/** The transcript's own words in French. */
import { clockOf, counting, hundredths, listing, signed } from './counting.ts'
import type { Words } from './en.ts'
import { inWords } from './outcomes/fr.ts'

const n = counting('fr')
const list = listing('fr')
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const month = (date: Date) => MONTHS[date.getUTCMonth()]!
const day = (date: Date) => (date.getUTCDate() === 1 ? '1er' : `${date.getUTCDate()}`)
const ballots = (count: number) => n(count, { one: '# vote', other: '# votes' })
const members = (count: number) => n(count, { one: '# membre', other: '# membres' })
const claims = (count: number) => n(count, { one: '# affirmation', other: '# affirmations' })
const par = (name: string) => `par ${name}`

export const fr: Words = {
  language: 'fr',
  dir: 'ltr',
  comma: ', ',
  colon: ' : ',
  semicolon: ' ; ',
  quoted: words => `« ${words} »`,
  transcript: 'Compte rendu',
  headline: names => `Compte rendu, ${names}`,
  profiles: { named: 'vrais noms', pseudonymous: 'noms tirés au sort', public: 'aucun nom' },
  roles: { moderator: 'Modération', participant: 'Participation', observer: 'Lecture seule' },
  kinds: {
    classifying: 'Affirmation',
    commenting: 'Commentaire',
    questioning: 'Question',
    highlighting: 'Surlignage',
  },
  moves: {
    reply: 'répond',
    support: 'appuie',
    object: 'objecte',
    ask: 'demande',
    evidence: 'apporte une preuve',
    restate: 'reformule',
  },
  moveTo: (move, to) => `${move}, à ${to}`,
  imagined: 'imaginaire',
  imported: 'import',
  stances: { agree: 'D’accord', disagree: 'Pas d’accord', pass: 'Passer' },
  reasons: {
    personal: 'attaque personnelle',
    'private-data': 'données privées d’une personne',
    unkind: 'propos blessants',
    'off-topic': 'hors sujet',
    spam: 'spam',
    other: 'autre raison',
  },
  article: 'Article',
  motion: 'Motion',
  theMotion: 'La motion',
  sides: 'Camps',
  made: time => `Établi le ${time}.`,
  revision: (revision, corrects) =>
    corrects === undefined ? `Version ${revision}` : `Version ${revision}, qui corrige la version ${corrects}`,
  gone: revision => `Annotations dont les mots ont disparu depuis la version ${revision}`,
  marksIn: revision => `Annotations de la version ${revision}`,
  marksAndThreads: 'Annotations et réponses',
  loose: 'Réponses à ce qui n’est plus là',
  time: date => `${day(date)} ${month(date)} ${date.getUTCFullYear()}, ${clockOf(date)} UTC`,
  shortTime: date => `${day(date)} ${month(date)}, ${clockOf(date)}`,

  ballots,
  members,
  marks: count => n(count, { one: '# annotation', other: '# annotations' }),
  claims,
  replies: count => n(count, { one: '# réponse', other: '# réponses' }),
  words: count => n(count, { one: '# mot', other: '# mots' }),
  record: (rows, hash) => `Registre : ${n(rows, { one: '# ligne', other: '# lignes' })}, se termine par ${hash}`,
  noBallots: 'aucun vote',
  keptBack: (cast, why) =>
    `${cast} : ${why === 'small' ? 'trop peu pour un décompte affiché' : 'unanimité, décompte non affiché'}`,
  notShown: 'non montré',
  mergedInto: mark => `Fusionnée dans ${mark} : ses votes y sont comptés.`,
  mergedHere: merged =>
    `Fusionnées dans celle-ci : ${merged.map(({ number, by }) => `${number}, ${par(by)}`).join(' ; ')}.`,

  by: par,
  kindBy: (kind, name) => `${kind} ${par(name)}`,
  markNumber: mark => `Annotation ${mark}`,
  claimNumber: mark => `Affirmation ${mark}`,
  moreMarks: count => `${count} de plus dans la liste des annotations`,
  table: 'Tableau',
  noteBack: label => `Note ${label} : retour au texte`,
  inTable: 'dans le tableau',
  inMap: 'dans la carte',
  openInRoom: 'ouvrir dans la salle',
  noStances: 'Aucune position pour l’instant.',
  statement: words => `Énoncé : ${words}`,
  tags: tags => `Mots-clés : ${tags}`,
  classified: tally => `Qualifiée : ${tally}.`,
  stance: tally => `Position : ${tally}.`,
  labelsAre: tally => `Étiquettes : ${tally}.`,
  stancesAre: tally => `Positions : ${tally}.`,
  citesWhat: 'Cite',
  citeRevision: revision => `version ${revision}`,
  citeSentence: sentence => (sentence === undefined ? 'une phrase' : `phrase ${sentence}`),
  citeArticle: 'l’article',
  hidden: 'Replié par la modération',
  hiddenWhy: reason => `Replié par la modération : ${reason}`,

  claimsTitle: 'Affirmations',
  claimsCaption: all =>
    `${all} dans l’ordre du texte : combien de membres ont donné chaque étiquette, combien sont d’accord, pas d’accord ou passent.`,
  columns: {
    number: 'N°',
    claim: 'Affirmation',
    mostly: 'Surtout',
    replies: 'Réponses',
    marks: 'Annotations',
    question: 'Question',
    method: 'Méthode',
    ballots: 'Votes',
    result: 'Résultat',
    name: 'Nom',
    role: 'Rôle',
    side: 'Camp',
    when: 'Quand',
    moderator: 'Modération',
    done: 'Ce qui a été fait',
    to: 'Concerne',
    reason: 'Raison',
    what: 'Quoi',
    by: 'Par',
    stage: 'Étape',
    length: 'Durée',
    words: 'Texte',
    answer: 'Réponse',
  },
  pollsTitle: 'Scrutins',
  pollsCaption: 'Scrutins qui ne portent pas sur une affirmation.',
  pollOnMotion: 'Scrutin sur la motion',
  open: 'ouvert',
  stillOpen: 'encore ouvert',
  closed: 'clos',
  methods: {
    single: 'une option par personne',
    stance: 'd’accord, pas d’accord ou passer',
    approval: 'toutes les options que l’on approuve',
    score: 'notes de 0 à 5',
    dots: 'gommettes',
    ranked: 'classement, par éliminations successives',
    consent: 'consentement',
  },
  asked: { before: 'avant le débat', after: 'après le débat' },
  resultsTitle: 'Résultats',
  membersTitle: 'Membres',
  inAll: (all, isPublic) => `${all} en tout${isPublic ? ' ; voici les membres qui ont écrit' : ''}.`,
  labelsTitle: 'Étiquettes',
  methodTitle: 'Comment ceci a été fait',

  speechesTitle: 'Interventions',
  speechesCaption: count =>
    `${n(count, { one: '# intervention', other: '# interventions' })} dans l’ordre : qui avait la parole, combien de temps, et ce qui a été écrit.`,
  stillSpeaking: 'parle encore',
  statementsTitle: 'Déclarations communes',
  statementOf: (side, stage) =>
    side === undefined ? `En commun, à l’étape « ${stage} »` : `${side}, à l’étape « ${stage} »`,
  statementNote: (words, writers, isOpen) =>
    `${words}${writers.length > 0 ? `, ${par(writers.join(', '))}` : ''}${isOpen ? ' ; encore en cours d’écriture' : ''}.`,
  statementRemoved: how => `La modération a retiré ce qui se trouvait ici auparavant${how ? ` (${how})` : ''}.`,

  courseTitle: 'Déroulement',
  stageBegan: stage => `Étape : ${stage}`,
  pollClosed: (question, result) => `Scrutin clos : ${question || 'la motion'}${result ? `. ${result}` : ''}`,
  wasRemoved: { mark: 'Une annotation a été retirée', reply: 'Une réponse a été retirée' },

  removedTitle: 'Retiré par la modération',
  removedCaption: 'Les textes ont disparu ; on dit seulement qu’ils existaient.',
  removedBy: { mark: name => `Une annotation ${par(name)}`, reply: name => `Une réponse ${par(name)}` },
  entries: { mark: 'annotation', reply: 'réponse' },

  logTitle: 'Journal de la modération',
  logCaption: 'Ce que la modération a fait et pourquoi, dans l’ordre ; jamais les textes concernés.',
  acts: {
    hide: 'replié',
    restore: 'déplié',
    remove: 'retiré',
    merge: 'fusionnée dans une autre',
    unmerge: 'séparée de nouveau',
    mute: 'écriture suspendue',
    unmute: 'écriture rétablie',
    rename: 'nom changé',
    promote: 'rôle élargi',
    demote: 'rôle réduit',
    expel: 'sortie de la salle',
    'hand-over': 'salle transmise',
    lock: 'écriture verrouillée',
    unlock: 'écriture déverrouillée',
    'close-door': 'porte fermée',
    'open-door': 'porte rouverte',
    'new-code': 'code d’accès remplacé',
    hold: 'nouveaux textes retenus',
    slow: 'mode lent',
    archive: 'salle archivée',
    reopen: 'salle rouverte',
    'make-public-link': 'lien public créé',
    'revoke-public-link': 'lien public révoqué',
    'let-in': 'accepté',
    decline: 'refusé',
    'ask-edit': 'modification demandée',
    keep: 'examiné et gardé',
    grant: 'recours accepté',
    uphold: 'recours rejeté',
    undo: 'décision annulée',
    publish: 'publiée',
    'remove-reason': 'raison d’un vote retirée',
  },
  withDetail: (act, detail) => `${act} : ${detail}`,
  holds: { none: 'aucun', first: 'le premier de chaque membre', all: 'tous', stage: 'selon l’étape' },
  slow: seconds => (seconds ? `un texte toutes les ${seconds} secondes` : 'désactivé'),
  aMember: 'un membre',
  aboutMark: (mark, whose) => `${mark ? `annotation ${mark}` : 'une annotation'}${whose ? ` ${par(whose)}` : ''}`,
  aboutReply: (mark, whose) => `${mark ? `annotation ${mark}` : 'une réponse'}${whose ? ` ${par(whose)}` : ''}`,
  aboutStatement: whose => `une déclaration commune${whose ? ` ${par(whose)}` : ''}`,

  chartsTitle: 'Graphiques',
  chartLabels: (count, leading) =>
    `Sur ${claims(count)} dont les étiquettes peuvent être montrées : ${
      leading.map(one => `${one.n} surtout ${one.label}`).join(', ') || 'aucune étiquette n’est seule en tête'
    }.`,
  chartCalled: 'Comment les affirmations ont été qualifiées.',
  chartFirst: count => `Les ${count} premières sont dessinées.`,
  chartNumbers: { before: 'Les nombres sont dans le', table: 'tableau des affirmations' },
  chartBefore: 'Avant',
  chartAfter: 'Après',
  chartMotion: parts =>
    `La motion, ${parts.map(one => `${one.when === 'before' ? 'avant' : 'après'} : ${one.ballots}`).join(' ; ')}.`,
  chartMethod: method => `Méthode : ${method}.`,
  chartMotionCaption: 'La motion avant et après.',

  mapTitle: 'Carte des arguments',
  mapSays:
    'Les traits pleins appuient, les tirets objectent, les pointillés ne font ni l’un ni l’autre. Chaque case mène à sa place dans les réponses.',
  mapLeft: count =>
    n(count, {
      one: '# affirmation moins discutée n’est pas dessinée.',
      other: '# affirmations moins discutées ne sont pas dessinées.',
    }),

  tools: {
    name: 'Chercher et revoir',
    label: 'Étiquette',
    member: 'Membre',
    side: 'Camp',
    stage: 'Étape',
    all: 'Tout',
    showAll: 'Tout montrer',
    shown: '{shown} annotations sur {all}',
    play: 'Lancer',
    pause: 'Pause',
    moment: 'Moment',
    ended: time => `${time} : état final`,
    claim: '1 affirmation',
    claims: '{n} affirmations',
    past: 'Les décomptes et les graphiques sont ceux de la fin.',
  },
  pageOf: 'sur',
  noGlyph: count =>
    n(count, {
      one: '# caractère n’est dans aucune police de ce fichier et est imprimé comme un point d’interrogation.',
      other: '# caractères ne sont dans aucune police de ce fichier et sont imprimés comme des points d’interrogation.',
    }),
  shared: 'Un article, ce qui a été dit de chacune de ses phrases, et les votes.',
  method: {
    names: {
      named: 'Les membres figurent sous le nom qu’ils ont donné.',
      pseudonymous: 'Les membres figurent sous des paires de mots tirées au sort pour cette salle, pas sous leur nom.',
      public:
        'Les membres figurent sous des lettres, dans l’ordre de leurs paroles ; rôles, camps et heures sont omis.',
    },
    imagined:
      'Les membres marqués « imaginaire » ne sont pas des personnes : Parley les a inventés pour sa salle de démonstration.',
    imported:
      'Les membres marqués « import » ont écrit ailleurs : la modération a apporté leurs annotations, et ils n’ont pas voté.',
    frozen: 'L’article est figé : chaque annotation porte exactement sur les mots où elle a été faite.',
    ballots:
      'Chaque membre a un vote par scrutin et peut le changer tant que le scrutin est ouvert ; les décomptes sont ceux du moment où ce compte rendu a été fait.',
    before: '« Avant la discussion » est ce que disaient les votes quand a commencé l’étape qui a redemandé.',
    moved: 'Ce qui a fait changer d’avis est ce que les membres ont dit eux-mêmes ; qui ils sont n’est pas dit.',
    groups:
      'Les groupes d’opinion réunissent des membres aux positions semblables, par composantes principales et k-moyennes comme dans Polis ; qui a voté sur moins de 7 affirmations n’est dans aucun.',
    sealed: polls =>
      n(polls, {
        one: 'Le décompte de # scrutin n’est pas montré, car la personne qui a établi ce compte rendu ne pouvait pas le voir.',
        other:
          'Les décomptes de # scrutins ne sont pas montrés, car la personne qui a établi ce compte rendu ne pouvait pas les voir.',
      }),
    removedClaim: cast =>
      n(cast, {
        one: 'Une affirmation retirée avait # vote ; il n’est pas compté.',
        other: 'Une affirmation retirée avait # votes ; ils ne sont pas comptés.',
      }),
    withdrawn: cast => `Une affirmation a été supprimée par la personne qui l’avait faite, après ${ballots(cast)}.`,
    hidden: (entries, isPublic) =>
      n(entries, {
        one: `# texte replié par la modération : ${isPublic ? 'mentionné, non affiché' : 'fermé au départ, avec la raison'}.`,
        other: `# textes repliés par la modération : ${isPublic ? 'mentionnés, non affichés' : 'fermés au départ, avec la raison'}.`,
      }),
    removed: entries =>
      n(entries, {
        one: '# texte retiré par la modération : le contenu a disparu, seul le fait est mentionné.',
        other: '# textes retirés par la modération : le contenu a disparu, seul le fait est mentionné.',
      }),
    demo: 'C’est la salle de démonstration ; son débat est un exemple.',
    times:
      'Les heures sont en UTC. L’empreinte est celle de la dernière ligne du registre de la salle quand ceci a été fait ; chaque ligne porte l’empreinte de la précédente.',
  },
  results: {
    poll: inWords,
    agreement({ alpha, percent, band, claims: judged, ballots: cast, isSmall }, when) {
      const what = { before: 'Étiquettes avant la discussion', after: 'Étiquettes après', now: 'Étiquettes' }[
        when ?? 'now'
      ]
      const from = `${ballots(cast)} sur ${claims(judged)}`
      if (band === 'none') return `${what} : ${from}, tous pareils ; du hasard on ne peut rien dire (alpha n. d.).`
      const says = {
        'nearly-all': 'les membres s’accordent presque sur tout',
        mostly: 'les membres s’accordent le plus souvent',
        partly: 'les membres s’accordent en partie',
        little: 'les membres s’accordent un peu plus que par hasard',
        chance: 'les membres s’accordent à peu près autant que par hasard',
        against: 'les membres s’accordent moins que par hasard',
      }[band]
      const small = isSmall ? ' C’est peu : quelques votes de plus peuvent le changer.' : ''
      return `${what} : ${says} (alpha ${hundredths(alpha!)} ; ${Math.round(percent!)} % des paires pareilles ; ${from}).${small}`
    },
    swing({ points, bySwing, byMajority, n: cast }, after, labelOf) {
      const wins = (sides: readonly string[]) =>
        sides.length === 1
          ? `« ${labelOf(sides[0]!)} » l’emporte`
          : `égalité entre ${list(sides.map(side => `« ${labelOf(side)} »`))}`
      const [first, most] = [bySwing.sides[0], byMajority.sides[0]]
      const swing =
        first === undefined ? 'aucun camp n’a progressé' : `${wins(bySwing.sides)} : ${signed(points[first]!)} points`
      const majority =
        most === undefined
          ? 'aucun camp n’a de vote'
          : `${wins(byMajority.sides)} : ${after[most] ?? 0} sur ${ballots(cast.after)}`
      return `La motion : selon l’évolution, ${swing}. À la majorité, ${majority}.`
    },
    nothingMoved: count =>
      n(count, {
        one: '# membre a changé de réponse sans que rien dans la salle ne l’y ait amené.',
        other: '# membres ont changé de réponse sans que rien dans la salle ne les y ait amenés.',
      }),
    moved: (words, by, count, across) =>
      `« ${words} », écrit ${par(by)}, a fait changer d’avis ${members(count)}${across === 0 ? '' : `, dont ${across} d’un camp à l’autre`}.`,
    silent: count =>
      n(count, {
        one: '# membre a changé de réponse sans dire pourquoi.',
        other: '# membres ont changé de réponse sans dire pourquoi.',
      }),
    across: (statement, { sides, stance }, labelOf) =>
      `Accord entre les camps : « ${statement} » – ${stance === 'agree' ? 'd’accord' : 'pas d’accord'} : ${list(
        sides.map(({ side, count, n: of }) => `${count} sur ${of} (${labelOf(side)})`),
      )}.`,
    groups: (all, sizes) =>
      `Groupes d’opinion : ${members(all)} forment ${n(sizes.length, { one: '# groupe', other: '# groupes' })}, de ${list(sizes.map(String))}.`,
    group: (group, count, of, stance, statement) =>
      `Groupe ${group} : ${count} sur ${of} ${stance === 'agree' ? 'd’accord' : 'pas d’accord'} avec « ${statement} ».`,
  },
}

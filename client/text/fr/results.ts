/** The words of the results view. */
import type { results as en } from '../en/results.ts'
import { inHundredths, signed } from '../measures.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

const votes = (count: number) => n(count, { one: '# vote', many: '# de votes', other: '# votes' })
const members = (count: number) => n(count, { one: '# membre', many: '# de membres', other: '# membres' })
const claims = (count: number) => n(count, { one: '# affirmation', many: '# d’affirmations', other: '# affirmations' })

const hundredths = inHundredths('fr-FR')
const points = signed('fr-FR')
const wins = (sides: readonly string[]) =>
  sides.length === 1 ? `« ${sides[0]} » l’emporte` : `égalité entre ${list(sides.map(side => `« ${side} »`))}`

export const results: Shape<typeof en> = {
  title: 'Résultats',
  loading: 'Décompte…',
  chart: { chart: 'Graphique', table: 'Tableau', copyCsv: 'Copier en CSV' },
  print: 'Imprimer',
  ofThen:
    'Les décomptes tels qu’ils étaient alors. Qui est passé d’une réponse à l’autre, ce que disent tous les camps et quels groupes existent ne se dit que du présent.',
  yours: 'le vôtre',
  you: 'vous',
  claim: 'Affirmation',
  empty: 'Rien n’a encore été compté.',
  emptyHint: 'Dès que des affirmations sont qualifiées ou qu’on vote dans un scrutin, le résultat s’affiche ici.',

  swing: {
    title: 'Comment la salle a évolué',
    before: count => `Avant, ${votes(count)}`,
    after: count => `Après, ${votes(count)}`,
    notCast: 'N’a pas voté',
    more: (count, answer) => `${count} de plus pour « ${answer} ».`,
    none: 'Autant qu’avant pour chaque réponse.',
    noneGained: 'Aucune réponse n’a plus de votes qu’avant.',
    changed: (count, of) =>
      count === 0
        ? `Sur les ${of} qui ont répondu les deux fois, personne n’a changé.`
        : n(count, {
            one: `# sur les ${of} qui ont répondu les deux fois a changé de réponse.`,
            other: `# sur les ${of} qui ont répondu les deux fois ont changé de réponse.`,
          }),
    link: (count, from, to) =>
      from === to
        ? n(count, {
            one: `# membre reste sur « ${from} »`,
            many: `# de membres restent sur « ${from} »`,
            other: `# membres restent sur « ${from} »`,
          })
        : n(count, {
            one: `# membre passe de « ${from} » à « ${to} »`,
            many: `# de membres passent de « ${from} » à « ${to} »`,
            other: `# membres passent de « ${from} » à « ${to} »`,
          }),
    bySwing: (sides, gained) =>
      sides.length === 0
        ? 'Selon l’évolution, aucun camp n’a progressé.'
        : `Selon l’évolution, ${wins(sides)} : ${points(gained)} points.`,
    byMajority: (sides, count, of) =>
      sides.length === 0
        ? 'À la majorité, aucun camp n’a de vote.'
        : `À la majorité, ${wins(sides)} : ${count} sur ${votes(of)}.`,
    columns: ['Avant', 'Après', 'Membres'],
    answers: ['Réponse', 'Avant', 'Après'],
    noFlow:
      'Qui est passé d’une réponse à l’autre n’est pas dit : les votes sont secrets ou trop peu nombreux, ou ceci est le passé.',
    waitingAfter:
      'La motion a été soumise au vote avant le débat. Les changements d’avis s’afficheront ici quand elle l’aura été de nouveau après.',
    sealed: turnout => `${votes(turnout)} pour l’instant ; le décompte n’est pas encore affiché.`,
    moved: 'Ce qui a fait changer d’avis',
    movedBy: (moved, across) =>
      across > 0 ? `a fait changer ${moved} avis, dont ${across} d’un camp à l’autre` : `a fait changer ${moved} avis`,
    nothing: 'Rien de particulier',
    gone: 'Un texte qui n’est plus là',
    silent: count =>
      n(count, {
        one: '# membre a changé sans dire ce qui a compté.',
        many: '# de membres ont changé sans dire ce qui a compté.',
        other: '# membres ont changé sans dire ce qui a compté.',
      }),
    few: 'Trop peu ont changé pour une liste qui ne trahisse personne.',
  },

  agreement: {
    title: 'À quel point nous voyons les choses de la même façon',
    band: {
      'nearly-all': 'Presque partout.',
      mostly: 'Le plus souvent.',
      partly: 'En partie.',
      little: 'Un peu.',
      chance: 'Pas plus que par hasard.',
      against: 'Moins que par hasard.',
      none: 'On ne peut pas encore le dire.',
    },
    percent: percent => [
      'Deux membres qui qualifient la même affirmation lui donnent la même étiquette ',
      `${Math.round(percent)} fois sur 100`,
      '. Le hasard seul en produirait une partie ; une fois celle-ci déduite, il reste ',
    ],
    unclassified: 'Aucune affirmation n’a encore été qualifiée par deux membres.',
    sealed: 'Des membres ont qualifié des affirmations ; leur choix ne vous est pas encore montré.',
    alike: from => `Tous sont identiques (${from}) : on ne peut rien dire de ce que ferait le hasard.`,
    number: hundredths,
    alpha: alpha => `α ${alpha}`,
    from: (claimCount, memberCount, ballots) =>
      [claims(claimCount), ...(memberCount === undefined ? [] : [members(memberCount)]), `${votes(ballots)}.`].join(
        ', ',
      ),
    small: 'C’est peu : quelques votes de plus peuvent tout changer.',
    scale: ['hasard', 'faible', 'utilisable', 'solide', 'identique'],
    columns: ['Mesure', 'Valeur'],
    rows: ['Alpha de Krippendorff', 'Paires identiques, %', 'Affirmations', 'Membres', 'Votes'],
    mixed: (first, second, pairs, of) => [
      'La paire la plus souvent confondue est ',
      `« ${first} » et « ${second} »`,
      ` : ${pairs} sur ${n(of, { one: '# divergence', many: '# de divergences', other: '# divergences' })}.`,
    ],
    seeClaims: 'Voir les affirmations',
    notAvailable: 'n. d.',
    beforeThat: (alpha, percent) =>
      `Avant la discussion, c’était α ${alpha}, avec ${Math.round(percent)} paires identiques sur 100.`,
    columnsOfBoth: ['Mesure', 'Avant', 'Maintenant'],
  },

  called: {
    title: 'Comment nous avons qualifié chaque affirmation',
    titleOfBoth: 'Comment nous avons qualifié chaque affirmation, avant et après',
    before: 'avant',
    after: 'après',
    changed: count =>
      count === 0
        ? 'Aucune affirmation n’a changé d’étiquette en tête.'
        : n(count, {
            one: '# affirmation a changé d’étiquette en tête.',
            many: '# d’affirmations ont changé d’étiquette en tête.',
            other: '# affirmations ont changé d’étiquette en tête.',
          }),
    says: count =>
      count === 0
        ? 'Aucune affirmation n’a encore été qualifiée.'
        : n(count, {
            one: '# affirmation a reçu des votes.',
            many: '# d’affirmations ont reçu des votes ; celles qui divisent le plus viennent en premier.',
            other: '# affirmations ont reçu des votes ; celles qui divisent le plus viennent en premier.',
          }),
    lead: 'En tête',
    part: 'Accord',
  },

  across: {
    title: 'D’accord malgré les camps',
    says: 'Les affirmations sur lesquelles la majorité de chaque camp dit la même chose, quoi qu’elle pense de la motion.',
    none: 'Pas encore d’affirmation sur laquelle la majorité de chaque camp dise la même chose. Il faut six votes, trois de chaque camp.',
    sealed:
      'Des membres ont dit s’ils sont d’accord avec des affirmations ; leur réponse ne vous est pas encore montrée.',
    column: side => side,
    least: 'Minimum',
    stance: 'Avis',
    agree: 'd’accord',
    disagree: 'pas d’accord',
    foot: 'Les membres sans camp ne sont pas comptés.',
    inWords: (sides, stance) =>
      `${list(sides.map(({ side, count, n: of }) => `${side} ${count} sur ${of}`))} : ${stance === 'agree' ? 'd’accord' : 'pas d’accord'}.`,
    of: (count, total) => `${count} sur ${total}`,
  },

  groups: {
    title: 'Groupes d’opinion',
    says: (groups, total) =>
      `D’après leurs accords et désaccords, ${total} membres se répartissent en ${groups} groupes. Les plus proches votent pareil ; aucun nom n’est donné.`,
    group: (at, size) => `Groupe ${at}, ${members(size)}`,
    claim: (stance, count, total) => `${count} sur ${total} ${stance === 'agree' ? 'd’accord' : 'pas d’accord'}`,
    columns: ['Groupe', 'Membres', 'Ce qui le caractérise', 'Avis', 'Part, %'],
    nothing: 'Rien qui le distingue nettement.',
  },

  polls: {
    title: 'Scrutins',
    sealed: turnout => `${votes(turnout)} ; le décompte n’est pas encore affiché.`,
    isOpen: 'ouvert',
    option: 'Option',
    count: 'Décompte',
  },
}

/** The words of polls: the bar, the ballots, the promise where one votes, receipts, and the moderator's form. */
import { de } from '../elision.ts'
import type { polls as en } from '../en/polls.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const votes = (count: number) => n(count, { one: '# vote', many: '# de votes', other: '# votes' })

export const polls: Shape<typeof en> = {
  title: 'Scrutins',
  bar: 'Scrutin ouvert',
  isOpen: 'Un scrutin est ouvert',
  vote: 'Voter',
  look: 'Voir',
  later: 'Plus tard',
  none: 'Aucun scrutin pour l’instant.',
  noneHint: 'Quand la modération en lance un, il apparaît ici et au-dessus du texte.',
  opened: question => `Un scrutin est ouvert : ${question}`,

  about: { before: 'La motion, avant le débat', after: 'La motion, après le débat', motion: 'La motion' },
  method: {
    single: 'Choisissez une réponse',
    stance: 'D’accord, pas d’accord, ou passer',
    approval: 'Cochez tout ce qui vous convient',
    score: 'Donnez à chaque option une note de 0 à 5',
    dots: 'Placez vos gommettes',
    ranked: 'Classez les options',
    consent: 'Pouvez-vous vous en accommoder ?',
  },
  closed: 'Clos',
  reopened: times => n(times, { one: 'Rouvert après une clôture', many: 'Rouvert # de fois', other: 'Rouvert # fois' }),
  turnout: (count, of) =>
    of === undefined
      ? `${votes(count)} pour l’instant`
      : n(count, { one: `# sur ${of} a voté`, other: `# sur ${of} ont voté` }),

  /** The promise and its limit, where one votes. */
  promise: {
    open: 'Public : qui a voté quoi est montré avec le résultat.',
    confidential: 'Confidentiel : on ne voit que les décomptes.',
    secret: 'Secret : votre vote est gardé sans votre nom, ni l’heure, ni l’ordre.',
  },
  limit: {
    confidential: 'Le serveur sait qui a voté quoi ; qui l’administre pourrait regarder.',
    secret:
      'Il faut faire confiance à qui administre le serveur, et un récépissé peut se montrer à d’autres : rien ne protège contre la contrainte.',
  },
  seen: 'La modération voit qui a voté, mais pas quoi.',
  watched: 'Le décompte change à chaque vote : qui remarque le moment où vous votez peut en déduire votre choix.',
  reveal: {
    live: 'Le décompte s’affiche au fil des votes.',
    own: 'Le décompte s’affiche une fois que vous avez voté.',
    closed: 'Le décompte s’affiche après la clôture du scrutin.',
    moderator: 'Le décompte s’affiche quand la modération le montre.',
  },
  labelsMean: 'Ce que veulent dire les étiquettes',
  changeable: 'Vous pouvez changer votre vote jusqu’à la clôture du scrutin.',
  stands: 'Un vote secret est définitif : il ne peut plus être changé.',
  givesSides: 'Votre réponse devient votre camp dans le débat, et la salle le voit.',
  noModerators: 'La modération ne vote pas dans ce scrutin.',

  cast: 'Voter',
  castAgain: 'Changer mon vote',
  isCast: 'Vous avez voté.',
  waiting: 'Gardé ici en attendant le réseau. L’envoi se fera tout seul.',
  counting: 'Décompte…',
  refusedKept: 'Votre choix est toujours là.',

  dotsLeft: (left, of) =>
    n(left, {
      one: `# gommette restante sur ${of}`,
      many: `# de gommettes restantes sur ${of}`,
      other: `# gommettes restantes sur ${of}`,
    }),
  oneMore: label => `Une gommette de plus pour ${label}`,
  oneLess: label => `Une gommette de moins pour ${label}`,
  dotsOn: count => n(count, { one: '# gommette', many: '# de gommettes', other: '# gommettes' }),
  up: label => `Monter ${label}`,
  down: label => `Descendre ${label}`,
  rank: label => `Classer ${label}`,
  unrank: label => `Sortir ${label} du classement`,
  ranked: 'Votre classement, du meilleur au moins bon',
  unranked: 'Hors de votre classement',
  rankHint:
    'Faites glisser, ou utilisez les flèches. Ce que vous laissez de côté compte après tout ce que vous classez.',
  movedTo: (label, place) => `${label} est en position ${place}`,
  consentReason: 'Votre raison',
  consentReasonNeeded: 'Un blocage arrête la proposition : il lui faut une raison.',
  consentReasonHint: 'Si vous le souhaitez.',
  reasonUnnamed: 'Elle est affichée sans votre nom.',
  reasonNamed: 'Elle est affichée avec votre nom.',

  reportReason: reason => `Signaler la raison « ${reason} »`,
  removeReason: reason => `Retirer la raison « ${reason} »`,

  receipt: 'Votre récépissé',
  receiptHint:
    'Après la clôture, chaque vote est listé sous son récépissé. Avec celui-ci, vous pourrez retrouver le vôtre et voir qu’il a été compté tel que vous l’avez donné.',
  receiptKept: 'Ce navigateur le garde pour vous.',
  receiptNotKept: 'Ce navigateur ne garde rien : copiez-le maintenant.',
  copy: 'Copier',
  soFar: 'Pour l’instant : ',
  noBallots: 'Aucun vote pour l’instant.',
  wilson: (label, low, high) =>
    `Sur un grand nombre de membres comme ceux-ci, entre ${low} et ${high} % choisiraient « ${label} » (95 %, Wilson).`,
  suppressed: {
    small: 'Trop peu de votes pour un décompte qui ne trahisse personne.',
    unanimous: 'Tous les votes sont identiques : le décompte dirait qui a voté quoi.',
  },
  chart: { chart: 'Graphique', table: 'Tableau', copyCsv: 'Copier en CSV' },
  option: 'Option',
  count: { ballots: 'Votes', points: 'Points', dots: 'Gommettes', first: 'Premières places' },
  whoVoted: 'Qui a voté quoi',
  reasons: 'Raisons données',
  rounds: 'Le vote éliminatoire, tour par tour',
  round: at => `Tour ${at}`,
  out: labels => `élimination : ${labels}`,

  published: 'Récépissés et votes',
  publishedHint: 'Tous les votes dans l’ordre de leurs récépissés. Personne ne peut en déduire qui a voté quoi.',
  showPublished: 'Afficher la liste',
  findMine: 'Trouver le mien',
  typeReceipt: 'Récépissé',
  found: choice => `Trouvé : ce vote dit ${choice}.`,
  notFound: 'Ce récépissé n’est pas dans la liste.',
  noReceiptHere: 'Ce navigateur n’a pas de récépissé pour ce scrutin. Saisissez ou collez le vôtre.',
  recount: 'Recompter ici',
  recountEqual: count => `Recompté dans ce navigateur : ${votes(count)}, conforme au résultat publié.`,
  recountDiffers: 'Recompté dans ce navigateur : NON conforme au résultat publié.',
  yours: 'le vôtre',

  ask: 'Lancer un scrutin…',
  askTitle: 'Lancer un scrutin',
  editTitle: 'Modifier le scrutin',
  form: {
    about: 'Objet',
    free: 'Une question à vous',
    motion: 'La motion',
    before: 'avant le débat',
    after: 'après le débat',
    question: 'Question',
    questionMissing: 'Écrivez la question.',
    method: 'Comment on répond',
    options: 'Options, une par ligne',
    optionsHint: 'Deux au moins.',
    optionsTooFew: 'Écrivez au moins deux options, une par ligne.',
    secrecy: 'Qui saura qui a voté quoi',
    secrecies: {
      open: 'Tout le monde (public)',
      confidential: 'Le serveur seul (confidentiel)',
      secret: 'Personne (secret)',
    },
    reveal: 'Quand s’affiche le décompte',
    reveals: {
      live: 'Au fil des votes',
      own: 'À chaque personne après son vote',
      closed: 'À la clôture du scrutin',
      moderator: 'Quand la modération le montre',
    },
    rules: 'Quorum et majorité',
    quorum: 'Nombre minimal de votes pour un résultat',
    notNow: stage =>
      `Le vote est fermé à l’étape « ${stage} » : un scrutin ouvert maintenant attend une étape où l’on peut voter.`,
    quorumHint: 'Un nombre de votes, ou une part des personnes qui peuvent voter : 50 %.',
    quorumBad: 'Un quorum est un nombre entier de votes, ou un pourcentage comme 50 %.',
    majority: 'Pour l’emporter, une option doit réunir',
    majorities: {
      none: 'le plus de votes',
      simple: 'plus de la moitié des votes qui prennent position',
      absolute: 'plus de la moitié des personnes qui peuvent voter',
      twoThirds: 'deux tiers des votes qui prennent position',
    },
    dots: 'Gommettes par personne',
    moderatorsCast: 'La modération vote aussi',
    givesSides: 'Les réponses deviennent des camps',
    open: 'Ouvrir le scrutin',
    save: 'Enregistrer',
    cancel: 'Annuler',
  },
  act: {
    edit: 'Modifier',
    withdraw: 'Retirer',
    close: 'Clore le scrutin',
    reopen: 'Rouvrir',
    reveal: 'Montrer le décompte',
    sides: 'En tirer les camps',
    waiting: 'Qui n’a pas voté',
  },
  nobodyWaits: 'Toutes les personnes qui peuvent voter ont voté.',
  waitingFor: names => `Pas encore : ${names}.`,
  sidesTaken: words => `Camps actuels : ${words}.`,
  withdrawn: 'Le scrutin est retiré.',

  moved: {
    question: 'Qu’est-ce qui vous a fait changer ?',
    hint: 'Vous répondez autrement qu’avant le débat. Choisissez ce qui vous a fait changer ; personne ne saura que c’était vous.',
    search: 'Chercher dans ce qui a été dit',
    nothing: 'Rien de particulier',
    thanks: 'C’est noté. Vous pouvez en choisir un autre.',
    by: name => de(name),
    more: count => n(count, { one: '# autre : cherchez pour le voir', other: '# autres : cherchez pour les voir' }),
  },
}

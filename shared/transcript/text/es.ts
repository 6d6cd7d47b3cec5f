/** The transcript's own words in Spanish. */
import { clockOf, counting, listing, signed } from './counting.ts'
import type { Words } from './en.ts'
import { inWords } from './outcomes/es.ts'

const n = counting('es')
const list = listing('es')
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const month = (date: Date) => MONTHS[date.getUTCMonth()]!
const ballots = (count: number) => n(count, { one: '# voto', other: '# votos' })
const members = (count: number) => n(count, { one: '# miembro', other: '# miembros' })
const claims = (count: number) => n(count, { one: '# afirmación', other: '# afirmaciones' })
const de = (name: string) => `de ${name}`

export const es: Words = {
  language: 'es',
  dir: 'ltr',
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  quoted: words => `«${words}»`,
  transcript: 'Acta',
  headline: names => `Acta, ${names}`,
  profiles: { named: 'nombres reales', pseudonymous: 'seudónimos', public: 'sin nombres' },
  roles: { moderator: 'Moderación', participant: 'Participación', observer: 'Observación' },
  kinds: {
    classifying: 'Afirmación',
    commenting: 'Comentario',
    questioning: 'Pregunta',
    highlighting: 'Resaltado',
  },
  moves: {
    reply: 'responde',
    support: 'apoya',
    object: 'objeta',
    ask: 'pregunta',
    evidence: 'da pruebas',
    restate: 'reformula',
  },
  moveTo: (move, to) => `${move}, a ${to}`,
  imagined: 'inventado',
  imported: 'importado',
  stances: { agree: 'De acuerdo', disagree: 'En desacuerdo', pass: 'Paso' },
  reasons: {
    personal: 'un comentario personal',
    'private-data': 'datos privados de alguien',
    unkind: 'hiriente',
    'off-topic': 'fuera de tema',
    spam: 'spam',
    other: 'otro motivo',
  },
  article: 'Artículo',
  motion: 'Moción',
  theMotion: 'La moción',
  sides: 'Posturas',
  made: time => `Hecha el ${time}.`,
  revision: (revision, corrects) =>
    corrects === undefined ? `Versión ${revision}` : `Versión ${revision}, que corrige la versión ${corrects}`,
  gone: revision => `Marcas cuyas palabras faltan desde la versión ${revision}`,
  marksIn: revision => `Marcas en la versión ${revision}`,
  marksAndThreads: 'Marcas y respuestas',
  loose: 'Respuestas a lo que ya no está',
  time: date => `${date.getUTCDate()} de ${month(date)} de ${date.getUTCFullYear()}, ${clockOf(date)} UTC`,
  shortTime: date => `${date.getUTCDate()} de ${month(date)}, ${clockOf(date)}`,

  ballots,
  members,
  marks: count => n(count, { one: '# marca', other: '# marcas' }),
  claims,
  replies: count => n(count, { one: '# respuesta', other: '# respuestas' }),
  words: count => n(count, { one: '# palabra', other: '# palabras' }),
  record: (rows, hash) => `Registro: ${n(rows, { one: '# fila', other: '# filas' })}, termina en ${hash}`,
  noBallots: 'ningún voto',
  keptBack: (cast, why) =>
    `${cast}: ${why === 'small' ? 'demasiado pocos para mostrarlos' : 'unánimes, no se muestran'}`,
  notShown: 'no se muestra',
  mergedInto: mark => `Unida a ${mark}: sus votos se cuentan allí.`,
  mergedHere: merged => `Unidas a esta: ${merged.map(({ number, by }) => `${number}, ${de(by)}`).join('; ')}.`,

  by: de,
  kindBy: (kind, name) => `${kind} ${de(name)}`,
  markNumber: mark => `Marca ${mark}`,
  claimNumber: mark => `Afirmación ${mark}`,
  moreMarks: count => `${count} más en la lista de marcas`,
  table: 'Tabla',
  noteBack: label => `Nota ${label}: volver al texto`,
  inTable: 'en la tabla',
  inMap: 'en el mapa',
  openInRoom: 'abrir en la sala',
  noStances: 'Todavía sin posiciones.',
  statement: words => `Enunciado: ${words}`,
  tags: tags => `Palabras clave: ${tags}`,
  classified: tally => `Clasificada: ${tally}.`,
  stance: tally => `Posición: ${tally}.`,
  labelsAre: tally => `Etiquetas: ${tally}.`,
  stancesAre: tally => `Posiciones: ${tally}.`,
  citesWhat: 'Cita',
  citeRevision: revision => `versión ${revision}`,
  citeSentence: sentence => (sentence === undefined ? 'una frase' : `frase ${sentence}`),
  citeArticle: 'el artículo',
  hidden: 'Plegado por la moderación',
  hiddenWhy: reason => `Plegado por la moderación: ${reason}`,

  claimsTitle: 'Afirmaciones',
  claimsCaption: all =>
    `${all} en el orden del texto: cuántos miembros dieron cada etiqueta y cuántos están de acuerdo, en desacuerdo o pasan.`,
  columns: {
    number: 'N.º',
    claim: 'Afirmación',
    mostly: 'Sobre todo',
    replies: 'Respuestas',
    marks: 'Marcas',
    question: 'Pregunta',
    method: 'Método',
    ballots: 'Votos',
    result: 'Resultado',
    name: 'Nombre',
    role: 'Papel',
    side: 'Postura',
    when: 'Cuándo',
    moderator: 'Moderación',
    done: 'Qué se hizo',
    to: 'A qué',
    reason: 'Motivo',
    what: 'Qué',
    by: 'De',
    stage: 'Etapa',
    length: 'Duración',
    words: 'Palabras',
    answer: 'Respuesta',
  },
  pollsTitle: 'Votaciones',
  pollsCaption: 'Votaciones que no son sobre una afirmación.',
  pollOnMotion: 'Votación sobre la moción',
  open: 'abierta',
  stillOpen: 'aún abierta',
  closed: 'cerrada',
  methods: {
    single: 'una opción cada cual',
    stance: 'de acuerdo, en desacuerdo o paso',
    approval: 'todas las opciones que se aprueban',
    score: 'puntuaciones de 0 a 5',
    dots: 'puntos',
    ranked: 'por orden, con eliminación por rondas',
    consent: 'consentimiento',
  },
  asked: { before: 'antes del debate', after: 'después del debate' },
  resultsTitle: 'Resultados',
  membersTitle: 'Miembros',
  inAll: (all, isPublic) => `${all} en total${isPublic ? '; aquí están quienes escribieron' : ''}.`,
  labelsTitle: 'Etiquetas',
  methodTitle: 'Cómo se hizo',

  speechesTitle: 'Intervenciones',
  speechesCaption: count =>
    `${n(count, { one: '# intervención', other: '# intervenciones' })} en orden: quién tuvo la palabra, cuánto tiempo y qué se escribió.`,
  stillSpeaking: 'sigue hablando',
  statementsTitle: 'Declaraciones conjuntas',
  statementOf: (side, stage) => (side === undefined ? `Toda la sala, en «${stage}»` : `${side}, en «${stage}»`),
  statementNote: (words, writers, isOpen) =>
    `${words}${writers.length > 0 ? `, ${de(writers.join(', '))}` : ''}${isOpen ? '; aún se está escribiendo' : ''}.`,
  statementRemoved: how => `La moderación retiró lo que había aquí antes${how ? ` (${how})` : ''}.`,

  courseTitle: 'Desarrollo de la sala',
  stageBegan: stage => `Etapa: ${stage}`,
  pollClosed: (question, result) => `Votación cerrada: ${question || 'la moción'}${result ? `. ${result}` : ''}`,
  wasRemoved: { mark: 'Se retiró una marca', reply: 'Se retiró una respuesta' },

  removedTitle: 'Retirado por la moderación',
  removedCaption: 'Las palabras ya no están; que estuvieron se dice.',
  removedBy: { mark: name => `Una marca ${de(name)}`, reply: name => `Una respuesta ${de(name)}` },
  entries: { mark: 'marca', reply: 'respuesta' },

  logTitle: 'Registro de moderación',
  logCaption: 'Qué hizo la moderación y por qué, en su orden; nunca las palabras de que se trataba.',
  acts: {
    hide: 'plegado',
    restore: 'desplegado',
    remove: 'retirado',
    merge: 'unida a otra',
    unmerge: 'separada de nuevo',
    mute: 'escritura en pausa',
    unmute: 'escritura permitida de nuevo',
    rename: 'cambio de nombre',
    promote: 'papel mayor',
    demote: 'papel menor',
    expel: 'sacado de la sala',
    'hand-over': 'sala cedida',
    lock: 'escritura bloqueada',
    unlock: 'escritura desbloqueada',
    'close-door': 'puerta cerrada',
    'open-door': 'puerta abierta',
    'new-code': 'código de la sala cambiado',
    hold: 'qué aportaciones nuevas se retienen',
    slow: 'modo lento',
    archive: 'sala archivada',
    reopen: 'sala abierta de nuevo',
    'make-public-link': 'enlace público creado',
    'revoke-public-link': 'enlace público anulado',
    'let-in': 'aceptado',
    decline: 'rechazado',
    'ask-edit': 'cambio pedido',
    keep: 'revisado y conservado',
    grant: 'recurso aceptado',
    uphold: 'recurso rechazado',
    undo: 'decisión deshecha',
    publish: 'publicada',
    'remove-reason': 'motivo de un voto retirado',
  },
  withDetail: (act, detail) => `${act}: ${detail}`,
  holds: { none: 'ninguna', first: 'la primera de cada miembro', all: 'todas', stage: 'según la etapa' },
  slow: seconds => (seconds ? `una aportación cada ${seconds} segundos` : 'desactivado'),
  aMember: 'un miembro',
  aboutMark: (mark, whose) => `${mark ? `marca ${mark}` : 'una marca'}${whose ? ` ${de(whose)}` : ''}`,
  aboutReply: (mark, whose) => `${mark ? `marca ${mark}` : 'una respuesta'}${whose ? ` ${de(whose)}` : ''}`,
  aboutStatement: whose => `una declaración conjunta${whose ? ` ${de(whose)}` : ''}`,

  chartsTitle: 'Gráficos',
  chartLabels: (count, leading) =>
    `De ${claims(count)} cuyas etiquetas se pueden mostrar: ${
      leading.map(one => `${one.n} sobre todo ${one.label}`).join(', ') || 'ninguna etiqueta va sola en cabeza'
    }.`,
  chartCalled: 'Cómo se clasificaron las afirmaciones.',
  chartFirst: count => `Se dibujan las primeras ${count}.`,
  chartNumbers: { before: 'Los números están en la', table: 'tabla de afirmaciones' },
  chartBefore: 'Antes',
  chartAfter: 'Después',
  chartMotion: parts =>
    `La moción, ${parts.map(one => `${one.when === 'before' ? 'antes' : 'después'}: ${one.ballots}`).join('; ')}.`,
  chartMethod: method => `Método: ${method}.`,
  chartMotionCaption: 'La moción antes y después.',

  mapTitle: 'Mapa de argumentos',
  mapSays:
    'Las líneas continuas apoyan, las discontinuas objetan y las de puntos no hacen ni lo uno ni lo otro. Cada recuadro lleva a su lugar entre las respuestas.',
  mapLeft: count =>
    n(count, {
      one: '# afirmación con menos respuestas no se dibuja.',
      other: '# afirmaciones con menos respuestas no se dibujan.',
    }),

  tools: {
    name: 'Buscar y reproducir',
    label: 'Etiqueta',
    member: 'Miembro',
    side: 'Postura',
    stage: 'Etapa',
    all: 'Todas',
    showAll: 'Mostrar todo',
    shown: '{shown} de {all} marcas',
    play: 'Reproducir',
    pause: 'Pausa',
    moment: 'Momento',
    ended: time => `${time}: tal como acabó`,
    claim: '1 afirmación',
    claims: '{n} afirmaciones',
    past: 'Los recuentos y gráficos son los del final.',
  },
  pageOf: 'de',
  noGlyph: count =>
    n(count, {
      one: '# carácter no está en ninguna fuente de este archivo y se imprime como signo de interrogación.',
      other: '# caracteres no están en ninguna fuente de este archivo y se imprimen como signos de interrogación.',
    }),
  shared: 'Un artículo, lo que se dijo de cada una de sus frases y cómo se votó.',
  method: {
    names: {
      named: 'Los miembros figuran con el nombre que dieron.',
      pseudonymous: 'Los miembros figuran con pares de palabras sorteados para esta sala, no con su nombre.',
      public: 'Los miembros figuran como letras, en el orden de sus palabras; faltan papeles, posturas y horas.',
    },
    imagined: 'Los miembros señalados como inventados no son personas: Parley los creó para su sala de prueba.',
    imported:
      'Los miembros señalados como importados escribieron en otro lugar: la moderación trajo sus anotaciones y no votaron.',
    frozen: 'El artículo no cambia: cada marca está exactamente sobre las palabras en que se hizo.',
    ballots:
      'Cada miembro tiene un voto por votación y puede cambiarlo mientras esté abierta; los recuentos son los del momento en que se hizo esta acta.',
    before: '«Antes de la discusión» es lo que decían los votos cuando empezó la etapa que volvió a preguntar.',
    moved: 'Lo que hizo cambiar de opinión es lo que dijeron los propios miembros; quiénes son no se dice.',
    groups:
      'Los grupos de opinión son miembros con posiciones parecidas, por componentes principales y k-medias como en Polis; quien votó sobre menos de 7 afirmaciones no está en ninguno.',
    sealed: polls =>
      n(polls, {
        one: 'El recuento de # votación no se muestra, porque no podía verlo quien hizo esto.',
        other: 'Los recuentos de # votaciones no se muestran, porque no podía verlos quien hizo esto.',
      }),
    removedClaim: cast =>
      n(cast, {
        one: 'Una afirmación retirada tenía # voto; no se cuenta.',
        other: 'Una afirmación retirada tenía # votos; no se cuentan.',
      }),
    withdrawn: cast => `Quien hizo una afirmación la eliminó después de ${ballots(cast)}.`,
    hidden: (entries, isPublic) =>
      n(entries, {
        one: `# entrada plegada por la moderación: ${isPublic ? 'dicha, no mostrada' : 'plegada, con el motivo'}.`,
        other: `# entradas plegadas por la moderación: ${isPublic ? 'dichas, no mostradas' : 'plegadas, con el motivo'}.`,
      }),
    removed: entries =>
      n(entries, {
        one: '# entrada retirada por la moderación: las palabras ya no están, el hecho se dice.',
        other: '# entradas retiradas por la moderación: las palabras ya no están, el hecho se dice.',
      }),
    demo: 'Esta es la sala de prueba; su debate es un ejemplo.',
    times:
      'Las horas son UTC. La huella es la de la última fila del registro de la sala cuando se hizo esto; cada fila lleva la huella de la anterior.',
  },
  results: {
    poll: inWords,
    agreement({ alpha, percent, band, claims: judged, ballots: cast, isSmall }, when) {
      const what = { before: 'Etiquetas antes de la discusión', after: 'Etiquetas después', now: 'Etiquetas' }[
        when ?? 'now'
      ]
      const from = `${ballots(cast)} sobre ${claims(judged)}`
      if (band === 'none') return `${what}: ${from}, todos iguales; del azar no se puede decir nada (alfa n/d).`
      const says = {
        'nearly-all': 'los miembros coinciden en casi todo',
        mostly: 'los miembros suelen coincidir',
        partly: 'los miembros coinciden en parte',
        little: 'los miembros coinciden algo más que por azar',
        chance: 'los miembros coinciden más o menos como por azar',
        against: 'los miembros coinciden menos que por azar',
      }[band]
      const small = isSmall ? ' Es poco: unos votos más pueden cambiarlo.' : ''
      return `${what}: ${says} (alfa ${alpha!.toFixed(2).replace('.', ',')}; ${Math.round(percent!)}\u00a0% de los pares iguales; ${from}).${small}`
    },
    swing({ points, bySwing, byMajority, n: cast }, after, labelOf) {
      const wins = (sides: readonly string[]) =>
        sides.length === 1 ? `gana ${labelOf(sides[0]!)}` : `empate entre ${list(sides.map(labelOf))}`
      const [first, most] = [bySwing.sides[0], byMajority.sides[0]]
      const swing =
        first === undefined ? 'ninguna postura avanza' : `${wins(bySwing.sides)}: ${signed(points[first]!)} puntos`
      const majority =
        most === undefined
          ? 'ninguna postura tiene votos'
          : `${wins(byMajority.sides)}: ${after[most] ?? 0} de ${ballots(cast.after)}`
      return `La moción: por avance, ${swing}. Por mayoría, ${majority}.`
    },
    nothingMoved: count =>
      n(count, {
        one: '# miembro cambió su respuesta sin que nada en la sala lo moviera.',
        other: '# miembros cambiaron su respuesta sin que nada en la sala los moviera.',
      }),
    moved: (words, by, count, across) =>
      `Hizo cambiar de opinión «${words}», ${de(by)}: ${members(count)}${across === 0 ? '' : `, ${across} de una postura a otra`}.`,
    silent: count =>
      n(count, {
        one: '# miembro cambió su respuesta y no dijo por qué.',
        other: '# miembros cambiaron su respuesta y no dijeron por qué.',
      }),
    across: (statement, { sides, stance }, labelOf) =>
      `Acuerdo entre posturas: «${statement}» – ${stance === 'agree' ? 'de acuerdo' : 'en desacuerdo'}: ${list(
        sides.map(({ side, count, n: of }) => `${count} de ${of} (${labelOf(side)})`),
      )}.`,
    groups: (all, sizes) =>
      `Grupos de opinión: ${members(all)} forman ${n(sizes.length, { one: '# grupo', other: '# grupos' })}, de ${list(sizes.map(String))}.`,
    group: (group, count, of, stance, statement) =>
      `Grupo ${group}: ${count} de ${of} ${stance === 'agree' ? 'de acuerdo' : 'en desacuerdo'} con «${statement}».`,
  },
}

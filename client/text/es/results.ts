/** The words of the results view. */
import type { results as en } from '../en/results.ts'
import { inHundredths, signed } from '../measures.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

const ballots = (count: number) => n(count, { one: '# voto', many: '# de votos', other: '# votos' })
const members = (count: number) => n(count, { one: '# miembro', many: '# de miembros', other: '# miembros' })
const claims = (count: number) => n(count, { one: '# afirmación', many: '# de afirmaciones', other: '# afirmaciones' })

const hundredths = inHundredths('es-ES')
const points = signed('es-ES')
const wins = (sides: readonly string[]) =>
  sides.length === 1 ? `gana «${sides[0]}»` : `empatan ${list(sides.map(side => `«${side}»`))}`

export const results: Shape<typeof en> = {
  title: 'Resultados',
  loading: 'Contando…',
  chart: { chart: 'Gráfico', table: 'Tabla', copyCsv: 'Copiar como CSV' },
  print: 'Imprimir',
  ofThen:
    'Los recuentos tal como estaban entonces. Quién pasó de qué a qué, en qué coinciden todas las posturas y qué grupos hay solo se muestra en el presente.',
  yours: 'el tuyo',
  you: 'tú',
  claim: 'Afirmación',
  empty: 'Todavía no se ha contado nada.',
  emptyHint: 'Cuando se clasifiquen afirmaciones o se vote, aquí aparecerá lo que resulte.',

  swing: {
    title: 'Cómo se movió la sala',
    before: count => `Antes, ${ballots(count)}`,
    after: count => `Después, ${ballots(count)}`,
    notCast: 'Sin votar',
    more: (count, answer) => `${count} más para «${answer}».`,
    none: 'Tantos votos como antes para cada respuesta.',
    noneGained: 'Ninguna respuesta tiene más votos que antes.',
    changed: (count, of) =>
      count === 0
        ? `Nadie de quienes respondieron las dos veces (${of}) cambió de respuesta.`
        : n(count, {
            one: `# de ${of} que respondieron las dos veces cambió de respuesta.`,
            other: `# de ${of} que respondieron las dos veces cambiaron de respuesta.`,
          }),
    link: (count, from, to) =>
      from === to
        ? n(count, {
            one: `# miembro siguió en «${from}»`,
            many: `# de miembros siguieron en «${from}»`,
            other: `# miembros siguieron en «${from}»`,
          })
        : n(count, {
            one: `# miembro pasó de «${from}» a «${to}»`,
            many: `# de miembros pasaron de «${from}» a «${to}»`,
            other: `# miembros pasaron de «${from}» a «${to}»`,
          }),
    bySwing: (sides, gained) =>
      sides.length === 0
        ? 'Por avance, ninguna postura ganó terreno.'
        : `Por avance, ${wins(sides)}: ${points(gained)} puntos.`,
    byMajority: (sides, count, of) =>
      sides.length === 0
        ? 'Por mayoría, ninguna postura tiene votos.'
        : `Por mayoría, ${wins(sides)}: ${count} de ${ballots(of)}.`,
    columns: ['Antes', 'Después', 'Miembros'],
    answers: ['Respuesta', 'Antes', 'Después'],
    noFlow: 'No se dice quién pasó de qué a qué: los votos son secretos o muy pocos, o esto es el pasado.',
    waitingAfter: 'Ya se votó la moción antes del debate. El cambio aparecerá aquí cuando se vote también después.',
    sealed: turnout => `${ballots(turnout)} hasta ahora; el recuento aún no se muestra.`,
    moved: 'Qué hizo cambiar a la gente',
    movedBy: (moved, across) =>
      across > 0 ? `hizo cambiar a ${moved}, ${across} de una postura a otra` : `hizo cambiar a ${moved}`,
    nothing: 'Nada en particular',
    gone: 'Palabras que ya no están aquí',
    silent: count =>
      n(count, {
        one: '# miembro cambió y no dijo por qué.',
        many: '# de miembros cambiaron y no dijeron por qué.',
        other: '# miembros cambiaron y no dijeron por qué.',
      }),
    few: 'Cambiaron muy pocos miembros para una lista que no revele quiénes.',
  },

  agreement: {
    title: 'Cuánto coincidimos al clasificar',
    band: {
      'nearly-all': 'En casi todo.',
      mostly: 'En su mayor parte.',
      partly: 'En parte.',
      little: 'Un poco.',
      chance: 'No más que por azar.',
      against: 'Menos que por azar.',
      none: 'Todavía no se puede decir.',
    },
    percent: percent => [
      'Dos miembros que clasifican la misma afirmación le dan la misma etiqueta ',
      n(Math.round(percent), { one: '# vez de cada 100', other: '# veces de cada 100' }),
      '. Parte de eso ocurriría por azar; si se descuenta, queda ',
    ],
    unclassified: 'Todavía no hay ninguna afirmación clasificada por dos miembros.',
    sealed: 'Hay miembros que han clasificado afirmaciones; todavía no se te muestra cómo.',
    alike: from => `Todos son iguales (${from}): de lo que haría el azar no se puede decir nada.`,
    number: hundredths,
    alpha: alpha => `α\u00a0${alpha}`,
    from: (claimed, voting, cast) =>
      [claims(claimed), ...(voting === undefined ? [] : [members(voting)]), `${ballots(cast)}.`].join(', '),
    small: 'Es poco: unos votos más pueden cambiarlo.',
    scale: ['azar', 'débil', 'útil', 'firme', 'total'],
    columns: ['Medida', 'Valor'],
    rows: ['Alfa de Krippendorff', 'Pares iguales, %', 'Afirmaciones', 'Miembros', 'Votos'],
    mixed: (first, second, pairs, of) => [
      'El par que más se confunde es ',
      list([`«${first}»`, `«${second}»`]),
      `: ${pairs} de ${n(of, { one: '# diferencia', many: '# de diferencias', other: '# diferencias' })}.`,
    ],
    seeClaims: 'Ver las afirmaciones',
    notAvailable: 'n/d',
    beforeThat: (alpha, percent) =>
      `Antes de la discusión era α ${alpha}, con ${Math.round(percent)} de cada 100 pares iguales.`,
    columnsOfBoth: ['Medida', 'Antes', 'Ahora'],
  },

  called: {
    title: 'Cómo clasificamos cada afirmación',
    titleOfBoth: 'Cómo clasificamos cada afirmación, antes y después',
    before: 'antes',
    after: 'después',
    changed: count =>
      count === 0
        ? 'Ninguna afirmación cambió de etiqueta más votada.'
        : n(count, {
            one: '# afirmación cambió de etiqueta más votada.',
            many: '# de afirmaciones cambiaron de etiqueta más votada.',
            other: '# afirmaciones cambiaron de etiqueta más votada.',
          }),
    says: count =>
      count === 0
        ? 'Todavía no se ha clasificado ninguna afirmación.'
        : n(count, {
            one: '# afirmación tiene votos; las más divididas van primero.',
            many: '# de afirmaciones tienen votos; las más divididas van primero.',
            other: '# afirmaciones tienen votos; las más divididas van primero.',
          }),
    lead: 'Más votada',
    part: 'Coincidencia',
  },

  across: {
    title: 'Acuerdo entre posturas',
    says: 'Afirmaciones de las que la mayoría de cada postura dice lo mismo, piense lo que piense de la moción.',
    none: 'Todavía no hay ninguna afirmación de la que la mayoría de cada postura diga lo mismo. Hacen falta seis votos, tres de cada postura.',
    sealed: 'Hay miembros que han dicho si están de acuerdo con afirmaciones; todavía no se te muestra qué dijeron.',
    column: side => side,
    least: 'Mínimo',
    stance: 'Están',
    agree: 'de acuerdo',
    disagree: 'en desacuerdo',
    foot: 'No se cuentan los miembros sin postura.',
    inWords: (sides, stance) =>
      `${list(sides.map(({ side, count, n: of }) => `«${side}» ${count} de ${of}`))}: ${stance === 'agree' ? 'de acuerdo' : 'en desacuerdo'}.`,
    of: (count, total) => `${count} de ${total}`,
  },

  groups: {
    title: 'Grupos de opinión',
    says: (groups, voting) =>
      `Según sus acuerdos y desacuerdos, ${members(voting)} se reparten en ${n(groups, { one: '# grupo', many: '# de grupos', other: '# grupos' })}. Quienes están cerca votan de forma parecida; no se nombra a nadie.`,
    group: (count, size) => `Grupo ${count}, ${members(size)}`,
    claim: (stance, count, total) => `${count} de ${total} ${stance === 'agree' ? 'de acuerdo' : 'en desacuerdo'}`,
    columns: ['Grupo', 'Miembros', 'Lo que defiende', 'Dice', 'Parte, %'],
    nothing: 'Nada que lo distinga con claridad.',
  },

  polls: {
    title: 'Votaciones',
    sealed: turnout => `${ballots(turnout)}; el recuento aún no se muestra.`,
    isOpen: 'abierta',
    option: 'Opción',
    count: 'Recuento',
  },
}

/** Taking the transcript home. The words load with the dialog. */
import type { takeHome as en } from '../en/takeHome.ts'
import type { Shape } from '../shape.ts'
import { n, number } from './intl.ts'

const members = (count: number) => n(count, { one: '# miembro', many: '# de miembros', other: '# miembros' })

export const takeHome: Shape<typeof en> = {
  comma: ', ',
  names: 'Nombres que lleva',
  profiles: {
    named: 'Nombres reales',
    pseudonymous: 'Seudónimos',
    public: 'Sin nombres',
  },
  format: 'Formato',
  formats: {
    html: ['Página web', 'Para leer, filtrar y reproducir sin red; se imprime en A4'],
    pdf: ['PDF', 'Para imprimir o entregar; etiquetado, se puede buscar y copiar en él'],
    docx: ['Word', 'Para seguir escribiendo: cada marca es un comentario sobre sus palabras'],
    markdown: ['Markdown', 'Para guardarlo con tus apuntes o publicarlo'],
    csv: ['Tablas (CSV)', 'Para contar en una hoja de cálculo: marcas, afirmaciones, respuestas, votaciones, miembros'],
    jsonld: ['Anotaciones W3C', 'Para otros programas de anotación (JSON-LD)'],
    hypothesis: ['Hypothesis', 'Para importarlo en un grupo de Hypothesis'],
    argdown: ['Argdown', 'Los argumentos como texto, para mapas de argumentos'],
    aif: ['AIF', 'Los argumentos como grafo, para investigar (JSON)'],
    bundle: ['Todo', 'El conjunto con sumas de verificación, para guardarlo o llevarlo a otro servidor'],
  },
  bom: 'Para versiones antiguas de Excel: señalar las tablas como UTF-8',
  leaves: 'Qué sale',
  reading: 'Viendo qué saldría…',
  members: (named, all) => (named === all ? members(all) : `${named} de ${members(all)}`),
  has: {
    articles: count => n(count, { one: '# artículo', many: '# de artículos', other: '# artículos' }),
    marks: count => n(count, { one: '# marca', many: '# de marcas', other: '# marcas' }),
    claims: count =>
      n(count, {
        one: '# afirmación entre ellas',
        many: '# de afirmaciones entre ellas',
        other: '# afirmaciones entre ellas',
      }),
    replies: count => n(count, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' }),
    speeches: count => n(count, { one: '# intervención', many: '# de intervenciones', other: '# intervenciones' }),
    statements: count =>
      n(count, {
        one: '# declaración conjunta',
        many: '# de declaraciones conjuntas',
        other: '# declaraciones conjuntas',
      }),
    ballots: count =>
      n(count, {
        one: '# voto de una votación abierta, con quién lo emitió',
        many: '# de votos de votaciones abiertas, con quién los emitió',
        other: '# votos de votaciones abiertas, con quién los emitió',
      }),
  },
  more: count => n(count, { other: 'y # más' }),
  leftOut: 'Qué no sale',
  not: {
    names: {
      named: 'Quién emitió qué voto secreto o confidencial',
      pseudonymous: 'Los nombres reales y quién emitió qué voto, salvo en votaciones abiertas',
      public: 'Nombres, papeles, posturas, horas y quién emitió qué voto',
    },
    hidden: (count, isPublic) =>
      isPublic
        ? `Las palabras de ${n(count, { one: '# entrada plegada', many: '# de entradas plegadas', other: '# entradas plegadas' })}: solo se dice el motivo`
        : n(count, {
            one: '# entrada va plegada, con el motivo',
            many: '# de entradas van plegadas, con el motivo',
            other: '# entradas van plegadas, con el motivo',
          }),
    removed: count =>
      `Las palabras de ${n(count, { one: '# entrada retirada', many: '# de entradas retiradas', other: '# entradas retiradas' })}: solo se dice que se retiró`,
    uncounted: count =>
      `Los recuentos de ${n(count, { one: '# votación', many: '# de votaciones', other: '# votaciones' })} que aún no puedes ver`,
    ballots: count =>
      n(count, {
        one: 'De quién es # voto: solo se dice el recuento',
        many: 'De quién son # de votos: solo se dicen los recuentos',
        other: 'De quién son # votos: solo se dicen los recuentos',
      }),
    withheld: 'Lo que el resto ha escrito en esta etapa, hasta que se muestre',
  },
  save: 'Guardar',
  making: 'Preparando…',
  come: (come, of) => `${come} de ${of}`,
  comeAbout: (come, of) => `${come} de unos ${of}`,
  brokeOff: 'El archivo se cortó antes de terminar y no se guardó nada. Inténtalo de nuevo.',
  size: bytes =>
    bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.ceil(bytes / 100_000) / 10)} MB`,
  stop: 'Parar',
  stopped: 'Parado. No se ha guardado nada.',
  saved: name => `Guardado como ${name}.`,
}

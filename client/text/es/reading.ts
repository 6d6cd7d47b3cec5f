/** The words of the reading view: article, marking and margin. */
import type { reading as en } from '../en/reading.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const reading: Shape<typeof en> = {
  held: 'retenido',
  article: 'Artículo',
  table: 'Tabla',
  backFromNote: label => `Nota ${label}: volver al texto`,
  sentences: count => n(count, { one: '# frase', many: '# de frases', other: '# frases' }),
  minutes: count => n(count, { one: '# minuto', many: '# de minutos', other: '# minutos' }),
  calm: 'Lectura tranquila',
  calmHint: 'Oculta los subrayados ajenos y conserva las cifras del margen',
  heatStrip: 'El texto completo',
  walked: (sentence, of, marks) =>
    `Frase ${sentence} de ${of}${marks ? `, ${n(marks, { one: '# marca', many: '# de marcas', other: '# marcas' })}` : ''}`,
  howToWalk: 'Las flechas recorren las frases, Mayús amplía, Intro marca. Con J y K pasas de una tarjeta a otra.',
  keeping: {
    classifying: 'Marcando afirmaciones',
    commenting: 'Marcando comentarios',
    questioning: 'Marcando preguntas',
    highlighting: 'Resaltando',
  },
  keepingLabel: label => `Marcando afirmaciones como «${label}»`,
  noMore: 'No hay más.',
  startHandle: 'Comienzo de la selección',
  endHandle: 'Fin de la selección',

  margin: 'Margen',
  list: 'Todas las marcas en orden de lectura',
  listItem: (kind, name, quote, isNew) => `${isNew ? 'Nueva: ' : ''}${kind}, ${name}: ${quote}`,
  emptyTitle: 'Todavía no hay ninguna marca.',
  emptyBefore: 'Arrastra sobre las palabras, toca una frase o recorre el texto con ',
  emptyBetween: ' y pulsa ',
  emptyAfter: '. Las tarjetas aparecen aquí, junto a su frase, y nunca mueven la línea que estás leyendo.',
  moreHere: count => `${count} más aquí`,
  newHere: count => n(count, { one: '# nueva', other: '# nuevas' }),
  counter: count => n(count, { one: 'marca en esta línea', other: 'marcas en esta línea' }),

  kind: {
    classifying: 'Afirmación',
    commenting: 'Comentario',
    questioning: 'Pregunta',
    highlighting: 'Resaltado',
  },
  unread: 'nueva',
  note: 'Nota que solo ves tú',
  youShort: 'Tú',
  ballots: count => n(count, { one: '# voto', many: '# de votos', other: '# votos' }),
  replies: count => n(count, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' }),
  noLabelLeads: 'ninguna etiqueta destaca',
  castFailed: 'No ha llegado. Inténtalo de nuevo.',
  waitsOffline: 'No tienes conexión: los votos esperan a que vuelva la red.',

  reasons: {
    personal: 'un comentario personal',
    'private-data': 'datos privados de alguien',
    unkind: 'hiriente',
    'off-topic': 'fuera de tema',
    spam: 'spam',
    other: 'otro motivo',
  },
  hidden: reason => `Plegado por la moderación: ${reason}`,
  hiddenBare: 'Plegado por la moderación',

  calls: (key, label, isOne) => {
    switch (key) {
      case 'fact':
        return isOne ? 'lo considera un hecho' : 'lo consideran un hecho'
      case 'opinion':
        return isOne ? 'lo considera una opinión' : 'lo consideran una opinión'
      case 'mixed':
        return isOne ? 'lo considera mixto' : 'lo consideran mixto'
      case 'unsure':
        return isOne ? 'no lo ve claro' : 'no lo ven claro'
      default:
        return isOne ? `lo clasifica como «${label}»` : `lo clasifican como «${label}»`
    }
  },
  of: (count, total) => `${count} de ${total}`,
  all: count => (count === 2 ? 'Las dos personas' : `Las ${count} personas`),
  leadTogether: (labels, each, total) => `Empatan ${labels}, con ${each} de ${total} cada etiqueta.`,
  everyoneHasCast: 'Ya ha votado toda la sala.',
  noBallots: 'Todavía no hay votos.',
  agreeCount: count => `${count} de acuerdo`,
  disagreeCount: count => `${count} en desacuerdo`,
  passCount: count => n(count, { one: '# pasa', other: '# pasan' }),
  split: {
    level: 'División por igual.',
    almost: 'División casi por igual.',
    agree: 'Acuerdo casi general.',
    disagree: 'Desacuerdo casi general.',
  },
  sealed: {
    own: 'Vota para ver los votos del resto.',
    closed: 'Se muestra cuando se cierre la votación.',
    moderator: 'Se muestra cuando lo decida la moderación.',
    secret: 'Secreta: se muestra cuando se cierre la votación.',
  },
  suppressed: {
    small: 'Hay muy pocos votos para un recuento que no revele de quién son.',
    unanimous: 'Todos los votos son iguales; el recuento revelaría de quién son.',
  },
}

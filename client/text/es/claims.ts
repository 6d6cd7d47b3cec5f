/** The words of the claims view. */
import type { claims as en } from '../en/claims.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

export const claims: Shape<typeof en> = {
  order: {
    worth: 'Para debatir ahora',
    text: 'Como en el texto',
    newest: 'Más recientes primero',
  },
  orderLabel: 'Orden de las afirmaciones',
  filterLabel: 'Filtrar por etiqueta',
  all: 'Todas',
  noLabel: 'Ninguna destaca',
  side: 'Postura',
  anySide: 'Cualquier postura',
  bySide: side => `de ${side}`,
  claim: 'Afirmación',
  whatItIs: 'Qué es',
  stance: 'Acuerdo o desacuerdo',
  replies: count => n(count, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' }),
  stanceCounts: (agree, disagree, pass) => `${agree} a ${disagree}, ${n(pass, { one: '# pasa', other: '# pasan' })}`,
  inArticle: sentence => `En el artículo, frase ${sentence}`,
  whyFirst: 'Por qué va primero',
  why: 'Por qué merece debate',
  openThread: 'Abrir el hilo',
  next: 'Afirmación siguiente',
  position: (at, of) => `Afirmación ${at} de ${of}`,
  orderChanged: 'El orden ha cambiado.',
  orderAgain: 'Ordenar de nuevo',
  empty: 'Todavía no hay ninguna afirmación.',
  emptyHint: 'Marca una frase del artículo como afirmación: aparece aquí y la sala dice qué es.',
  toArticle: 'Ir al artículo',
  nothingHere: 'Ninguna afirmación es así.',
  showAll: 'Mostrar todas',
  reason: (reason, label) => {
    switch (reason.kind) {
      case 'level':
        return 'Empate entre acuerdo y desacuerdo'
      case 'almost':
        return 'División casi por igual'
      case 'labels':
        return n(reason.count, {
          one: '# etiqueta en juego',
          many: '# de etiquetas en juego',
          other: '# etiquetas en juego',
        })
      case 'tied':
        return `Empate entre «${label(reason.first)}» y «${label(reason.second)}»`
      case 'no-majority':
        return `«${label(reason.first)}» y «${label(reason.second)}», sin mayoría`
      default:
        return reason satisfies never
    }
  },
  explain: {
    stance: (agree, disagree) => `${agree} de acuerdo y ${disagree} en desacuerdo`,
    noTwoThirds: 'menos de dos tercios le dan la misma etiqueta',
    most: (count, total, label) => `${count} de ${total} la clasifican como «${label}»`,
    and: '; ',
    thread: (object, support) => {
      const objects = object > 0 ? n(object, { one: '# respuesta objeta', other: '# respuestas objetan' }) : ''
      const supports =
        support > 0
          ? object > 0
            ? n(support, { one: '# apoya', other: '# apoyan' })
            : n(support, { one: '# respuesta apoya', other: '# respuestas apoyan' })
          : ''
      return `En el hilo, ${list([objects, supports].filter(Boolean))}.`
    },
    nobody: 'Todavía no ha votado nadie.',
    sealed: 'Sus votos aún no se muestran.',
  },
}

/** The words of joint statements, in Spanish. They load with the debate view. */
import type { words as en } from '../en/joint.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

export const words: Shape<typeof en> = {
  title: 'Declaración conjunta',
  titleOf: side => `Declaración conjunta, ${side}`,
  region: 'Declaraciones conjuntas',
  placeholder: 'Escribid en común, como un solo texto.',
  count: words => n(words, { one: '# palabra', many: '# de palabras', other: '# palabras' }),
  countOf: (words, limit) =>
    n(limit, { one: `${words} de # palabra`, many: `${words} de # de palabras`, other: `${words} de # palabras` }),
  full: limit =>
    n(limit, {
      one: 'Ya tiene su # palabra.',
      many: 'Ya tiene su # de palabras: acortad antes de añadir.',
      other: 'Ya tiene sus # palabras: acortad antes de añadir.',
    }),
  saved: 'Todo guardado',
  saving: 'Guardando…',
  offline: 'Sin conexión: guardado en este dispositivo',
  loading: 'La declaración está llegando.',
  undo: 'Deshacer tu último cambio',
  undoShort: 'Deshacer',
  here: 'Escribiendo aquí ahora',
  frozen: 'Quedó fija al terminar su etapa; la lee toda la sala.',
  published: 'Publicada por la moderación; la lee toda la sala.',
  asItWas: 'Tal como estaba en ese momento, mientras se escribía.',
  acts: 'Qué hacer con esta declaración',
  publish: 'Publicarla ahora',
  publishDone: 'Publicada: ahora la lee toda la sala.',
  removeIt: 'Retirar lo que hay aquí…',
  writtenBy: names => `Escrita por ${list(names)}`,
  nothing: 'No se escribió nada.',
  removed: 'La moderación ha retirado lo que había aquí antes.',
  readAlong: 'Seguir su escritura',
  stopReading: 'Cerrar',
  others: side => `La postura «${side}» escribe su propia declaración. Podrás leerla cuando termine esta etapa.`,
  noSide: 'Cada postura escribe en común una declaración. Toma postura para escribir en la suya.',
  stranded: 'Lo que tenías aquí no se guardó',
  strandedHint: 'Sigue en este dispositivo hasta que lo descartes. Copia lo que quieras conservar.',
  copy: 'Copiarlo',
  copied: 'Copiado.',
  notCopied: 'No se ha podido copiar: selecciona las palabras y cópialas.',
  discard: 'Descartarlo',
  unsavedReason: 'La página se cerró antes de que se guardara.',
  lateReason: 'Su etapa terminó antes de que se guardara.',
  epochReason: 'La sala empezó de nuevo tras una decisión de la moderación.',
}

/** The words of a room's settings and of its life. They load with those. */
import type { roomSettings as en } from '../en/roomSettings.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const roomSettings: Shape<typeof en> = {
  name: 'Título',
  motion: 'Moción',
  motionHint: 'Con otras palabras es otra moción: sus votaciones se van con la anterior.',
  sides: 'Posturas',
  side: at => `Postura ${at}`,
  labels: 'Etiquetas',
  labelsHint: 'Con otro nombre se conservan los votos emitidos. Si quitas una etiqueta, se van también sus votos.',
  label: at => `Etiqueta ${at}`,
  takeOut: label => `Quitar «${label}»`,
  meaning: 'Qué significa',
  description: 'Descripción',
  examples: 'Ejemplos, uno por línea',
  newLabel: 'Etiqueta nueva',
  add: 'Añadir',
  tooMany: 'Una sala tiene ocho etiquetas como máximo.',
  empty: 'Cada etiqueta, postura y título necesita una palabra.',
  save: 'Guardar',
  saved: 'Los cambios de la sala están guardados.',
  same: 'Todavía no hay ningún cambio.',
  lost: count =>
    n(count, {
      one: 'Se retiraría un voto ya emitido.',
      many: 'Se retirarían # de votos ya emitidos.',
      other: 'Se retirarían # votos ya emitidos.',
    }),
  lostAtMost: count =>
    n(count, {
      one: 'Se retiraría como mucho un voto ya emitido: el recuento todavía no se muestra.',
      many: 'Se retirarían hasta # de votos ya emitidos: el recuento todavía no se muestra.',
      other: 'Se retirarían hasta # votos ya emitidos: el recuento todavía no se muestra.',
    }),
  lostLabel: (label, count) =>
    n(count, { one: `uno que dice «${label}»`, many: `# que dicen «${label}»`, other: `# que dicen «${label}»` }),
  lostMotion: count =>
    n(count, {
      one: 'todos los de una votación sobre la moción',
      many: 'todos los de # de votaciones sobre la moción',
      other: 'todos los de # votaciones sobre la moción',
    }),
  lostDetail: 'Quedan en el registro y dejan de contar. Quien los emitió puede votar de nuevo.',
  agree: count =>
    n(count, {
      one: 'Guardar y retirar un voto',
      many: 'Guardar y retirar # de votos',
      other: 'Guardar y retirar # votos',
    }),
  agreeAtMost: 'Guardar y retirar los que la nombran',
  notYet: 'Todavía no',

  owner: 'Titular',
  ownerHint: 'Solo quien es titular puede ceder la sala y eliminarla. Nadie puede sacarle de la sala.',
  ownerTo: 'Ceder a',
  ownerNobody: 'Todavía no modera nadie más. Antes, da la moderación a alguien en la lista de miembros.',
  handOverSure: name => `Sí, ceder a ${name}`,
  handedOver: name => `Ahora ${name} es titular de la sala.`,
  archive: 'Archivar',
  archiveHint: 'Ya nadie escribe, vota ni entra, y el reloj se para. Se puede seguir leyendo, buscando y exportando.',
  archiveAct: 'Archivar la sala',
  archived: 'La sala está archivada.',
  reopenHint: 'Esta sala está archivada: solo se lee. Si se abre de nuevo, sigue donde estaba.',
  reopenAct: 'Volver a abrir la sala',
  reopened: 'La sala vuelve a estar abierta.',
  duplicate: 'Duplicar',
  duplicateHint:
    'Una sala nueva con los mismos artículos, etiquetas, moción, desarrollo y ajustes. Sin personas, sin textos y sin votos.',
  duplicateTitle: 'Título de la sala nueva',
  duplicateAct: 'Crear el duplicado',
  delete: 'Eliminar',
  deleteHint:
    'Todo desaparece para toda la sala: textos, palabras, votos, registro y sesiones. No se puede deshacer. Descarga antes el acta.',
  deleteTitle: title => `Escribe el título para eliminarla: ${title}`,
  deleteAct: 'Eliminar la sala definitivamente',
  deleted: 'La sala se ha eliminado.',
}

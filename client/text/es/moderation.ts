/** What moderators read when they act: on an entry, on a member, on the room. Loaded with those controls. */
import type { moderation as en } from '../en/moderation.ts'
import type { Shape } from '../shape.ts'

export const moderation: Shape<typeof en> = {
  heading: 'Esta sala',
  lock: 'Bloquear la escritura',
  closeDoor: 'Cerrar la puerta',
  correct: 'Corregir el artículo…',
  addArticle: 'Añadir un artículo…',
  newCode: 'Nuevo código de la sala',
  newCodeDone: 'El código anterior ya no vale. Este es el nuevo.',
  done: {
    lock: 'La escritura está bloqueada.',
    unlock: 'La escritura está abierta.',
    'close-door': 'La puerta está cerrada.',
    'open-door': 'La puerta está abierta.',
    mute: name => `${name} no puede escribir por ahora.`,
    unmute: name => `${name} puede escribir de nuevo.`,
    promote: name => `${name} tiene un papel nuevo.`,
    demote: name => `${name} tiene un papel nuevo.`,
    hide: 'Plegado.',
    remove: 'Retirado definitivamente.',
    expel: name => `${name} ya no está en la sala. El código de la sala es nuevo.`,
    rename: 'El nombre ha cambiado.',
  },

  hide: {
    title: 'Plegar esto',
    detail: 'Cualquiera puede leerlo con un clic: plegar solo pliega. Lo que no deba leerse, retíralo.',
    act: 'Plegar',
  },
  remove: {
    title: 'Retirar esto definitivamente',
    detail:
      'Las palabras desaparecen de la sala, de su registro y de todas las exportaciones; queda constancia de que se retiró algo. Las respuestas se conservan. No se puede deshacer.',
    act: 'Retirar',
    sure: 'Sí, retirarlo',
  },
  removeReason:
    'Las palabras desaparecen de todos los votos que las dan, de la sala, de su registro y de todas las exportaciones. Los votos siguen contando. No se puede deshacer.',
  reason: 'Por qué',
  reasonIfAny: 'Por qué, si quieres decirlo',
  reasonMissing: 'Elige un motivo.',
  ownWords: 'Con tus palabras',
  ownWordsHideHint: 'Toda la sala lo lee donde estaban las palabras.',
  ownWordsRemoveHint: 'Queda en el registro, que lee la moderación.',

  member: name => `Moderar a ${name}`,
  mute: 'Pausar su escritura',
  unmute: 'Dejar que vuelva a escribir',
  rename: 'Cambiar el nombre',
  promote: { observer: 'Dejar que participe', participant: 'Dar la moderación', moderator: '' },
  demote: { observer: '', participant: 'Dejar que solo lea', moderator: 'Quitar la moderación' },
  expel: 'Sacar de la sala',
  muted: 'en pausa',
  owner: 'titular',
  newName: 'Nombre nuevo',
  renameTitle: name => `Un nombre nuevo para ${name}`,
  renameHint: 'En una sala con seudónimos solo lo veis tú y esa persona.',
  nameMissing: 'Escribe un nombre.',
  expelTitle: name => `Sacar a ${name} de la sala`,
  expelDetail:
    'Sus sesiones terminan al momento y el código de la sala cambia. Sus votos en las votaciones abiertas se retiran. No podrá volver con su identidad.',
  expelAct: 'Sacar',
  expelSure: 'Sí, sacar y retirarlo todo',
  entries: {
    legend: 'Lo que escribió',
    stay: 'se queda',
    hide: 'se pliega',
    remove: 'se retira definitivamente',
    removeHint:
      'Todas sus palabras desaparecen de la sala, de su registro y de todas las exportaciones. Las respuestas ajenas se conservan. No se puede deshacer.',
  },
}

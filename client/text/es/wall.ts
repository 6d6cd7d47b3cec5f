/** The words of the wall, in Spanish. They load with it. */
import type { wall as en } from '../en/wall.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const wall: Shape<typeof en> = {
  comma: ', ',
  title: room => `${room} en la pantalla grande`,
  now: 'Ahora:',
  leftLabel: 'Tiempo que queda de esta etapa',
  joinAt: 'Entra en',
  askForCode: 'El código lo tiene quien modera.',
  areIn: count => n(count, { other: '# en la sala' }),
  ballots: count =>
    count
      ? n(count, { one: 'y # voto emitido', many: 'y # de votos emitidos', other: 'y # votos emitidos' })
      : 'y todavía ningún voto',
  floor: 'La palabra',
  hasFloor: 'Tiene la palabra:',
  floorFree: 'La palabra está libre.',
  speechLeft: 'Tiempo que queda de esta intervención',
  prepare: 'Tiempo para prepararse:',
  next: 'A continuación:',
  nextStage: 'Siguiente etapa:',
  aMember: 'un miembro',
  poll: 'Se pregunta ahora',
  pollClosed: 'Preguntado y cerrado',
  worth: 'Para debatir ahora',
  quoted: words => `«${words}»`,
  claims: count =>
    count
      ? n(count, {
          one: '# afirmación hasta ahora, y nadie discrepa.',
          many: '# de afirmaciones hasta ahora, y nadie discrepa.',
          other: '# afirmaciones hasta ahora, y nadie discrepa.',
        })
      : 'Todavía no hay afirmaciones. Marca una frase que asegure algo.',
}

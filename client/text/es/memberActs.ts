/** What a moderator reads before a member’s part in the room is changed. The words load with the question. */
import type { memberActs as en } from '../en/memberActs.ts'
import type { Shape } from '../shape.ts'

export const memberActs: Shape<typeof en> = {
  mute: {
    title: name => `¿Pausar la escritura de ${name}?`,
    detail: 'Esta persona sigue leyendo y votando, pero no escribe nada hasta que lo vuelvas a permitir.',
  },
  unmute: {
    title: name => `¿Dejar que ${name} vuelva a escribir?`,
    detail: 'Esta persona escribe desde ahora lo que la etapa permita.',
  },
  promote: {
    observer: { title: name => `¿Dejar que ${name} participe?`, detail: 'Esta persona escribe y vota desde ahora.' },
    participant: {
      title: name => `¿Dar la moderación a ${name}?`,
      detail:
        'Esta persona podrá hacer aquí todo lo que haces tú: plegar y retirar palabras, sacar a alguien, dirigir la sala.',
    },
  },
  demote: {
    participant: {
      title: name => `¿Dejar que ${name} solo lea?`,
      detail: 'Esta persona ya no escribirá ni votará. Lo que ha escrito y votado se queda.',
    },
    moderator: {
      title: name => `¿Quitar la moderación a ${name}?`,
      detail: 'Esta persona ya no moderará; escribirá y votará como todo el mundo.',
    },
  },
}

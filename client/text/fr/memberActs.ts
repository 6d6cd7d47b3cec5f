/** What a moderator reads before a member’s part in the room is changed. The words load with the question. */
import { de } from '../elision.ts'
import type { memberActs as en } from '../en/memberActs.ts'
import type { Shape } from '../shape.ts'

export const memberActs: Shape<typeof en> = {
  mute: {
    title: name => `Suspendre l’écriture ${de(name)} ?`,
    detail:
      'Cette personne continue de lire et de voter, mais n’écrit plus rien tant que vous ne l’autorisez pas de nouveau.',
  },
  unmute: {
    title: name => `Rétablir l’écriture ${de(name)} ?`,
    detail: 'Cette personne écrit de nouveau ce que l’étape permet.',
  },
  promote: {
    observer: {
      title: name => `Permettre à ${name} de participer ?`,
      detail: 'Cette personne pourra désormais écrire et voter.',
    },
    participant: {
      title: name => `Confier la modération à ${name} ?`,
      detail:
        'Cette personne pourra faire ici tout ce que vous faites : replier et retirer des propos, faire sortir quelqu’un, conduire la salle.',
    },
  },
  demote: {
    participant: {
      title: name => `Limiter ${name} à la lecture ?`,
      detail: 'Cette personne n’écrira plus et ne votera plus. Ce qu’elle a écrit et voté reste.',
    },
    moderator: {
      title: name => `Retirer à ${name} le rôle de modération ?`,
      detail: 'Cette personne ne modérera plus ; elle écrira et votera comme tout le monde.',
    },
  },
}

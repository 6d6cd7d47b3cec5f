/** The words of the wall, in French. They load with it. */
import type { wall as en } from '../en/wall.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const wall: Shape<typeof en> = {
  comma: ', ',
  title: room => `${room} sur grand écran`,
  now: 'Maintenant :',
  leftLabel: 'Temps restant pour cette étape',
  joinAt: 'Entrez sur',
  askForCode: 'La modération a le code.',
  areIn: count =>
    n(count, { one: '# membre dans la salle', many: '# de membres dans la salle', other: '# membres dans la salle' }),
  ballots: count =>
    count
      ? n(count, { one: 'et # vote donné', many: 'et # de votes donnés', other: 'et # votes donnés' })
      : 'et aucun vote pour l’instant',
  floor: 'La parole',
  hasFloor: 'A la parole :',
  floorFree: 'La parole est libre.',
  speechLeft: 'Temps restant pour cette intervention',
  prepare: 'Tout le monde se prépare :',
  next: 'Ensuite :',
  nextStage: 'Étape suivante :',
  aMember: 'un membre',
  poll: 'Question posée maintenant',
  pollClosed: 'Question posée, scrutin clos',
  worth: 'À discuter maintenant',
  quoted: words => `« ${words} »`,
  claims: count =>
    count
      ? n(count, {
          one: '# affirmation pour l’instant, et aucun désaccord.',
          many: '# d’affirmations pour l’instant, et aucun désaccord.',
          other: '# affirmations pour l’instant, et aucun désaccord.',
        })
      : 'Aucune affirmation pour l’instant. Sélectionnez une phrase qui affirme quelque chose.',
}

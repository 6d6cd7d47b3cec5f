/** The words of the notices under the bars in French. They load with those. */
import type { notices as en } from '../en/notices.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const notices: Shape<typeof en> = {
  label: 'Notifications',
  offline: {
    keptTitle: 'Hors ligne : ce que vous écrivez est gardé sur cet appareil.',
    keptDetail: time =>
      `L’envoi se fera tout seul au retour du réseau, ou quand vous rouvrirez la salle ; les votes aussi. Vous pouvez continuer à lire et à annoter ; les annotations des autres datent de ${time}.`,
    keepOpen:
      'Gardez cette page ouverte pour continuer à lire : à cette adresse, elle ne peut pas être rechargée sans réseau.',
    away: 'Votre réseau est là ; c’est Parley qui ne répond pas, par exemple pendant un redémarrage.',
    title: 'Hors ligne : ce que vous écrivez n’est gardé que sur cette page.',
    detail: time =>
      `Ce navigateur ne garde rien : laissez donc la page ouverte, l’envoi se fera tout seul au retour du réseau. Vous pouvez continuer à lire et à annoter ; les annotations des autres datent de ${time}.`,
  },
  lostBallot: 'Un vote qui attendait le réseau n’a pas été compté.',
  joinAgain: 'Revenir dans la salle',
  drafts: {
    notice: count =>
      n(count, { one: 'Un de vos textes n’a pas été envoyé.', other: '# de vos textes n’ont pas été envoyés.' }),
    detail: 'Votre texte est gardé sur cet appareil.',
    canBeSent: 'Votre texte est gardé sur cet appareil, et peut être envoyé maintenant.',
    open: 'Voir',
  },
}

/** Where one is signed in to a room. The words load with the personal code. */
import type { logins as en } from '../en/logins.ts'
import type { Shape } from '../shape.ts'
import { dayAndClock, n } from './intl.ts'

export const logins: Shape<typeof en> = {
  replace: 'Remplacer le code',
  replaced: 'L’ancien code ne laisse plus entrer personne.',
  replacedButIn: count =>
    n(count, {
      one: 'L’ancien code ne laisse plus entrer personne, mais un autre navigateur est encore connecté.',
      other: 'L’ancien code ne laisse plus entrer personne, mais # autres navigateurs sont encore connectés.',
    }),
  title: 'Où votre session est ouverte',
  thisOne: 'Ce navigateur',
  another: 'Un autre navigateur',
  since: at => `depuis le ${dayAndClock(at)}`,
  open: 'ouvert en ce moment',
  seen: at => `vu pour la dernière fois le ${dayAndClock(at)}`,
  end: 'Déconnecter',
  endThat: at => `Déconnecter le navigateur connecté depuis le ${dayAndClock(at)}`,
  endOthers: 'Déconnecter tous les autres',
  ended: count => n(count, { one: 'Le navigateur est déconnecté.', other: '# navigateurs sont déconnectés.' }),
}

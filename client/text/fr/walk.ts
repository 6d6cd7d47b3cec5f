/** The words of the first visit's four steps. */
import type { walk as en } from '../en/walk.ts'
import type { Shape } from '../shape.ts'

export const walk: Shape<typeof en> = {
  name: 'Premiers pas',
  position: (at, of) => `${at} sur ${of}`,
  steps: isTouch => [
    isTouch
      ? {
          title: 'Annotez ce qui vous frappe.',
          text: 'Touchez une phrase, tirez ses deux bouts, et dites ce que c’est : une affirmation, un commentaire, une question.',
        }
      : {
          title: 'Annotez ce qui vous frappe.',
          text: 'Glissez sur des mots, ou avancez avec ↓ et appuyez sur Entrée : une affirmation, un commentaire, une question.',
        },
    {
      title: 'Dites ce que vous en pensez.',
      text: 'Un appui sur une annotation ouvre sa fiche : de quel genre d’affirmation il s’agit, si vous êtes d’accord, et ce que d’autres répondent.',
    },
    {
      title: 'Voyez l’ensemble.',
      text: `Affirmations, Débat et Résultats sont ${isTouch ? 'en haut, ou derrière ☰' : 'dans la barre du haut'} : toutes les affirmations, d’abord celles qui divisent le plus, la motion, les décomptes.`,
    },
    isTouch
      ? {
          title: 'Rien n’est définitif.',
          text: 'Ce que vous avez fait peut s’annuler dès que c’est annoncé. Le menu contient vos notes privées et votre code personnel.',
        }
      : {
          title: 'Rien n’est définitif.',
          text: 'Ctrl+Z annule ce que vous avez fait, Ctrl+K trouve tout ce qu’on peut faire, ? montre toutes les touches.',
        },
  ],
  next: 'Suivant',
  back: 'Retour',
  skip: 'Passer',
  done: 'Terminé',
}

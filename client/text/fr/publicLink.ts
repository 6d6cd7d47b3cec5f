/** The words of the dialog about the public link. They load with it. */
import type { publicLink as en } from '../en/publicLink.ts'
import type { Shape } from '../shape.ts'

export const publicLink: Shape<typeof en> = {
  hint: 'Avec ce lien, n’importe qui peut lire le compte rendu tel qu’il est à ce moment-là, sans entrer dans la salle. Les moteurs de recherche sont priés de l’ignorer.',
  none: 'Il n’y a pas de lien public.',
  is: 'Ce lien est ouvert :',
  shows: {
    named: 'Il montre les vrais noms.',
    pseudonymous: 'Il montre les noms tirés au sort.',
    public: 'Il ne montre aucun nom.',
  },
  make: 'Créer le lien',
  anew: 'Le remplacer par un autre lien',
  revoke: 'Révoquer le lien',
  made: 'Le lien est ouvert.',
  revoked: 'Le lien est révoqué : il ne mène plus nulle part.',
  copy: 'Copier le lien',
  observer:
    'Il ne montre jamais plus que ce qu’on peut voir en lecture seule : aucun texte encore invisible, aucun décompte avant l’heure.',
}

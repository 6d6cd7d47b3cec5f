/** The words of bringing a room back from its bundle, and of its members’ seats. */
import type { bringBack as en } from '../en/bringBack.ts'
import type { Shape } from '../shape.ts'

export const bringBack: Shape<typeof en> = {
  title: 'Restaurer une salle',
  hint: 'À partir du fichier complet (ZIP) que la modération a emporté : articles, textes, scrutins et registre, tels qu’ils étaient. Vous en devenez propriétaire ; pour chaque autre membre, vous tirez un code dans la liste des membres.',
  choose: 'Le fichier ZIP',
  working: 'Restauration de la salle…',
  drawSeat: 'Tirer son code',
  /** With it they come back as themselves. */
  seat: code => `Son code personnel, affiché cette seule fois : ${code}`,
}

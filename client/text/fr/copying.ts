/** What is said after something was to be copied. The words load with what copies. */
import type { copying as en } from '../en/copying.ts'
import type { Shape } from '../shape.ts'

export const copying: Shape<typeof en> = {
  copied: 'C’est copié.',
  notCopied: 'La copie n’est pas autorisée ici. Sélectionnez le texte et copiez-le à la main.',
}

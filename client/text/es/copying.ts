/** What is said after something was to be copied. The words load with what copies. */
import type { copying as en } from '../en/copying.ts'
import type { Shape } from '../shape.ts'

export const copying: Shape<typeof en> = {
  copied: 'Copiado.',
  notCopied: 'Aquí no se permite copiar. Selecciona las palabras y cópialas a mano.',
}

/** The words of bringing a room back from its bundle, and of its members’ seats. */
import type { bringBack as en } from '../en/bringBack.ts'
import type { Shape } from '../shape.ts'

export const bringBack: Shape<typeof en> = {
  title: 'Recuperar una sala',
  hint: 'A partir del paquete (ZIP) que descargó la moderación: textos, palabras, votaciones y registro, tal como estaban. Tú quedas como titular; para cada uno de los demás miembros generas un código en la lista.',
  choose: 'El paquete',
  working: 'Recuperando la sala…',
  drawSeat: 'Generar su código',
  seat: code => `Su código personal, que solo se muestra ahora: ${code}`,
}

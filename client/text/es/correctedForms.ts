/** Cómo se escriben las partes de un artículo donde se corrige. */
import type { correctedForms as en } from '../en/correctedForms.ts'
import type { Shape } from '../shape.ts'

export const correctedForms: Shape<typeof en> = {
  title: 'Cómo se escribe cada cosa',
  forms: [
    ['## Palabras', 'Un título'],
    ['*palabras*, **palabras**, [palabras](https://…)', 'Énfasis, énfasis fuerte, un enlace'],
    ['> Palabras', 'Una cita'],
    ['- Palabras', 'Un punto de una lista; con 1. una lista numerada'],
    ['Palabras\\', 'La línea acaba aquí, como en un poema'],
    ['Lo que muestra la imagen\\\nSu pie', 'Una imagen: su descripción con una barra invertida y debajo su pie'],
    ['| Barco | Plazas |\n| --- | --- |\n| Ada | 12 |', 'Una tabla: una fila por línea, su título encima'],
    ['- (1) Palabras', 'Una nota: su número y luego lo que dice; van al final'],
    ['**Term** Palabra\n\n- Palabras', 'Una palabra explicada; si se cambia, pasa a ser un párrafo y una lista'],
  ],
}

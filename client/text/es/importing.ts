/** The words of bringing annotations from elsewhere. Loaded with its dialog. */
import type { importing as en } from '../en/importing.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const importing: Shape<typeof en> = {
  hint: 'Una exportación de Hypothesis (JSON) o anotaciones web del W3C (JSON-LD). Cada una se coloca donde están sus palabras en el artículo. No pasa nada hasta que hayas visto cómo quedaría.',
  article: 'En qué artículo',
  choose: 'Elegir un archivo',
  another: 'Otro archivo',
  paste: 'O pega su texto',
  tooBig: 'El archivo ocupa más de 5 MB.',
  missing: 'Elige un archivo o pega su texto.',
  look: 'Ver qué se colocaría',
  back: 'Volver',
  act: count => n(count, { one: 'Importar una', other: 'Importar #' }),
  nothing: 'No hay nada que importar.',
  done: count =>
    n(count, {
      one: 'Se ha importado una anotación o respuesta.',
      many: 'Se han importado # de anotaciones y respuestas.',
      other: 'Se han importado # anotaciones y respuestas.',
    }),
  exact: count =>
    n(count, { one: 'Una está justo donde están sus palabras', other: '# están justo donde están sus palabras' }),
  context: count =>
    n(count, {
      one: 'Una se distingue por las palabras que la rodean',
      other: '# se distinguen por las palabras que las rodean',
    }),
  nearly: count =>
    n(count, { one: 'Una se coloca en palabras casi iguales', other: '# se colocan en palabras casi iguales' }),
  notPlaced: count => n(count, { one: 'Una no se coloca', other: '# no se colocan' }),
  replies: count =>
    n(count, {
      one: 'Una respuesta las acompaña',
      many: '# de respuestas las acompañan',
      other: '# respuestas las acompañan',
    }),
  already: count =>
    n(count, {
      one: 'Una ya se había importado y se queda como está',
      other: '# ya se habían importado y se quedan como están',
    }),
  members: names => `De ${names}. Quedan señaladas como importadas: aquí nadie escribe ni vota con estos nombres.`,
  inFile: 'En el archivo',
  inArticle: 'En el artículo',
  hasMore:
    'Este archivo es una página de una lista más larga. Las demás páginas están en otro lugar: impórtalas también.',
  reasons: {
    malformed: 'No se puede leer.',
    'page-note': 'Se refiere a toda la página.',
    'other-selector': 'Señala su lugar por el marcado de la página, no por sus palabras.',
    tally: 'Es un recuento de votos.',
    'no-quote': 'No cita las palabras a las que se refiere.',
    'not-found': 'Sus palabras no están en el artículo.',
    unsure: 'Sus palabras aparecen en varios lugares, o solo se parecen.',
    empty: 'No dice nada.',
    'no-parent': 'Aquello a lo que responde no está.',
    'too-many': 'Supera lo que admite una importación, un miembro o una sala.',
    closed: 'Ahora no se puede escribir.',
  },
}

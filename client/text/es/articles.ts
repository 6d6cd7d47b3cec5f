/** The words for several articles and for corrected ones. Loaded with what shows them. */
import type { articles as en } from '../en/articles.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const articles: Shape<typeof en> = {
  tabs: 'Artículos de esta sala',
  marks: count => n(count, { one: 'marca', many: 'de marcas', other: 'marcas' }),
  corrected: (at, of) => `Corregido: versión ${at} de ${of}`,
  past: (at, of) => `Estás leyendo la versión ${at} de ${of}, con las marcas tal como estaban.`,
  read: revision => `Leer la versión ${revision}`,
  toNewest: 'Ir a la más reciente',
  isCorrected: 'La moderación ha corregido este artículo.',
  isCorrectedDetail: 'Sigues leyendo el texto anterior.',
  showIt: 'Ver la corrección',
  isShown: 'El artículo se ha corregido. Esta es la versión más reciente.',
  orphans: 'Marcas que se han quedado sin sus palabras',
  orphansHint: 'Una corrección ha quitado las palabras a las que se referían. Lo que se dijo sobre ellas se conserva.',
  by: name => `de ${name}`,
  readThere: revision => `Leerlo en la versión ${revision}`,

  citing: 'Selecciona las palabras que quieres citar, en cualquier artículo.',
  quoteThem: 'Citarlas',
  backToReply: 'Volver a la respuesta',
  nothingSelected: 'Primero selecciona unas palabras del texto.',
  quote: 'Citar el texto…',
  quoteSelection: 'Citar la selección',
  addLink: 'Añadir un enlace',
  link: 'Dirección de una página',
  linkHint: 'https://…',
  linkWrong: 'Una dirección empieza por http:// o https://.',
  add: 'Añadir',
  quotation: 'esta cita',
  uncite: what => `Quitar: ${what}`,
  inArticle: title => `en ${title}`,
  cites: 'Lo que cita esta respuesta',
  mostCites: 'Una respuesta puede citar diez pasajes como máximo.',

  correct: {
    label: 'El texto',
    hint: 'Markdown: # para un título, una línea en blanco entre párrafos. Lo que no toques se queda como está, también las tablas y las notas. El texto actual se podrá seguir leyendo.',
    loading: 'Cargando el texto…',
    preview: 'Ver qué cambia',
    same: 'Todavía no hay ningún cambio.',
    empty: 'No hay texto.',
    back: 'Volver al texto',
    apply: 'Corregir el artículo',
    done: 'El artículo está corregido.',
    working: 'Revisando todas las marcas…',
    newReport: 'Alguien ha escrito desde que lo miraste. Esto es lo que la corrección haría ahora.',
    report: 'Qué pasa con las marcas',
    none: 'No hay marcas en este artículo.',
    kept: count =>
      n(count, {
        one: 'Una marca se queda donde está.',
        many: '# de marcas se quedan donde están.',
        other: '# marcas se quedan donde están.',
      }),
    moved: count =>
      n(count, {
        one: 'Una marca se mueve con sus palabras.',
        many: '# de marcas se mueven con sus palabras.',
        other: '# marcas se mueven con sus palabras.',
      }),
    orphaned: count =>
      n(count, {
        one: 'Una marca pierde sus palabras. Se podrá leer debajo del texto, con lo que citaba.',
        many: '# de marcas pierden sus palabras. Se podrán leer debajo del texto, con lo que citaban.',
        other: '# marcas pierden sus palabras. Se podrán leer debajo del texto, con lo que citaban.',
      }),
    was: 'antes',
    becomes: 'ahora',
    reads: 'Cómo quedará',
  },
  addArticle: {
    hint: 'Aparece junto a los demás como una pestaña; las respuestas pueden citar de todos.',
    apply: 'Añadir a la sala',
    done: 'El artículo se ha añadido.',
  },
}

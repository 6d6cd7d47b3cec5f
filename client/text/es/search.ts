/** The words of the search. They load with it. */
import type { search as en } from '../en/search.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const search: Shape<typeof en> = {
  title: 'Buscar',
  label: 'Buscar en esta sala',
  placeholder: 'Palabras, un nombre, «una expresión»',
  hint: 'En los artículos, afirmaciones, comentarios, respuestas y miembros de esta sala. No importan las mayúsculas ni las tildes.',
  results: 'Encontrado',
  nothing: 'Aquí nada dice eso. Con menos palabras, o más cortas, se encuentra más.',
  found: count => n(count, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  kinds: {
    sentence: 'En el texto',
    claim: 'Afirmaciones',
    mark: 'Comentarios y preguntas',
    reply: 'Respuestas',
    member: 'Miembros',
  },
  more: {
    sentence: count => `Mostrar ${n(count, { one: '# pasaje', many: '# de pasajes', other: '# pasajes' })} del texto`,
    claim: count => `Mostrar ${n(count, { one: '# afirmación', many: '# de afirmaciones', other: '# afirmaciones' })}`,
    mark: count =>
      n(count, {
        one: 'Mostrar # comentario o pregunta',
        many: 'Mostrar # de comentarios y preguntas',
        other: 'Mostrar # comentarios y preguntas',
      }),
    reply: count => `Mostrar ${n(count, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' })}`,
    member: count => `Mostrar ${n(count, { one: '# miembro', many: '# de miembros', other: '# miembros' })}`,
  },
  only: { held: 'retenido', note: 'nota que solo ves tú' },
  by: name => `De ${name}`,
  notBy: name => `De ${name}: volver a buscar en lo de toda la sala`,
}

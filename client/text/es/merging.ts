/** What is said of claims that were merged into others, and to the moderator who merges them. */
import type { words as en } from '../en/merging.ts'
import type { Shape } from '../shape.ts'

export const words: Shape<typeof en> = {
  menu: 'Unir a otra afirmación…',
  part: 'Separar de la otra afirmación',
  title: 'Unir esta afirmación a otra',
  detail:
    'Se conservan los nombres de quienes las escribieron, las palabras, el lugar, el hilo y los votos. En la afirmación que queda, el voto de cada miembro cuenta una vez: el que se dio en ella o, si no lo hay, el que se dio aquí. Se puede deshacer.',
  letsIn: 'Así también se acepta.',
  from: 'Esta afirmación',
  into: '¿A qué afirmación?',
  find: 'Buscar una afirmación',
  none: 'No hay otra afirmación a la que unirla.',
  noneFound: 'Ninguna afirmación dice eso.',
  missing: 'Elige la afirmación que queda.',
  act: 'Unir',
  done: 'Unidas. El menú de la afirmación permite separarlas.',
  parted: 'Separadas. Cada una vuelve a contar por su cuenta.',
  mergedInto: 'Unida a',
  countedThere: 'Sus votos se cuentan allí.',
  mergedHere: 'Unidas a esta:',
  by: name => `de ${name}`,

  alike: 'Con palabras casi iguales:',
  merge: 'Unir…',
}

/** What is said of claims that were merged into others, and to the moderator who merges them. */
import { de } from '../elision.ts'
import type { words as en } from '../en/merging.ts'
import type { Shape } from '../shape.ts'

export const words: Shape<typeof en> = {
  menu: 'Fusionner dans une autre affirmation…',
  part: 'Séparer de l’autre affirmation',
  title: 'Fusionner cette affirmation dans une autre',
  detail:
    'Les deux affirmations gardent leur signature, leur texte, leur place, leur fil et leurs votes. Dans celle qui reste, le vote de chaque membre compte une fois : celui qu’il y a donné, sinon celui qu’il a donné ici. On peut revenir en arrière.',
  letsIn: 'Elle est acceptée par la même occasion.',
  from: 'Cette affirmation',
  into: 'Dans quelle affirmation ?',
  find: 'Trouver une affirmation',
  none: 'Il n’y a pas d’autre affirmation où la fusionner.',
  noneFound: 'Aucune affirmation ne dit cela.',
  missing: 'Choisissez l’affirmation qui reste.',
  act: 'Fusionner',
  done: 'C’est fusionné. Le menu de l’affirmation permet de les séparer.',
  parted: 'Séparées. Chacune compte de nouveau pour elle-même.',
  mergedInto: 'Fusionnée dans',
  countedThere: 'Ses votes sont comptés là-bas.',
  mergedHere: 'Fusionnées dans celle-ci :',
  by: name => de(name),

  alike: 'Formulées presque pareil :',
  merge: 'Fusionner…',
}

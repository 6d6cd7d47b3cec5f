/** What is said where an objection first restates: to who objects, to who is restated, and to all others. */
import { de } from '../elision.ts'
import type { words as en } from '../en/restating.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const length = (seconds: number) =>
  seconds % 60 === 0
    ? n(seconds / 60, { one: '# minute', many: '# de minutes', other: '# minutes' })
    : n(seconds, { one: '# seconde', many: '# de secondes', other: '# secondes' })

export const words: Shape<typeof en> = {
  first: (name, seconds) =>
    `Avant d’objecter, dites avec vos propres mots ce que dit ${name}. ${name} répond « fidèle » ou « pas encore » ; sans réponse au bout de ${length(seconds)}, vous pouvez objecter quand même.`,
  firstOwn: 'Avant d’objecter à votre propre texte, dites-le autrement.',
  prompt: name => `Dites avec vos propres mots ce que dit ${name}…`,
  anewPrompt: 'Reformulez-le…',
  restate: 'Reformuler',
  anew: 'Reformuler à nouveau',
  waits: name => `Votre reformulation attend la réponse ${de(name)}. Vous pouvez écrire votre objection entre-temps.`,
  notYetSend: name => `${name} n’a pas encore jugé votre reformulation fidèle.`,
  fair: name => `${name} juge votre reformulation fidèle. À vous d’objecter.`,
  passed: name => `${name} n’a pas répondu à temps. À vous d’objecter.`,
  notYet: name => `${name} dit : pas encore. Reformulez à nouveau.`,
  left: 'Temps restant pour répondre',
  said: {
    waiting: name => `attend la réponse ${de(name)}`,
    fair: name => `fidèle, selon ${name}`,
    'not-yet': name => `${name} dit : pas encore`,
    passed: name => `${name} n’a pas répondu à temps`,
  },
  isItFair: 'Est-ce bien ce que vous dites ?',
  sayFair: 'Fidèle',
  sayNotYet: 'Pas encore',
  asked: name => `${name} reformule ce que vous avez dit. Est-ce fidèle ?`,
  show: 'Afficher',
}

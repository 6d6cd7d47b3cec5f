/** The words of the search. They load with it. */
import { De } from '../elision.ts'
import type { search as en } from '../en/search.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const search: Shape<typeof en> = {
  title: 'Recherche',
  label: 'Rechercher dans cette salle',
  placeholder: 'Des mots, un nom, « une expression »',
  hint: 'Les articles, affirmations, commentaires, réponses et membres de cette salle. Majuscules et accents ne comptent pas.',
  results: 'Trouvé',
  nothing: 'Rien ici ne dit cela. Moins de mots, ou plus courts, en trouvent plus.',
  found: count => n(count, { one: '# résultat', many: '# de résultats', other: '# résultats' }),
  kinds: {
    sentence: 'Dans le texte',
    claim: 'Affirmations',
    mark: 'Commentaires et questions',
    reply: 'Réponses',
    member: 'Membres',
  },
  more: {
    sentence: count =>
      n(count, {
        one: 'Afficher # passage du texte',
        many: 'Afficher # de passages du texte',
        other: 'Afficher # passages du texte',
      }),
    claim: count =>
      n(count, { one: 'Afficher # affirmation', many: 'Afficher # d’affirmations', other: 'Afficher # affirmations' }),
    mark: count =>
      n(count, {
        one: 'Afficher # commentaire ou question',
        many: 'Afficher # de commentaires et questions',
        other: 'Afficher # commentaires et questions',
      }),
    reply: count =>
      n(count, { one: 'Afficher # réponse', many: 'Afficher # de réponses', other: 'Afficher # réponses' }),
    member: count => n(count, { one: 'Afficher # membre', many: 'Afficher # de membres', other: 'Afficher # membres' }),
  },
  only: { held: 'retenu', note: 'note visible pour vous uniquement' },
  by: name => De(name),
  notBy: name => `${De(name)} : rechercher de nouveau chez tout le monde`,
}

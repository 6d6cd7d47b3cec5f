/** The words of the claims view. */
import type { claims as en } from '../en/claims.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const NUMBERS = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf']
const word = (count: number) => NUMBERS[count] ?? String(count)
const small = (count: number) => word(count).toLowerCase()

export const claims: Shape<typeof en> = {
  order: {
    worth: 'À discuter maintenant',
    text: 'Dans l’ordre du texte',
    newest: 'Les plus récentes',
  },
  orderLabel: 'Ordre des affirmations',
  filterLabel: 'Filtrer par étiquette',
  all: 'Toutes',
  noLabel: 'Aucune en tête',
  side: 'Camp',
  anySide: 'Tous les camps',
  bySide: side => `du camp « ${side} »`,
  claim: 'Affirmation',
  whatItIs: 'Ce que c’est',
  stance: 'D’accord ou pas d’accord',
  replies: count => n(count, { one: '# réponse', many: '# de réponses', other: '# réponses' }),
  stanceCounts: (agree, disagree, pass) =>
    `${agree} contre ${disagree}, ${n(pass, { one: '# passe', other: '# passent' })}`,
  inArticle: sentence => `Dans l’article, phrase ${sentence}`,
  whyFirst: 'Pourquoi elle vient en premier',
  why: 'Pourquoi elle mérite discussion',
  openThread: 'Ouvrir le fil',
  next: 'Affirmation suivante',
  position: (at, of) => `Affirmation ${at} sur ${of}`,
  orderChanged: 'L’ordre a changé.',
  orderAgain: 'Réordonner',
  empty: 'Aucune affirmation pour l’instant.',
  emptyHint: 'Annotez une phrase de l’article comme affirmation : elle s’affiche ici, et la salle dit ce que c’est.',
  toArticle: 'Aller à l’article',
  nothingHere: 'Aucune affirmation ne correspond.',
  showAll: 'Tout afficher',
  reason: (reason, label) => {
    switch (reason.kind) {
      case 'level':
        return 'Autant d’accord que pas d’accord'
      case 'almost':
        return 'Avis presque à égalité'
      case 'labels':
        return `${word(reason.count)} étiquettes en jeu`
      case 'tied':
        return `${label(reason.first)} ou ${label(reason.second)} : égalité`
      case 'no-majority':
        return `${label(reason.first)} ou ${label(reason.second)} : pas de majorité`
      default:
        return reason satisfies never
    }
  },
  explain: {
    stance: (agree, disagree) => `${agree} d’accord, ${disagree} pas d’accord`,
    noTwoThirds: 'moins des deux tiers lui donnent la même étiquette',
    most: (count, total, label) =>
      `${count} sur ${total} ${n(count, { one: 'y voit', other: 'y voient' })} « ${label} »`,
    and: ', et ',
    thread: (object, support) => {
      const replies = (count: number) => n(count, { one: `${small(count)} réponse`, other: `${small(count)} réponses` })
      const objects = n(object, { one: 'objecte', other: 'objectent' })
      const supports = n(support, { one: 'appuie', other: 'appuient' })
      if (object === 0) return `Dans le fil, ${replies(support)} l’${supports}.`
      return support === 0
        ? `Dans le fil, ${replies(object)} ${objects}.`
        : `Dans le fil, ${replies(object)} ${objects} et ${small(support)} l’${supports}.`
    },
    nobody: 'Personne n’a encore voté à son sujet.',
    sealed: 'Ses votes ne sont pas encore affichés.',
  },
}

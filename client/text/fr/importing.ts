/** The words of bringing annotations from elsewhere. Loaded with its dialog. */
import type { importing as en } from '../en/importing.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const importing: Shape<typeof en> = {
  hint: 'Un export Hypothesis (JSON) ou des annotations web W3C (JSON-LD). Chacune est placée là où son passage figure dans l’article. Rien ne se fait avant que vous ayez vu le résultat.',
  article: 'Sur quel article',
  choose: 'Choisir un fichier',
  another: 'Un autre fichier',
  paste: 'Ou collez son contenu',
  tooBig: 'Le fichier dépasse 5 Mo.',
  missing: 'Choisissez un fichier, ou collez son contenu.',
  look: 'Voir ce qui serait placé',
  back: 'Retour',
  act: count => n(count, { one: 'En importer une', other: 'En importer #' }),
  nothing: 'Il n’y a rien à importer.',
  done: count =>
    n(count, {
      one: 'Une annotation ou réponse est importée.',
      many: '# d’annotations et réponses sont importées.',
      other: '# annotations et réponses sont importées.',
    }),
  exact: count =>
    n(count, { one: 'Une est placée exactement sur son passage', other: '# sont placées exactement sur leur passage' }),
  context: count =>
    n(count, {
      one: 'Une se distingue par les mots qui l’entourent',
      other: '# se distinguent par les mots qui les entourent',
    }),
  nearly: count =>
    n(count, {
      one: 'Une est placée sur presque les mêmes mots',
      other: '# sont placées sur presque les mêmes mots',
    }),
  notPlaced: count => n(count, { one: 'Une n’est pas placée', other: '# ne sont pas placées' }),
  replies: count =>
    n(count, {
      one: 'Une réponse les accompagne',
      many: '# de réponses les accompagnent',
      other: '# réponses les accompagnent',
    }),
  already: count =>
    n(count, {
      one: 'Une avait déjà été importée et reste telle quelle',
      other: '# avaient déjà été importées et restent telles quelles',
    }),
  members: names => `Écrites par ${names}. Signalées comme importées : personne ici n’écrit ni ne vote sous ces noms.`,
  inFile: 'Dans le fichier',
  inArticle: 'Dans l’article',
  hasMore:
    'Ce fichier est une page d’une liste plus longue. Les autres pages se trouvent ailleurs : importez-les aussi.',
  reasons: {
    malformed: 'Elle est illisible.',
    'page-note': 'Elle porte sur toute la page.',
    'other-selector': 'Elle désigne son passage par le balisage de la page, non par ses mots.',
    tally: 'C’est un décompte de votes.',
    'no-quote': 'Elle ne cite pas le passage qu’elle vise.',
    'not-found': 'Son passage n’est pas dans l’article.',
    unsure: 'Son passage figure à plusieurs endroits, ou seulement à peu près.',
    empty: 'Elle ne dit rien.',
    'no-parent': 'Ce à quoi elle répond n’est pas là.',
    'too-many': 'C’est plus que n’en admet un import, un membre ou une salle.',
    closed: 'Elle ne peut pas être écrite maintenant.',
  },
}

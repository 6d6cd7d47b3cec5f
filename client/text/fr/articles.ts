/** The words for several articles and for corrected ones. Loaded with what shows them. */
import { de } from '../elision.ts'
import type { articles as en } from '../en/articles.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const articles: Shape<typeof en> = {
  tabs: 'Articles de cette salle',
  /** After their number. */
  marks: count => n(count, { one: 'annotation', other: 'annotations' }),
  corrected: (at, of) => `Corrigé : version ${at} sur ${of}`,
  past: (at, of) => `Vous lisez la version ${at} sur ${of}, avec les annotations d’alors.`,
  read: revision => `Lire la version ${revision}`,
  toNewest: 'Aller à la plus récente',
  isCorrected: 'La modération a corrigé cet article.',
  isCorrectedDetail: 'Vous lisez encore le texte d’avant.',
  showIt: 'Afficher la correction',
  isShown: 'L’article a été corrigé. Voici la version la plus récente.',
  orphans: 'Annotations dont le passage a disparu',
  orphansHint: 'Une correction a supprimé le passage qu’elles visaient. Ce qu’on en a dit reste.',
  by: name => de(name),
  readThere: revision => `La lire dans la version ${revision}`,

  citing: 'Sélectionnez les mots à citer, dans n’importe quel article.',
  quoteThem: 'Citer',
  backToReply: 'Revenir à la réponse',
  nothingSelected: 'Sélectionnez d’abord quelques mots du texte.',
  quote: 'Citer le texte…',
  quoteSelection: 'Citer la sélection',
  addLink: 'Ajouter un lien',
  link: 'Adresse d’une page',
  linkHint: 'https://…',
  linkWrong: 'Une adresse commence par http:// ou https://.',
  add: 'Ajouter',
  quotation: 'cette citation',
  uncite: what => `Enlever : ${what}`,
  inArticle: title => `dans ${title}`,
  cites: 'Ce que cite cette réponse',
  mostCites: 'Une réponse cite au plus dix passages.',

  correct: {
    label: 'Le texte',
    hint: 'Markdown : # pour un titre, une ligne vide entre les paragraphes. Ce que vous ne touchez pas reste tel quel, tableaux et notes compris. Le texte actuel pourra toujours être lu ensuite.',
    loading: 'Chargement du texte…',
    preview: 'Voir ce qui change',
    same: 'Rien n’est encore modifié.',
    empty: 'Il n’y a pas de texte.',
    back: 'Revenir au texte',
    apply: 'Corriger l’article',
    done: 'L’article est corrigé.',
    working: 'Examen de chaque annotation…',
    newReport: 'D’autres ont écrit depuis votre aperçu. Voici ce que ferait la correction maintenant.',
    report: 'Ce que deviennent les annotations',
    none: 'Il n’y a aucune annotation dans cet article.',
    kept: count =>
      n(count, {
        one: 'Une annotation reste à sa place.',
        many: '# d’annotations restent à leur place.',
        other: '# annotations restent à leur place.',
      }),
    moved: count =>
      n(count, {
        one: 'Une annotation suit son passage.',
        many: '# d’annotations suivent leur passage.',
        other: '# annotations suivent leur passage.',
      }),
    orphaned: count =>
      n(count, {
        one: 'Une annotation perd son passage. Elle reste lisible sous le texte, avec ce qu’elle citait.',
        many: '# d’annotations perdent leur passage. Elles restent lisibles sous le texte, avec ce qu’elles citaient.',
        other: '# annotations perdent leur passage. Elles restent lisibles sous le texte, avec ce qu’elles citaient.',
      }),
    was: 'avant',
    becomes: 'après',
    reads: 'Ce qu’on lira',
  },
  addArticle: {
    hint: 'Il prend place à côté des autres, dans un onglet ; les réponses peuvent les citer tous.',
    apply: 'Ajouter à la salle',
    done: 'L’article est ajouté.',
  },
}

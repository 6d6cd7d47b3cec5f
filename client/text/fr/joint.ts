/** The words of joint statements, in French. They load with the debate view. */
import type { words as en } from '../en/joint.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

export const words: Shape<typeof en> = {
  title: 'Déclaration commune',
  titleOf: side => `Déclaration commune, ${side}`,
  region: 'Déclarations communes',
  placeholder: 'Écrivez ensemble un seul texte.',
  count: written => n(written, { one: '# mot', many: '# de mots', other: '# mots' }),
  countOf: (written, limit) =>
    n(limit, { one: `${written} sur # mot`, many: `${written} sur # de mots`, other: `${written} sur # mots` }),
  full: limit =>
    n(limit, {
      one: 'Son unique mot est écrit.',
      many: 'La limite de # de mots est atteinte : raccourcissez avant d’ajouter.',
      other: 'La limite de # mots est atteinte : raccourcissez avant d’ajouter.',
    }),
  saved: 'Tout est enregistré',
  saving: 'Enregistrement…',
  offline: 'Hors ligne : gardé sur cet appareil',
  loading: 'La déclaration arrive.',
  undo: 'Annuler votre dernière modification',
  undoShort: 'Annuler',
  here: 'En train d’écrire ici',
  frozen: 'Figée avec son étape ; tout le monde la lit.',
  published: 'Publiée par la modération ; tout le monde la lit.',
  asItWas: 'Telle qu’elle était à ce moment, pendant qu’on l’écrivait.',
  acts: 'Que faire de cette déclaration',
  publish: 'La publier maintenant',
  publishDone: 'Publiée : tout le monde la lit maintenant.',
  removeIt: 'Retirer ce qui figure ici…',
  writtenBy: names => `Écrite par ${list(names)}`,
  nothing: 'Rien n’a été écrit.',
  removed: 'La modération a retiré ce qui figurait ici auparavant.',
  readAlong: 'Suivre l’écriture',
  stopReading: 'Fermer',
  others: side => `Le camp « ${side} » écrit sa propre déclaration. Vous la lirez à la fin de cette étape.`,
  noSide: 'Les membres de chaque camp écrivent ensemble une déclaration. Choisissez un camp pour y participer.',
  stranded: 'Ce que vous aviez ici n’a pas été enregistré',
  strandedHint: 'Ce texte est gardé sur cet appareil jusqu’à ce que vous le jetiez. Copiez ce que vous voulez garder.',
  copy: 'Copier',
  copied: 'C’est copié.',
  notCopied: 'La copie a échoué : sélectionnez le texte et copiez-le.',
  discard: 'Jeter',
  unsavedReason: 'La page a été quittée avant l’enregistrement.',
  lateReason: 'L’étape s’est terminée avant l’enregistrement.',
  epochReason: 'La salle est repartie à neuf après une action de la modération.',
}

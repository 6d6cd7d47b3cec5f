/** The words of a room's settings and of its life. They load with those. */
import type { roomSettings as en } from '../en/roomSettings.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const roomSettings: Shape<typeof en> = {
  name: 'Titre',
  motion: 'Motion',
  motionHint: 'Formulée autrement, c’est une autre motion : ses scrutins partent avec l’ancienne.',
  sides: 'Camps',
  side: at => `Camp ${at}`,
  labels: 'Étiquettes',
  labelsHint: 'Changer le nom garde les votes. Enlever une étiquette enlève ses votes.',
  label: at => `Étiquette ${at}`,
  takeOut: label => `Enlever « ${label} »`,
  meaning: 'Ce qu’elle veut dire',
  description: 'Description',
  examples: 'Exemples, un par ligne',
  newLabel: 'Nouvelle étiquette',
  add: 'Ajouter',
  tooMany: 'Une salle a huit étiquettes au plus.',
  empty: 'Chaque étiquette, chaque camp et chaque titre a besoin d’un mot.',
  save: 'Enregistrer',
  saved: 'La salle est modifiée.',
  same: 'Rien n’est encore modifié.',
  lost: count =>
    n(count, {
      one: 'Un vote déjà donné serait annulé.',
      many: '# de votes déjà donnés seraient annulés.',
      other: '# votes déjà donnés seraient annulés.',
    }),
  lostAtMost: count =>
    n(count, {
      one: 'Au plus un vote déjà donné serait annulé : le décompte n’est pas encore affiché.',
      many: 'Jusqu’à # de votes déjà donnés seraient annulés : le décompte n’est pas encore affiché.',
      other: 'Jusqu’à # votes déjà donnés seraient annulés : le décompte n’est pas encore affiché.',
    }),
  lostLabel: (label, count) =>
    n(count, {
      one: `un vote qui dit « ${label} »`,
      many: `# de votes qui disent « ${label} »`,
      other: `# votes qui disent « ${label} »`,
    }),
  lostMotion: count =>
    n(count, {
      one: 'tous ceux d’un scrutin sur la motion',
      many: 'tous ceux de # de scrutins sur la motion',
      other: 'tous ceux de # scrutins sur la motion',
    }),
  lostDetail: 'Ils restent dans le registre et ne comptent plus. Les personnes concernées peuvent voter à nouveau.',
  agree: count =>
    n(count, {
      one: 'Enregistrer, et annuler un vote',
      many: 'Enregistrer, et annuler # de votes',
      other: 'Enregistrer, et annuler # votes',
    }),
  agreeAtMost: 'Enregistrer, et annuler les votes concernés',
  notYet: 'Pas encore',

  owner: 'Propriétaire',
  ownerHint: 'Seule cette personne peut transmettre la salle et la supprimer. Personne ne peut l’en faire sortir.',
  ownerTo: 'Transmettre à',
  ownerNobody:
    'Il n’y a pas encore d’autre membre à la modération. Confiez-la d’abord à quelqu’un dans la liste des membres.',
  handOverSure: name => `Oui, transmettre à ${name}`,
  handedOver: name => `La salle appartient maintenant à ${name}.`,
  archive: 'Archiver',
  archiveHint:
    'Plus personne n’écrit, ne vote ni n’entre, et le temps s’arrête. Lecture, recherche et export restent possibles.',
  archiveAct: 'Archiver la salle',
  archived: 'La salle est archivée.',
  reopenHint: 'Cette salle est archivée : on ne fait qu’y lire. Rouverte, elle reprend là où elle en était.',
  reopenAct: 'Rouvrir la salle',
  reopened: 'La salle est rouverte.',
  duplicate: 'Dupliquer',
  duplicateHint:
    'Une nouvelle salle avec les mêmes articles, étiquettes, motion, déroulé et réglages. Sans membres, sans textes, sans votes.',
  duplicateTitle: 'Titre de la nouvelle salle',
  duplicateAct: 'Créer la copie',
  delete: 'Supprimer',
  deleteHint:
    'Tout disparaît pour tout le monde : articles, textes, votes, registre et connexions. C’est irréversible. Emportez d’abord le compte rendu.',
  deleteTitle: title => `Saisissez le titre pour la supprimer : ${title}`,
  deleteAct: 'Supprimer la salle définitivement',
  deleted: 'La salle est supprimée.',
}

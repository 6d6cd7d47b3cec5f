/** What moderators read when they act: on an entry, on a member, on the room. Loaded with those controls. */
import type { moderation as en } from '../en/moderation.ts'
import type { Shape } from '../shape.ts'

export const moderation: Shape<typeof en> = {
  heading: 'Cette salle',
  lock: 'Verrouiller l’écriture',
  closeDoor: 'Fermer la porte',
  correct: 'Corriger l’article…',
  addArticle: 'Ajouter un article…',
  newCode: 'Nouveau code d’accès',
  newCodeDone: 'L’ancien code n’est plus valable. Voici le nouveau.',
  done: {
    lock: 'L’écriture est verrouillée.',
    unlock: 'L’écriture est ouverte.',
    'close-door': 'La porte est fermée.',
    'open-door': 'La porte est ouverte.',
    mute: name => `${name} ne peut plus écrire pour l’instant.`,
    unmute: name => `${name} peut de nouveau écrire.`,
    promote: name => `${name} a un nouveau rôle.`,
    demote: name => `${name} a un nouveau rôle.`,
    hide: 'C’est replié.',
    remove: 'C’est retiré définitivement.',
    expel: name => `${name} ne fait plus partie de la salle. Le code d’accès a changé.`,
    rename: 'Le nom est changé.',
  },

  hide: {
    title: 'Replier ce texte',
    detail:
      'Il reste lisible en un clic, pour tout le monde : replier ne fait que replier. Ce qui ne doit pas être lu se retire.',
    act: 'Replier',
  },
  remove: {
    title: 'Retirer ce texte définitivement',
    detail:
      'Le texte disparaît de la salle, de son registre et de tous les exports ; on voit encore qu’un texte a été retiré. Les réponses restent. C’est irréversible.',
    act: 'Retirer',
    sure: 'Oui, retirer',
  },
  removeReason:
    'Les mots disparaissent de tous les votes qui les donnent, de la salle, de son registre et de tous les exports. Les votes continuent de compter. C’est irréversible.',
  reason: 'Pourquoi',
  reasonIfAny: 'Pourquoi, si vous voulez le dire',
  reasonMissing: 'Choisissez une raison.',
  ownWords: 'Avec vos propres mots',
  ownWordsHideHint: 'Tout le monde le lit à la place du texte.',
  ownWordsRemoveHint: 'Gardé dans le registre, que lit la modération.',

  member: name => `Modérer ${name}`,
  mute: 'Suspendre son écriture',
  unmute: 'Rétablir son écriture',
  rename: 'Changer le nom',
  promote: { observer: 'Permettre de participer', participant: 'Confier la modération', moderator: '' },
  demote: { observer: '', participant: 'Limiter à la lecture', moderator: 'Retirer le rôle de modération' },
  expel: 'Faire sortir de la salle',
  muted: 'écriture suspendue',
  owner: 'propriétaire',
  newName: 'Nouveau nom',
  renameTitle: name => `Un nouveau nom pour ${name}`,
  renameHint: 'Dans une salle à noms tirés au sort, il n’est visible que pour vous et cette personne.',
  nameMissing: 'Saisissez un nom.',
  expelTitle: name => `Faire sortir ${name} de la salle`,
  expelDetail:
    'Ses connexions prennent fin aussitôt et le code d’accès est remplacé. Ses votes dans les scrutins ouverts sont annulés. Cette personne ne pourra pas revenir sous la même identité.',
  expelAct: 'Faire sortir',
  expelSure: 'Oui, faire sortir et tout retirer',
  entries: {
    legend: 'Ce que cette personne a écrit',
    stay: 'reste',
    hide: 'est replié',
    remove: 'est retiré définitivement',
    removeHint:
      'Tous ses textes disparaissent de la salle, de son registre et de tous les exports. Les réponses des autres restent. C’est irréversible.',
  },
}

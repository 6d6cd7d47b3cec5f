/** The words of the reading view: article, marking and margin. Sentences with parts are functions of the parts. */
import type { reading as en } from '../en/reading.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const reading: Shape<typeof en> = {
  article: 'Article',
  table: 'Tableau',
  backFromNote: label => `Note ${label} : retour au texte`,
  sentences: count => n(count, { one: '# phrase', many: '# de phrases', other: '# phrases' }),
  minutes: count => n(count, { one: '# minute', many: '# de minutes', other: '# minutes' }),
  calm: 'Lecture calme',
  calmHint: 'Masque les soulignements des autres et garde les repères en marge',
  heatStrip: 'Tout le texte',
  walked: (sentence, of, marks) =>
    `Phrase ${sentence} sur ${of}${marks ? `, ${n(marks, { one: '# annotation', many: '# d’annotations', other: '# annotations' })}` : ''}`,
  howToWalk:
    'Les flèches parcourent les phrases, Maj étend la sélection, Entrée annote. J et K passent d’une fiche à l’autre.',
  keeping: {
    classifying: 'Mode affirmation',
    commenting: 'Mode commentaire',
    questioning: 'Mode question',
    highlighting: 'Mode surlignage',
  },
  keepingLabel: label => `Mode affirmation « ${label} »`,
  noMore: 'Il n’y en a pas d’autre.',
  startHandle: 'Début de la sélection',
  endHandle: 'Fin de la sélection',

  margin: 'Marge',
  list: 'Toutes les annotations dans l’ordre du texte',
  listItem: (kind, name, quote, isNew) => `${isNew ? 'Nouveau : ' : ''}${kind}, ${name} : ${quote}`,
  emptyTitle: 'Personne n’a encore annoté ce texte.',
  emptyBefore: 'Glissez sur des mots, touchez une phrase, ou avancez avec ',
  emptyBetween: ' puis appuyez sur ',
  emptyAfter: '. Les fiches s’affichent ici, à côté de leur phrase, sans jamais déplacer la ligne que vous lisez.',
  moreHere: count => n(count, { one: '# autre ici', other: '# autres ici' }),
  newHere: count => n(count, { one: '# nouvelle', many: '# de nouvelles', other: '# nouvelles' }),
  counter: count => n(count, { one: 'annotation sur cette ligne', other: 'annotations sur cette ligne' }),

  kind: {
    classifying: 'Affirmation',
    commenting: 'Commentaire',
    questioning: 'Question',
    highlighting: 'Surlignage',
  },
  unread: 'nouveau',
  held: 'retenu',
  note: 'Note privée',
  youShort: 'Vous',
  ballots: count => n(count, { one: '# vote', many: '# de votes', other: '# votes' }),
  replies: count => n(count, { one: '# réponse', many: '# de réponses', other: '# réponses' }),
  noLabelLeads: 'aucune étiquette en tête',
  castFailed: 'L’envoi n’a pas abouti. Réessayez.',
  waitsOffline: 'Vous êtes hors ligne : les votes attendent le réseau.',

  reasons: {
    personal: 'attaque personnelle',
    'private-data': 'données privées d’une personne',
    unkind: 'propos blessants',
    'off-topic': 'hors sujet',
    spam: 'spam',
    other: 'autre raison',
  },
  hidden: reason => `Replié par la modération : ${reason}`,
  hiddenBare: 'Replié par la modération',

  /** What a label is called inside "13 sur 18 …". */
  calls: (key, label, isOne) => {
    const sees = isOne ? 'y voit' : 'y voient'
    switch (key) {
      case 'fact':
        return `${sees} un fait`
      case 'opinion':
        return `${sees} une opinion`
      case 'mixed':
        return `${sees} un mélange de fait et d’opinion`
      case 'unsure':
        return isOne ? 'hésite' : 'hésitent'
      default:
        return `${sees} « ${label} »`
    }
  },
  of: (count, total) => `${count} sur ${total}`,
  all: count => (count === 2 ? 'Les deux' : `Les ${count}`),
  leadTogether: (labels, each, total) =>
    `${labels} à égalité en tête, avec ${n(each, { one: '# vote', many: '# de votes', other: '# votes' })} sur ${total} chacun.`,
  everyoneHasCast: 'Tout le monde a voté.',
  noBallots: 'Aucun vote pour l’instant.',
  agreeCount: count => `${count} d’accord`,
  disagreeCount: count => `${count} pas d’accord`,
  passCount: count => n(count, { one: '# passe', other: '# passent' }),
  split: {
    level: 'Égalité parfaite.',
    almost: 'Presque à égalité.',
    agree: 'Presque tout le monde est d’accord.',
    disagree: 'Presque personne n’est d’accord.',
  },
  sealed: {
    own: 'Votez pour voir les votes des autres.',
    closed: 'Décompte affiché à la clôture du scrutin.',
    moderator: 'Décompte affiché quand la modération le montrera.',
    secret: 'Secret : décompte affiché à la clôture du scrutin.',
  },
  suppressed: {
    small: 'Trop peu de votes pour un décompte qui ne trahisse personne.',
    unanimous: 'Tous les votes sont identiques : le décompte dirait qui a voté quoi.',
  },
}

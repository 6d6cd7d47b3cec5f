/** The words of the shell in French: the bars, the states. The reading view's are in reading.ts, the others' load with what they are for. */
import type { t as en } from '../en/catalogue.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const t: Shape<typeof en> = {
  language: 'fr',
  parley: 'Parley',
  close: 'Fermer',
  cancel: 'Annuler',
  you: 'Vous',

  problem: {
    noNetwork: 'Pas de connexion',
    noNetworkDetail: 'Parley est injoignable. Vérifiez le réseau et réessayez.',
    refused: 'Le serveur n’a pas accepté cette demande.',
    title: status =>
      status === 404
        ? 'Introuvable'
        : status === 429
          ? 'Trop de demandes à la fois. Patientez un instant.'
          : `Le serveur a répondu par une erreur (${status}).`,
    tryAgain: 'Réessayer',
    broken: 'Cette page s’est arrêtée.',
    brokenDetail: 'Ce qui était enregistré est intact. Rechargez la page pour continuer.',
    reload: 'Recharger',
  },

  room: {
    loading: 'Ouverture de la salle…',
    linkedGone: 'L’annotation visée par ce lien n’est plus là.',
    someone: 'Quelqu’un',
    saved: 'Tout est enregistré',
    unsaved: count => n(count, { one: '# non enregistré', other: '# non enregistrés' }),
    offline: 'Hors ligne',
    offlineUnsaved: count => n(count, { one: 'Hors ligne, # non enregistré', other: 'Hors ligne, # non enregistrés' }),
    here: count => n(count, { one: 'seulement vous, pour l’instant', other: '# en ligne' }),
    whoIsHere: 'qui est là',
    hereNow: 'En ligne',
    menu: 'Menu de la salle',
    search: 'Rechercher',
    past: 'C’est une version antérieure, à lire seulement. Pour écrire, passez à la plus récente.',
    archived: 'Archivée : lecture seule',
    locked: 'Verrouillée : lecture seule',
    muted: 'Votre écriture est suspendue',
    stage: (at, of) => `${at} sur ${of}`,
    left: 'restantes',
    leftLabel: minutes =>
      n(minutes, { one: '# minute restante', many: '# de minutes restantes', other: '# minutes restantes' }),
    timeUp: 'Temps écoulé',
    paused: 'Le temps est arrêté',
    newStage: title => `La salle passe à l’étape « ${title} ».`,
    course: 'Le déroulé de la salle',
    promptOpen: 'La consigne de cette étape',

    over: {
      title: {
        'login-ended': 'Votre connexion à cette salle a pris fin.',
        removed: 'Vous ne faites plus partie de cette salle.',
      },
      loginEnded: 'Revenez avec le code d’accès ou avec votre code personnel.',
      removed: 'La modération vous a fait sortir de cette salle. Ce qui n’était pas enregistré reste sur cet appareil.',
    },
    drafts: {
      empty: 'Il n’y a rien à envoyer.',
      pageLeft: 'La page a été quittée pendant que vous écriviez. Personne d’autre n’a vu ce texte.',
      gone: 'Ce à quoi ce texte se rattachait n’existe plus. Vous pouvez encore le copier.',
    },
    missing: {
      title: 'Cette salle ne vous est pas ouverte.',
      detail: 'Elle n’existe pas, ou ce navigateur n’y est pas entré. Avec son code, vous pouvez la rejoindre.',
      join: 'Entrer avec un code',
    },
    failed: { title: 'La salle n’a pas pu s’ouvrir.' },
    skipToText: 'Aller au texte',
    stageLabel: 'Étape',
    views: 'Vues',
    view: {
      read: 'Lire',
      claims: 'Affirmations',
      debate: 'Débat',
      results: 'Résultats',
      replay: 'Revoir',
      desk: 'Modération',
    },
  },
}

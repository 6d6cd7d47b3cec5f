/** What moderators read when they act: on an entry, on a member, on the room. Loaded with those controls. */
import type { moderation as en } from '../en/moderation.ts'
import type { Shape } from '../shape.ts'

export const moderation: Shape<typeof en> = {
  heading: 'Dieser Raum',
  lock: 'Schreiben sperren',
  closeDoor: 'Tür schließen',
  correct: 'Artikel korrigieren …',
  addArticle: 'Artikel hinzufügen …',
  newCode: 'Neuer Raumcode',
  newCodeDone: 'Der alte Code gilt nicht mehr. Hier ist der neue.',
  done: {
    lock: 'Das Schreiben ist gesperrt.',
    unlock: 'Das Schreiben ist frei.',
    'close-door': 'Die Tür ist geschlossen.',
    'open-door': 'Die Tür ist offen.',
    mute: name => `${name} kann vorerst nicht schreiben.`,
    unmute: name => `${name} kann wieder schreiben.`,
    promote: name => `${name} hat eine neue Rolle.`,
    demote: name => `${name} hat eine neue Rolle.`,
    hide: 'Eingeklappt.',
    remove: 'Endgültig entfernt.',
    expel: name => `${name} ist nicht mehr im Raum. Der Raumcode ist neu.`,
    rename: 'Der Name ist geändert.',
  },

  hide: {
    title: 'Das einklappen',
    detail:
      'Mit einem Klick bleibt es für alle lesbar: Einklappen heißt nur einklappen. Was nicht gelesen werden darf, wird entfernt.',
    act: 'Einklappen',
  },
  remove: {
    title: 'Das endgültig entfernen',
    detail:
      'Die Worte verschwinden aus dem Raum, seinem Protokoll und jedem Export; dass etwas entfernt wurde, bleibt sichtbar. Antworten darauf bleiben. Das lässt sich nicht rückgängig machen.',
    act: 'Entfernen',
    sure: 'Wirklich entfernen',
  },
  removeReason:
    'Die Worte verschwinden aus jeder Stimme, die sie nennt, aus dem Raum, seinem Protokoll und jedem Export. Die Stimmen zählen weiter. Das lässt sich nicht rückgängig machen.',
  reason: 'Warum',
  reasonIfAny: 'Warum, wenn du es sagen willst',
  reasonMissing: 'Wähle einen Grund.',
  ownWords: 'In deinen Worten',
  ownWordsHideHint: 'Alle lesen es dort, wo die Worte standen.',
  ownWordsRemoveHint: 'Steht im Protokoll, das die Moderation liest.',

  member: name => `${name} moderieren`,
  mute: 'Schreiben pausieren',
  unmute: 'Wieder schreiben lassen',
  rename: 'Namen ändern',
  promote: { observer: 'Teilnehmen lassen', participant: 'Mitmoderieren lassen', moderator: '' },
  demote: { observer: '', participant: 'Nur mitlesen lassen', moderator: 'Moderation entziehen' },
  expel: 'Aus dem Raum ausschließen',
  muted: 'pausiert',
  owner: 'leitet den Raum',
  newName: 'Neuer Name',
  renameTitle: name => `Ein neuer Name für ${name}`,
  renameHint: 'In einem Raum mit gelosten Namen seht nur ihr beide ihn.',
  nameMissing: 'Gib einen Namen ein.',
  expelTitle: name => `${name} aus dem Raum ausschließen`,
  expelDetail:
    'Alle Anmeldungen dieses Mitglieds enden sofort, und der Raumcode wird ersetzt. Seine Stimmen in laufenden Abstimmungen werden zurückgezogen. Als dasselbe Mitglied kann es nicht zurückkommen.',
  expelAct: 'Ausschließen',
  expelSure: 'Wirklich ausschließen und alles entfernen',
  entries: {
    legend: 'Was dieses Mitglied geschrieben hat',
    stay: 'bleibt',
    hide: 'wird eingeklappt',
    remove: 'wird endgültig entfernt',
    removeHint:
      'Alle seine Worte verschwinden aus dem Raum, seinem Protokoll und jedem Export. Antworten anderer bleiben. Das lässt sich nicht rückgängig machen.',
  },
}

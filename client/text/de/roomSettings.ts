/** The words of a room's settings and of its life. They load with those. */
import type { roomSettings as en } from '../en/roomSettings.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const roomSettings: Shape<typeof en> = {
  name: 'Titel',
  motion: 'These',
  motionHint: 'Anders formuliert ist es eine andere These: Die Abstimmungen über die alte gehen mit ihr.',
  sides: 'Seiten',
  side: at => `Seite ${at}`,
  labels: 'Kategorien',
  labelsHint:
    'Unter einem anderen Namen bleiben die abgegebenen Stimmen. Eine Kategorie, die du herausnimmst, nimmt ihre Stimmen mit.',
  label: at => `Kategorie ${at}`,
  takeOut: label => `„${label}“ herausnehmen`,
  meaning: 'Was sie bedeutet',
  description: 'Beschreibung',
  examples: 'Beispiele, eines pro Zeile',
  newLabel: 'Neue Kategorie',
  add: 'Hinzufügen',
  tooMany: 'Ein Raum hat höchstens acht Kategorien.',
  empty: 'Jede Kategorie, jede Seite und der Titel brauchen ein Wort.',
  save: 'Speichern',
  saved: 'Der Raum ist geändert.',
  same: 'Noch ist nichts geändert.',
  lost: count =>
    n(count, {
      one: 'Eine abgegebene Stimme würde zurückgezogen.',
      other: '# abgegebene Stimmen würden zurückgezogen.',
    }),
  lostAtMost: count =>
    n(count, {
      one: 'Höchstens eine abgegebene Stimme würde zurückgezogen: Die Auszählung ist noch nicht zu sehen.',
      other: 'Bis zu # abgegebene Stimmen würden zurückgezogen: Die Auszählung ist noch nicht zu sehen.',
    }),
  lostLabel: (label, count) => n(count, { one: `eine für „${label}“`, other: `# für „${label}“` }),
  lostMotion: count =>
    n(count, { one: 'alle einer Abstimmung über die These', other: 'alle aus # Abstimmungen über die These' }),
  lostDetail: 'Sie bleiben im Protokoll und zählen nicht mehr. Wer sie abgegeben hat, darf neu abstimmen.',
  agree: count =>
    n(count, { one: 'Speichern und eine Stimme zurückziehen', other: 'Speichern und # Stimmen zurückziehen' }),
  agreeAtMost: 'Speichern und zurückziehen, was so lautet',
  notYet: 'Noch nicht',

  owner: 'Leitung',
  ownerHint: 'Nur wer den Raum leitet, kann ihn übergeben und löschen. Die Leitung kann niemand ausschließen.',
  ownerTo: 'Übergeben an',
  ownerNobody: 'Sonst moderiert noch niemand. Lass zuerst in der Mitgliederliste jemanden mitmoderieren.',
  handOverSure: name => `Wirklich an ${name} übergeben`,
  handedOver: name => `Jetzt leitet ${name} den Raum.`,
  archive: 'Archiv',
  archiveHint:
    'Niemand schreibt, stimmt ab oder tritt noch bei, und die Uhr steht. Lesen, Suche und Export gehen weiter.',
  archiveAct: 'Raum archivieren',
  archived: 'Der Raum ist archiviert.',
  reopenHint: 'Dieser Raum ist archiviert: Er wird nur noch gelesen. Wieder geöffnet, geht es weiter, wo er stand.',
  reopenAct: 'Raum wieder öffnen',
  reopened: 'Der Raum ist wieder offen.',
  duplicate: 'Kopie',
  duplicateHint:
    'Ein neuer Raum mit denselben Artikeln, Kategorien, derselben These, demselben Ablauf und denselben Einstellungen. Ohne Menschen, Worte und Stimmen.',
  duplicateTitle: 'Titel des neuen Raums',
  duplicateAct: 'Kopie anlegen',
  delete: 'Löschen',
  deleteHint:
    'Alles verschwindet für alle: Texte, Worte, Stimmen, Protokoll und Anmeldungen. Das lässt sich nicht rückgängig machen. Nimm vorher die Mitschrift mit.',
  deleteTitle: title => `Gib zum Löschen den Titel ein: ${title}`,
  deleteAct: 'Raum endgültig löschen',
  deleted: 'Der Raum ist gelöscht.',
}

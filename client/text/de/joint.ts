/** The words of joint statements. They load with the debate view. */
import type { words as en } from '../en/joint.ts'
import type { Shape } from '../shape.ts'
import { list, n, number } from './intl.ts'

export const words: Shape<typeof en> = {
  title: 'Gemeinsame Erklärung',
  titleOf: side => `Gemeinsame Erklärung, ${side}`,
  region: 'Gemeinsame Erklärungen',
  placeholder: 'Schreibt zusammen, als ein Text.',
  count: count => n(count, { one: '# Wort', other: '# Wörter' }),
  countOf: (count, limit) => n(limit, { one: `${number(count)} von # Wort`, other: `${number(count)} von # Wörtern` }),
  full: limit =>
    n(limit, {
      one: 'Das # Wort ist erreicht.',
      other: 'Die # Wörter sind erreicht: Erst kürzen, dann geht es weiter.',
    }),
  saved: 'Alles gespeichert',
  saving: 'Wird gespeichert …',
  offline: 'Offline: auf diesem Gerät aufgehoben',
  loading: 'Die Erklärung ist unterwegs.',
  undo: 'Deine letzte Änderung rückgängig machen',
  undoShort: 'Rückgängig',
  here: 'Schreiben gerade mit',
  frozen: 'Mit ihrer Phase abgeschlossen; alle lesen sie.',
  published: 'Von der Moderation veröffentlicht; alle lesen sie.',
  asItWas: 'So stand sie in diesem Augenblick da, während daran geschrieben wurde.',
  acts: 'Was mit dieser Erklärung geschehen soll',
  publish: 'Jetzt veröffentlichen',
  publishDone: 'Veröffentlicht: Jetzt lesen alle sie.',
  removeIt: 'Entfernen, was hier steht …',
  writtenBy: names => `Geschrieben von ${list(names)}`,
  nothing: 'Es wurde nichts geschrieben.',
  removed: 'Die Moderation hat entfernt, was hier vorher stand.',
  readAlong: 'Mitlesen',
  stopReading: 'Schließen',
  others: side => `${side} schreibt eine eigene Erklärung. Du liest sie, wenn diese Phase vorbei ist.`,
  noSide: 'Jede Seite schreibt zusammen eine Erklärung. Wähle eine Seite, um mitzuschreiben.',
  stranded: 'Was du hier hattest, wurde nicht gespeichert',
  strandedHint: 'Es bleibt auf diesem Gerät, bis du es verwirfst. Kopiere, was du behalten willst.',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Das ließ sich nicht kopieren: Markiere die Wörter und kopiere sie selbst.',
  discard: 'Verwerfen',
  unsavedReason: 'Die Seite wurde verlassen, bevor es gespeichert war.',
  lateReason: 'Die Phase war vorbei, bevor das gespeichert war.',
  epochReason: 'Nach einem Eingriff der Moderation hat der Raum neu begonnen.',
}

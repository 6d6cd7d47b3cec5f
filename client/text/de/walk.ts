/** The words of the first visit's four steps. */
import type { walk as en } from '../en/walk.ts'
import type { Shape } from '../shape.ts'

export const walk: Shape<typeof en> = {
  name: 'Erste Schritte',
  position: (at, of) => `${at} von ${of}`,
  steps: isTouch => [
    isTouch
      ? {
          title: 'Markiere, was dir auffällt.',
          text: 'Tippe auf einen Satz, zieh an seinen beiden Enden und sag, was es ist: eine Behauptung, ein Kommentar, eine Frage.',
        }
      : {
          title: 'Markiere, was dir auffällt.',
          text: 'Zieh über Wörter, oder geh mit ↓ zum Satz und drücke Enter: eine Behauptung, ein Kommentar, eine Frage.',
        },
    {
      title: 'Sag, was du davon hältst.',
      text: 'Ein Druck auf eine Markierung öffnet ihre Karte: was für eine Behauptung es ist, ob du zustimmst und was andere antworten.',
    },
    {
      title: 'Sieh das Ganze.',
      text: `Behauptungen, Debatte und Ergebnisse stehen oben ${isTouch ? 'oder hinter ☰' : 'in der Leiste'}: alles Behauptete, das Umstrittenste zuerst, die These, die Auszählungen.`,
    },
    isTouch
      ? {
          title: 'Nichts ist endgültig.',
          text: 'Was du getan hast, lässt sich gleich rückgängig machen. Im Menü findest du deine privaten Notizen und deinen persönlichen Code.',
        }
      : {
          title: 'Nichts ist endgültig.',
          text: 'Strg+Z nimmt zurück, was du getan hast, Strg+K findet alles, was geht, ? zeigt alle Tasten.',
        },
  ],
  next: 'Weiter',
  back: 'Zurück',
  skip: 'Überspringen',
  done: 'Fertig',
}

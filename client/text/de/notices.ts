/** The words of the notices under the bars. They load with those. */
import type { notices as en } from '../en/notices.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const notices: Shape<typeof en> = {
  label: 'Hinweise',
  offline: {
    keptTitle: 'Offline: Was du schreibst, bleibt auf diesem Gerät.',
    keptDetail: time =>
      `Es geht von selbst hinaus, sobald das Netz wieder da ist oder du den Raum wieder öffnest, deine Stimmen auch. Lesen und markieren kannst du weiter; die Markierungen der anderen sind von ${time} Uhr.`,
    keepOpen:
      'Lass diese Seite offen, um weiterzulesen: Unter dieser Adresse lässt sie sich ohne Netz nicht noch einmal laden.',
    away: 'Dein Netz ist da; Parley antwortet nicht, etwa weil es gerade neu gestartet wird.',
    title: 'Offline: Was du schreibst, bleibt nur auf dieser Seite.',
    detail: time =>
      `Dieser Browser speichert nichts, lass die Seite also offen: Alles geht von selbst hinaus, sobald das Netz wieder da ist. Lesen und markieren kannst du weiter; die Markierungen der anderen sind von ${time} Uhr.`,
  },
  lostBallot: 'Eine Stimme, die auf das Netz gewartet hat, wurde nicht gezählt.',
  joinAgain: 'Wieder beitreten',
  drafts: {
    notice: count =>
      n(count, {
        one: 'Etwas, das du geschrieben hast, wurde nicht gesendet.',
        other: '# Dinge, die du geschrieben hast, wurden nicht gesendet.',
      }),
    detail: 'Deine Worte sind auf diesem Gerät aufgehoben.',
    canBeSent: 'Deine Worte sind auf diesem Gerät aufgehoben und können jetzt gesendet werden.',
    open: 'Ansehen',
  },
}

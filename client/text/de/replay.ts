/** The words of replay. */
import type { replay as en } from '../en/replay.ts'
import type { Shape } from '../shape.ts'
import { clockWithSeconds, date, n } from './intl.ts'

export const replay: Shape<typeof en> = {
  past: 'Das ist die Vergangenheit: Hier wird nur zugesehen.',
  label: 'Rückschau',
  loading: 'Der Verlauf des Raums wird geholt …',
  play: 'Abspielen',
  pause: 'Anhalten',
  earlier: 'Zum vorigen Ereignis',
  later: 'Zum nächsten Ereignis',
  moment: 'Zeitpunkt',
  keys: 'Die Leertaste spielt ab und hält an. Auf der Skala: Die Pfeiltasten gehen zehn Sekunden weit, mit Umschalt von Ereignis zu Ereignis, Bild auf und Bild ab von Phase zu Phase.',
  speed: 'Tempo',
  times: factor => `${factor}×`,
  shows: 'Was gezeigt wird',
  now: 'Zur Gegenwart',
  again: 'Holen, was seither geschah',
  stageAt: (at, of, title) => (of > 1 ? `Phase ${at} von ${of}: ${title}` : title),
  sum: (claims, ballots) =>
    `${n(claims, { one: '# Behauptung', other: '# Behauptungen' })}, ${n(ballots, { one: '# Stimme', other: '# Stimmen' })}`,
  date,
  time: clockWithSeconds,
  gone: 'Wohin dieser Link führt, ist in der Rückschau zu keinem Zeitpunkt zu finden.',
}

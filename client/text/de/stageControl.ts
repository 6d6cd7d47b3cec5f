/** The words of the moderators' stage control. They load with it. */
import type { words as en } from '../en/stageControl.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const words: Shape<typeof en> = {
  next: 'Weiter',
  nextTo: title => `Weiter: ${title}`,
  nextStage: 'Nächste Phase:',
  floor: 'Hat das Wort:',
  floorFree: 'Niemand hat das Wort.',
  thenSpeaks: (name, more) => (more ? `danach ${name} (+${more})` : `danach ${name}`),
  thenComes: 'Danach kommt',
  steer: 'Phase leiten',
  time: 'Zeit',
  pause: 'Zeit anhalten',
  resume: 'Zeit weiterlaufen lassen',
  more: minutes => n(minutes, { one: '# Minute mehr', other: '# Minuten mehr' }),
  course: 'Zu einer Phase gehen',
  isOn: 'läuft jetzt',
  overtaken: title => `Jemand war schneller: Der Raum ist schon bei „${title}“.`,
}

/** The words of the moderators' stage control, in French. They load with it. */
import type { words as en } from '../en/stageControl.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const words: Shape<typeof en> = {
  next: 'Suivant',
  nextTo: title => `Suivant : ${title}`,
  nextStage: 'Étape suivante :',
  floor: 'A la parole :',
  floorFree: 'La parole est libre.',
  thenSpeaks: (name, more) => (more ? `puis ${name} (+${more})` : `puis ${name}`),
  thenComes: 'À suivre',
  steer: 'Piloter l’étape',
  time: 'Temps',
  pause: 'Arrêter le temps',
  resume: 'Relancer le temps',
  more: minutes => n(minutes, { one: '# minute de plus', many: '# de minutes de plus', other: '# minutes de plus' }),
  course: 'Aller à une étape',
  isOn: 'en cours',
  overtaken: title => `Quelqu’un a été plus rapide : la salle en est déjà à « ${title} ».`,
}

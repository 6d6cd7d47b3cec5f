/** The words of the moderators' stage control, in Spanish. They load with it. */
import type { words as en } from '../en/stageControl.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const words: Shape<typeof en> = {
  next: 'Siguiente',
  nextTo: title => `Siguiente: ${title}`,
  nextStage: 'Siguiente etapa:',
  floor: 'Tiene la palabra:',
  floorFree: 'La palabra está libre.',
  thenSpeaks: (name, more) => (more ? `después ${name} (+${more})` : `después ${name}`),
  thenComes: 'A continuación',
  steer: 'Dirigir la etapa',
  time: 'Tiempo',
  pause: 'Parar el tiempo',
  resume: 'Reanudar el tiempo',
  more: minutes => n(minutes, { one: '# minuto más', many: '# de minutos más', other: '# minutos más' }),
  course: 'Ir a una etapa',
  isOn: 'en curso',
  overtaken: title => `Alguien se ha adelantado: la sala ya está en «${title}».`,
}

/** The words of the moderators' stage control. They load with it. */
import type { words as en } from '../en/stageControl.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const words: Shape<typeof en> = {
  next: 'التالي',
  nextTo: title => `التالي: ${isolate(title)}`,
  nextStage: 'المرحلة التالية:',
  floor: 'صاحب الكلمة:',
  floorFree: 'الكلمة متاحة.',
  thenSpeaks: (name, more) => (more ? `ثم ${isolate(name)} (+${more})` : `ثم ${isolate(name)}`),
  thenComes: 'يأتي بعدها',
  steer: 'قيادة المرحلة',
  time: 'الوقت',
  pause: 'إيقاف الوقت',
  resume: 'متابعة الوقت',
  more: minutes =>
    n(minutes, {
      zero: 'دون تمديد',
      one: 'دقيقة إضافية',
      two: 'دقيقتان إضافيتان',
      few: '# دقائق إضافية',
      many: '# دقيقة إضافية',
      other: '# دقيقة إضافية',
    }),
  course: 'الانتقال إلى مرحلة',
  isOn: 'جارية الآن',
  overtaken: title => `سبقك أحدهم: الغرفة في مرحلة «${isolate(title)}» بالفعل.`,
}

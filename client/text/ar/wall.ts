/** The words of the wall. They load with it. */
import type { wall as en } from '../en/wall.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const wall: Shape<typeof en> = {
  comma: '، ',
  title: room => `${isolate(room)} على الشاشة الكبيرة`,
  now: 'الآن:',
  leftLabel: 'الوقت المتبقي في هذه المرحلة',
  joinAt: 'الانضمام عبر',
  askForCode: 'الرمز لدى المشرف.',
  areIn: count =>
    n(count, {
      zero: 'لا أحد في الغرفة',
      one: 'شخص واحد في الغرفة',
      two: 'شخصان في الغرفة',
      few: '# أشخاص في الغرفة',
      many: '# شخصا في الغرفة',
      other: '# شخص في الغرفة',
    }),
  ballots: count =>
    n(count, {
      zero: 'ولم يصوت أحد بعد',
      one: 'وصوت واحد',
      two: 'وصوتان',
      few: 'و# أصوات',
      many: 'و# صوتا',
      other: 'و# صوت',
    }),
  floor: 'الكلمة',
  hasFloor: 'صاحب الكلمة:',
  floorFree: 'الكلمة متاحة.',
  speechLeft: 'الوقت المتبقي لهذه المداخلة',
  prepare: 'الجميع يستعد:',
  next: 'التالي:',
  nextStage: 'المرحلة التالية:',
  aMember: 'أحد الأعضاء',
  poll: 'المطروح الآن',
  pollClosed: 'طرح وأغلق',
  worth: 'الأجدر بالنقاش الآن',
  quoted: words => `«${isolate(words)}»`,
  claims: count =>
    n(count, {
      zero: 'لا ادعاء بعد. ضعوا علامة على جملة تقرر شيئا.',
      one: 'ادعاء واحد حتى الآن، ولا خلاف.',
      two: 'ادعاءان حتى الآن، ولا خلاف.',
      few: '# ادعاءات حتى الآن، ولا خلاف.',
      many: '# ادعاء حتى الآن، ولا خلاف.',
      other: '# ادعاء حتى الآن، ولا خلاف.',
    }),
}

/** The words of joint statements. They load with the debate view. */
import type { words as en } from '../en/joint.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

const count = (words: number) =>
  n(words, {
    zero: 'لا كلمات',
    one: 'كلمة واحدة',
    two: 'كلمتان',
    few: '# كلمات',
    many: '# كلمة',
    other: '# كلمة',
  })

export const words: Shape<typeof en> = {
  title: 'البيان المشترك',
  titleOf: side => `البيان المشترك، ${isolate(side)}`,
  region: 'البيانات المشتركة',
  placeholder: 'اكتبوا معا نصا واحدا.',
  count,
  countOf: (words, limit) => (limit === 2 ? `${words} من كلمتين` : `${words} من ${count(limit)}`),
  full: limit =>
    n(limit, {
      zero: 'لا يسع كلمات.',
      one: 'بلغ كلمته الوحيدة.',
      two: 'بلغ كلمتين: اختصروه قبل أن يطول.',
      few: 'بلغ # كلمات: اختصروه قبل أن يطول.',
      many: 'بلغ # كلمة: اختصروه قبل أن يطول.',
      other: 'بلغ # كلمة: اختصروه قبل أن يطول.',
    }),
  saved: 'كل شيء محفوظ',
  saving: 'جار الحفظ…',
  offline: 'دون اتصال: محفوظ على هذا الجهاز',
  loading: 'جار جلب البيان.',
  undo: 'التراجع عن آخر تغيير لك',
  undoShort: 'تراجع',
  here: 'يكتبون هنا الآن',
  frozen: 'ثبت بانتهاء مرحلته؛ ويقرؤه الجميع.',
  published: 'نشره أحد المشرفين؛ ويقرؤه الجميع.',
  asItWas: 'كما كان في تلك اللحظة أثناء كتابته.',
  acts: 'ما الذي تفعله بهذا البيان',
  publish: 'نشره الآن',
  publishDone: 'تم نشره: يقرؤه الجميع الآن.',
  removeIt: 'إزالة ما في هذا البيان…',
  writtenBy: names => `كتبه: ${list(names.map(isolate))}`,
  nothing: 'لم يكتب شيء.',
  removed: 'أزال أحد المشرفين ما كان هنا من قبل.',
  readAlong: 'متابعة القراءة',
  stopReading: 'إغلاق',
  others: side => `يكتب طرف «${isolate(side)}» بيانا خاصا به. تقرؤه حين تنتهي هذه المرحلة.`,
  noSide: 'يكتب كل طرف بيانا معا. اختر طرفا لتكتب معه.',
  stranded: 'ما كان لك هنا لم يحفظ',
  strandedHint: 'يبقى على هذا الجهاز حتى تحذفه. انسخ ما تريد الاحتفاظ به.',
  copy: 'نسخ',
  copied: 'تم النسخ.',
  notCopied: 'تعذر النسخ: حدد الكلمات وانسخها.',
  discard: 'حذف',
  unsavedReason: 'أغلقت الصفحة قبل حفظه.',
  lateReason: 'انتهت مرحلته قبل حفظه.',
  epochReason: 'بدأت الغرفة من جديد بعد إجراء من أحد المشرفين.',
}

/** The words of run-sheets and their courses. They load with what shows them. */
import type { words as en } from '../en/runSheet.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

export const words: Shape<typeof en> = {
  course: 'المسار',
  courseOf: title => `مسار ${isolate(title)}`,
  own: 'مسار خاص بنا',
  ownHint: 'يبدأ من المسار المختار الآن.',
  stages: count =>
    n(count, {
      zero: 'لا مراحل',
      one: 'مرحلة واحدة',
      two: 'مرحلتان',
      few: '# مراحل',
      many: '# مرحلة',
      other: '# مرحلة',
    }),
  minutes: count =>
    n(count, {
      zero: 'أقل من دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: '# دقائق',
      many: '# دقيقة',
      other: '# دقيقة',
    }),
  seconds: count =>
    n(count, {
      zero: 'صفر ثانية',
      one: 'ثانية واحدة',
      two: 'ثانيتان',
      few: '# ثوان',
      many: '# ثانية',
      other: '# ثانية',
    }),
  open: 'بلا وقت محدد',
  endsByItself: length => `${length}، ثم المتابعة`,
  opens: things => `مفتوح: ${list(things)}`,
  opensNothing: 'لا شيء مطلوب: للنظر والحديث',
  openable: {
    marks: 'وضع العلامات',
    replies: 'الردود',
    classification: 'التصنيف',
    polls: 'التصويت',
    statements: 'البيانات المشتركة',
    speaking: 'المداخلات',
  },
  unseen: 'ما يكتبه الآخرون من جديد لا يرى حتى تنتهي',
  polls: count =>
    n(count, {
      zero: 'لا استطلاعات',
      one: 'يفتح استطلاع واحد',
      two: 'يفتح استطلاعان',
      few: 'تفتح # استطلاعات',
      many: 'يفتح # استطلاعا',
      other: 'يفتح # استطلاع',
    }),
  floor: seconds =>
    n(seconds, {
      zero: 'مداخلات بلا مدة',
      one: 'مداخلات من ثانية واحدة',
      two: 'مداخلات من ثانيتين',
      few: 'مداخلات من # ثوان',
      many: 'مداخلات من # ثانية',
      other: 'مداخلات من # ثانية',
    }),
  restate: 'إعادة الصياغة قبل الاعتراض',
  again: 'يطرح مرة ثانية',
  whenDone: percent => `تنتهي حين ينجزها ${percent}%`,
  written: 'خطة المسار',
  writtenHint: 'بصيغة YAML أو JSON. تحتاج المرحلة إلى id وtitle؛ ولكل ما عداهما قيمة افتراضية.',
  faults: 'الأخطاء فيها',
  line: line => `السطر ${line}:`,
  wrong: 'في خطة المسار خطأ: انظر أسفلها.',
  backToLibrary: 'رجوع إلى المكتبة',

  newStage: 'مرحلة جديدة',
  add: 'إضافة مرحلة',
  change: 'تعديل',
  done: 'تم',
  edit: stage => `تعديل «${isolate(stage)}»`,
  up: stage => `تقديم «${isolate(stage)}»`,
  down: stage => `تأخير «${isolate(stage)}»`,
  remove: stage => `حذف «${isolate(stage)}»`,
  isFirst: 'هذه هي المرحلة الأولى.',
  isLast: 'هذه هي المرحلة الأخيرة.',
  isOnly: 'في المسار مرحلة واحدة على الأقل.',
  title: 'العنوان',
  prompt: 'المطلوب فيها',
  length: 'الدقائق',
  lengthHint: 'إن تركت فارغة: بلا وقت محدد.',
  opensLegend: 'ما يمكن فعله فيها',
  goesOn: 'تنتهي وحدها حين ينتهي الوقت',
  moreInText: 'الاستطلاعات والكلمة والحدود الدنيا وكل ما عدا ذلك في النص أعلاه.',
}

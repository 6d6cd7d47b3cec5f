/** The words of run-sheets and their courses. They load with what shows them. */
import type { Counted } from '../../../shared/stages/stage.ts'
import type { words as en } from '../en/runSheet.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

const counted: Record<Counted, (count: number) => string> = {
  annotations: count =>
    n(count, {
      zero: 'لا علامات',
      one: 'علامة واحدة',
      two: 'علامتان',
      few: '# علامات',
      many: '# علامة',
      other: '# علامة',
    }),
  claims: count =>
    n(count, {
      zero: 'لا ادعاءات',
      one: 'ادعاء واحد',
      two: 'ادعاءان',
      few: '# ادعاءات',
      many: '# ادعاء',
      other: '# ادعاء',
    }),
  questions: count =>
    n(count, {
      zero: 'لا أسئلة',
      one: 'سؤال واحد',
      two: 'سؤالان',
      few: '# أسئلة',
      many: '# سؤالا',
      other: '# سؤال',
    }),
  replies: count =>
    n(count, {
      zero: 'لا ردود',
      one: 'رد واحد',
      two: 'ردان',
      few: '# ردود',
      many: '# ردا',
      other: '# رد',
    }),
  classifications: count =>
    n(count, {
      zero: 'لا تصنيفات',
      one: 'تصنيف واحد',
      two: 'تصنيفان',
      few: '# تصنيفات',
      many: '# تصنيفا',
      other: '# تصنيف',
    }),
  ballots: count =>
    n(count, {
      zero: 'لا أصوات',
      one: 'صوت واحد',
      two: 'صوتان',
      few: '# أصوات',
      many: '# صوتا',
      other: '# صوت',
    }),
  speeches: count =>
    n(count, {
      zero: 'لا مداخلات',
      one: 'مداخلة واحدة',
      two: 'مداخلتان',
      few: '# مداخلات',
      many: '# مداخلة',
      other: '# مداخلة',
    }),
}
/** Without a number of their own: the numbers stand after them. */
const kinds: Record<Counted, string> = {
  annotations: 'العلامات',
  claims: 'الادعاءات',
  questions: 'الأسئلة',
  replies: 'الردود',
  classifications: 'التصنيفات',
  ballots: 'الأصوات',
  speeches: 'المداخلات',
}

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
  onlyModerators: 'لا يرى ما تكتبه قبل انتهائها إلا المشرفون',
  nobody: 'لا يرى أحد ما تكتبه قبل انتهائها',
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
  counted,
  needs: things => `الحد الأدنى: ${list(things)}`,
  soFar: (what, done, least) => `${kinds[what]}: ${done} من ${least}`,
  met: 'أنجزت ما تطلبه هذه المرحلة.',
  areDone: (done, of) => `أنجزها ${done} من ${of}`,
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

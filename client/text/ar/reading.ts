/** The words of the reading view: article, marking and margin. Sentences with parts are functions of the parts. */
import type { reading as en } from '../en/reading.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const reading: Shape<typeof en> = {
  article: 'المقال',
  table: 'جدول',
  backFromNote: label => `الحاشية ${isolate(label)}: رجوع إلى النص`,
  sentences: count =>
    n(count, {
      zero: 'لا جمل',
      one: 'جملة واحدة',
      two: 'جملتان',
      few: '# جمل',
      other: '# جملة',
    }),
  minutes: count =>
    n(count, {
      zero: 'أقل من دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: '# دقائق',
      other: '# دقيقة',
    }),
  calm: 'قراءة هادئة',
  calmHint: 'تخفي خطوط الآخرين وتبقي الشريط الجانبي',
  heatStrip: 'النص كله',
  walked: (sentence, of, marks) =>
    `الجملة ${sentence} من ${of}${
      marks
        ? `، ${n(marks, {
            one: 'علامة واحدة',
            two: 'علامتان',
            few: '# علامات',
            other: '# علامة',
          })}`
        : ''
    }`,
  howToWalk: 'الأسهم تنقل بين الجمل، وShift يوسع التحديد، وEnter يضع علامة. وJ وK للتنقل بين البطاقات.',
  keeping: {
    classifying: 'وضع علامات الادعاء',
    commenting: 'وضع التعليقات',
    questioning: 'وضع الأسئلة',
    highlighting: 'التظليل',
  },
  keepingLabel: label => `وضع علامات الادعاء بوسم «${isolate(label)}»`,
  noMore: 'لا مزيد بعد هذا.',
  startHandle: 'بداية التحديد',
  endHandle: 'نهاية التحديد',

  margin: 'الهامش',
  list: 'كل العلامات بترتيب القراءة',
  listItem: (kind, name, quote, isNew) => `${isNew ? 'جديد: ' : ''}${kind}، ${isolate(name)}: ${isolate(quote)}`,
  emptyTitle: 'لم يضع أحد علامة بعد.',
  emptyBefore: 'اسحب فوق الكلمات، أو المس جملة، أو تنقل بالمفتاح ',
  emptyBetween: ' ثم اضغط ',
  emptyAfter: '. تظهر البطاقات هنا بجانب جملتها، ولا تحرك السطر الذي تقرؤه أبدا.',
  moreHere: n => `${n} أخرى هنا`,
  newHere: count =>
    n(count, {
      zero: 'لا جديد',
      one: 'بطاقة جديدة',
      two: 'بطاقتان جديدتان',
      few: '# بطاقات جديدة',
      other: '# بطاقة جديدة',
    }),
  counter: count =>
    n(count, {
      two: 'علامات في هذا السطر',
      few: 'علامات في هذا السطر',
      other: 'علامة في هذا السطر',
    }),

  kind: {
    classifying: 'ادعاء',
    commenting: 'تعليق',
    questioning: 'سؤال',
    highlighting: 'تظليل',
  },
  unread: 'جديد',
  held: 'موقوفة',
  note: 'ملاحظة لا يراها غيرك',
  youShort: 'أنت',
  ballots: count =>
    n(count, {
      zero: 'لا أصوات',
      one: 'صوت واحد',
      two: 'صوتان',
      few: '# أصوات',
      many: '# صوتا',
      other: '# صوت',
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
  noLabelLeads: 'لا وسم في الصدارة',
  castFailed: 'لم يصل صوتك. أعد المحاولة.',
  waitsOffline: 'أنت دون اتصال: الأصوات تنتظر الشبكة.',

  reasons: {
    personal: 'ملاحظة شخصية',
    'private-data': 'بيانات خاصة بشخص ما',
    unkind: 'كلام جارح',
    'off-topic': 'خارج الموضوع',
    spam: 'رسائل مزعجة',
    other: 'سبب آخر',
  },
  hidden: reason => `طواه أحد المشرفين: ${isolate(reason)}`,
  hiddenBare: 'طواه أحد المشرفين',

  calls: (_, label) => `لصالح «${isolate(label)}»`,
  of: (n, total) => `${n} من ${total}`,
  all: n => (n === 2 ? 'كلا الصوتين' : `كل الأصوات (${n})`),
  // The labels come joined by a comma and “and”, as Latin scripts space them.
  leadTogether: (labels, each, total) =>
    `الصدارة مشتركة: ${labels.replaceAll(', ', '، ').replace(' و ', ' و')}، لكل ${each} من ${total}.`,
  everyoneHasCast: 'أدلى الجميع بأصواتهم.',
  noBallots: 'لا أصوات بعد.',
  agreeCount: n => `يوافق ${n}`,
  disagreeCount: n => `لا يوافق ${n}`,
  passCount: n => `يتجاوز ${n}`,
  split: {
    level: 'انقسام بالتساوي.',
    almost: 'انقسام شبه متساو.',
    agree: 'شبه إجماع على الموافقة.',
    disagree: 'شبه إجماع على عدم الموافقة.',
  },
  sealed: {
    own: 'أدل بصوتك لترى أصوات الآخرين.',
    closed: 'تعرض عند إغلاق الاستطلاع.',
    moderator: 'تعرض حين يعرضها أحد المشرفين.',
    secret: 'سرية: تعرض عند إغلاق الاستطلاع.',
  },
  suppressed: {
    small: 'الأصوات أقل من أن تعرض حصيلتها دون كشف أصحابها.',
    unanimous: 'الأصوات كلها متطابقة؛ وعرض الحصيلة يكشف أصحابها.',
  },
}

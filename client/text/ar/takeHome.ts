/** Taking the transcript home. The words load with the dialog. */
import type { takeHome as en } from '../en/takeHome.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n, number } from './intl.ts'

const members = (count: number) =>
  n(count, {
    zero: 'لا أعضاء',
    one: 'عضو واحد',
    two: 'عضوان',
    few: '# أعضاء',
    many: '# عضوا',
    other: '# عضو',
  })

export const takeHome: Shape<typeof en> = {
  names: 'الأسماء فيه',
  profiles: {
    named: 'الأسماء المكتوبة',
    pseudonymous: 'الأسماء المستعارة',
    public: 'بلا أسماء',
  },
  format: 'بصيغة',
  formats: {
    html: ['صفحة ويب', 'للقراءة والتصفية والاستعادة دون شبكة؛ وتطبع على A4'],
    pdf: ['PDF', 'للطباعة أو التسليم؛ موسوم البنية، قابل للبحث والنسخ'],
    docx: ['Word', 'لمتابعة الكتابة: كل علامة تعليق على كلماتها'],
    markdown: ['Markdown', 'للحفظ مع الملاحظات أو للنشر'],
    csv: ['جداول (CSV)', 'للحساب في جدول بيانات: العلامات والادعاءات والردود والاستطلاعات والأعضاء'],
    jsonld: ['تعليقات W3C', 'لبرامج التعليقات الأخرى (JSON-LD)'],
    hypothesis: ['Hypothesis', 'للاستيراد إلى مجموعة في Hypothesis'],
    argdown: ['Argdown', 'الحجج نصا، لخرائط الحجج'],
    aif: ['AIF', 'الحجج شبكة، للبحث العلمي (JSON)'],
    bundle: ['كل شيء', 'الجميع مع بصمات تحقق، للحفظ أو للنقل إلى خادم آخر'],
  },
  bom: 'لإصدارات Excel القديمة: وسم الجداول بأنها UTF-8',
  leaves: 'ما يخرج',
  reading: 'جار فحص ما سيخرج…',
  members: (named, all) => (named === all ? members(all) : `${named} من ${all === 2 ? 'عضوين' : members(all)}`),
  has: {
    articles: count =>
      n(count, {
        zero: 'لا مقالات',
        one: 'مقال واحد',
        two: 'مقالان',
        few: '# مقالات',
        many: '# مقالا',
        other: '# مقال',
      }),
    marks: count =>
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
        zero: 'لا ادعاءات بينها',
        one: 'بينها ادعاء واحد',
        two: 'بينها ادعاءان',
        few: 'بينها # ادعاءات',
        many: 'بينها # ادعاء',
        other: 'بينها # ادعاء',
      }),
    replies: count =>
      n(count, { zero: 'لا ردود', one: 'رد واحد', two: 'ردان', few: '# ردود', many: '# ردا', other: '# رد' }),
    speeches: count =>
      n(count, {
        zero: 'لا مداخلات',
        one: 'مداخلة واحدة',
        two: 'مداخلتان',
        few: '# مداخلات',
        many: '# مداخلة',
        other: '# مداخلة',
      }),
    statements: count =>
      n(count, {
        zero: 'لا بيانات مشتركة',
        one: 'بيان مشترك واحد',
        two: 'بيانان مشتركان',
        few: '# بيانات مشتركة',
        many: '# بيانا مشتركا',
        other: '# بيان مشترك',
      }),
  },
  more: count =>
    n(count, {
      zero: 'ولا غير ذلك',
      one: 'وواحد آخر',
      two: 'واثنان آخران',
      few: 'و# غيرها',
      many: 'و# غيرها',
      other: 'و# غيرها',
    }),
  leftOut: 'ما لا يخرج',
  not: {
    names: {
      named: 'أصحاب الأصوات السرية أو المكتومة',
      pseudonymous: 'الأسماء المكتوبة، وأصحاب الأصوات ما لم يكن الاستطلاع علنيا',
      public: 'الأسماء والأدوار والأطراف والأوقات، وأصحاب الأصوات',
    },
    hidden: (count, isPublic) =>
      isPublic
        ? n(count, {
            zero: 'لا مشاركات مطوية',
            one: 'كلمات مشاركة مطوية واحدة: لا يذكر إلا السبب',
            two: 'كلمات مشاركتين مطويتين: لا يذكر إلا السبب',
            few: 'كلمات # مشاركات مطوية: لا يذكر إلا السبب',
            many: 'كلمات # مشاركة مطوية: لا يذكر إلا السبب',
            other: 'كلمات # مشاركة مطوية: لا يذكر إلا السبب',
          })
        : n(count, {
            zero: 'لا مشاركات مطوية',
            one: 'مشاركة واحدة تظهر مطوية، مع السبب',
            two: 'مشاركتان تظهران مطويتين، مع السبب',
            few: '# مشاركات تظهر مطوية، مع السبب',
            many: '# مشاركة تظهر مطوية، مع السبب',
            other: '# مشاركة تظهر مطوية، مع السبب',
          }),
    removed: count =>
      n(count, {
        zero: 'لا مشاركات مزالة',
        one: 'كلمات مشاركة مزالة واحدة: لا يذكر إلا أنها أزيلت',
        two: 'كلمات مشاركتين مزالتين: لا يذكر إلا أنهما أزيلتا',
        few: 'كلمات # مشاركات مزالة: لا يذكر إلا أنها أزيلت',
        many: 'كلمات # مشاركة مزالة: لا يذكر إلا أنها أزيلت',
        other: 'كلمات # مشاركة مزالة: لا يذكر إلا أنها أزيلت',
      }),
    uncounted: count =>
      n(count, {
        zero: 'لا حصيلة محجوبة',
        one: 'حصيلة استطلاع واحد لا يحق لك أن تراها بعد',
        two: 'حصيلة استطلاعين لا يحق لك أن تراها بعد',
        few: 'حصيلة # استطلاعات لا يحق لك أن تراها بعد',
        many: 'حصيلة # استطلاعا لا يحق لك أن تراها بعد',
        other: 'حصيلة # استطلاع لا يحق لك أن تراها بعد',
      }),
    withheld: 'ما كتبه الآخرون في هذه المرحلة، حتى يعرض',
  },
  save: 'حفظ',
  making: 'جار الإعداد…',
  come: (come, of) => `${isolate(come)} من ${isolate(of)}`,
  size: bytes =>
    bytes < 1_000_000
      ? `${number(Math.ceil(bytes / 1000))} كيلوبايت`
      : `${number(Math.ceil(bytes / 100_000) / 10)} ميغابايت`,
  stop: 'إيقاف',
  stopped: 'تم الإيقاف. لم يحفظ شيء.',
  saved: name => `حفظ باسم ${isolate(name)}.`,
}

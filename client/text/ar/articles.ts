/** The words for several articles and for corrected ones. Loaded with what shows them. */
import type { articles as en } from '../en/articles.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const articles: Shape<typeof en> = {
  tabs: 'مقالات هذه الغرفة',
  marks: count => n(count, { two: 'علامات', few: 'علامات', other: 'علامة', zero: 'علامة' }),
  corrected: (at, of) => `مصحح: النسخة ${at} من ${of}`,
  past: (at, of) => `هذه النسخة ${at} من ${of}، والعلامات كما كانت حينها.`,
  read: revision => `قراءة النسخة ${revision}`,
  toNewest: 'إلى أحدث نسخة',
  isCorrected: 'صحح أحد المشرفين هذا المقال.',
  isCorrectedDetail: 'لا تزال تقرأ النص كما كان.',
  showIt: 'عرض التصحيح',
  isShown: 'صحح المقال. هذه أحدث نسخة.',
  orphans: 'علامات زالت كلماتها',
  orphansHint: 'أزال تصحيح الكلمات التي كانت عليها. وبقي ما قيل فيها.',
  by: name => `من ${isolate(name)}`,
  readThere: revision => `قراءتها في النسخة ${revision}`,

  citing: 'حدد الكلمات المراد اقتباسها، في أي مقال.',
  quoteThem: 'اقتباسها',
  backToReply: 'رجوع إلى الرد',
  nothingSelected: 'حدد أولا بعض الكلمات في النص.',
  quote: 'اقتباس من النص…',
  quoteSelection: 'اقتباس المحدد',
  addLink: 'إضافة رابط',
  link: 'عنوان صفحة',
  linkHint: 'https://…',
  linkWrong: `يبدأ العنوان بـ ${isolate('http://')} أو ${isolate('https://')}.`,
  add: 'إضافة',
  quotation: 'هذا الاقتباس',
  uncite: what => `إزالة: ${isolate(what)}`,
  inArticle: title => `في ${isolate(title)}`,
  cites: 'ما يستشهد به هذا الرد',
  mostCites: 'يستشهد الرد بعشرة مواضع على الأكثر.',

  correct: {
    label: 'النص',
    hint: 'بصيغة Markdown: الرمز # للعنوان، وسطر فارغ بين الفقرات. ما لا تغيره يبقى كما هو تماما، بما فيه الجداول والحواشي. وتبقى قراءة النص الحالي ممكنة بعد ذلك.',
    loading: 'جار جلب النص…',
    preview: 'عرض ما يتغير',
    same: 'لم يتغير شيء بعد.',
    empty: 'لا يوجد نص.',
    back: 'رجوع إلى النص',
    apply: 'تصحيح المقال',
    done: 'تم تصحيح المقال.',
    working: 'جار فحص كل علامة…',
    newReport: 'كتب آخرون منذ اطلاعك. هذا ما يفعله التصحيح الآن.',
    report: 'ما يحدث للعلامات',
    none: 'لا علامات في هذا المقال.',
    kept: count =>
      n(count, {
        zero: 'لا علامات تبقى في مكانها.',
        one: 'علامة واحدة تبقى في مكانها.',
        two: 'علامتان تبقيان في مكانهما.',
        few: '# علامات تبقى في مكانها.',
        other: '# علامة تبقى في مكانها.',
      }),
    moved: count =>
      n(count, {
        zero: 'لا علامات تنتقل مع كلماتها.',
        one: 'علامة واحدة تنتقل مع كلماتها.',
        two: 'علامتان تنتقلان مع كلماتهما.',
        few: '# علامات تنتقل مع كلماتها.',
        other: '# علامة تنتقل مع كلماتها.',
      }),
    orphaned: count =>
      n(count, {
        zero: 'لا علامات تفقد كلماتها.',
        one: 'علامة واحدة تفقد كلماتها. تبقى مقروءة أسفل النص مع ما اقتبسته.',
        two: 'علامتان تفقدان كلماتهما. تبقيان مقروءتين أسفل النص مع ما اقتبستاه.',
        few: '# علامات تفقد كلماتها. تبقى مقروءة أسفل النص مع ما اقتبسته.',
        other: '# علامة تفقد كلماتها. تبقى مقروءة أسفل النص مع ما اقتبسته.',
      }),
    was: 'كان',
    becomes: 'يصبح',
    reads: 'كيف سيقرأ',
  },
  addArticle: {
    hint: 'يظهر بجانب المقالات الأخرى في تبويب؛ ويمكن للردود أن تقتبس منها كلها.',
    apply: 'إضافة إلى الغرفة',
    done: 'تمت إضافة المقال.',
  },
}

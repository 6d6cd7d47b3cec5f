/** The words of the claims view. */
import type { claims as en } from '../en/claims.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const objects = (count: number) =>
  n(count, {
    one: 'رد معترض',
    two: 'ردان معترضان',
    few: '# ردود معترضة',
    many: '# ردا معترضا',
    other: '# رد معترض',
  })
const supports = (count: number) =>
  n(count, {
    one: 'رد مؤيد',
    two: 'ردان مؤيدان',
    few: '# ردود مؤيدة',
    many: '# ردا مؤيدا',
    other: '# رد مؤيد',
  })

export const claims: Shape<typeof en> = {
  order: {
    worth: 'الأجدر بالنقاش الآن',
    text: 'كما في النص',
    newest: 'الأحدث أولا',
  },
  orderLabel: 'ترتيب الادعاءات',
  filterLabel: 'تصفية بحسب الوسم',
  all: 'الكل',
  noLabel: 'بلا صدارة',
  side: 'الطرف',
  anySide: 'أي طرف',
  bySide: side => `من طرف ${isolate(side)}`,
  claim: 'الادعاء',
  whatItIs: 'ما هو',
  stance: 'الموافقة أو عدمها',
  replies: count =>
    n(count, {
      zero: 'لا ردود',
      one: 'رد واحد',
      two: 'ردان',
      few: '# ردود',
      many: '# ردا',
      other: '# رد',
    }),
  stanceCounts: (agree, disagree, pass) => `يوافق ${agree}، لا يوافق ${disagree}، يتجاوز ${pass}`,
  inArticle: sentence => `في المقال، الجملة ${sentence}`,
  whyFirst: 'لماذا هو الأول',
  why: 'لماذا يستحق النقاش',
  openThread: 'فتح الردود',
  next: 'الادعاء التالي',
  position: (at, of) => `الادعاء ${at} من ${of}`,
  orderChanged: 'تغير الترتيب.',
  orderAgain: 'إعادة الترتيب',
  empty: 'لا ادعاءات بعد.',
  emptyHint: 'ضع علامة على جملة من المقال بوصفها ادعاء: يظهر هنا، وتقول الغرفة ما هو.',
  toArticle: 'إلى المقال',
  nothingHere: 'لا ادعاء كهذا.',
  showAll: 'عرض الكل',
  reason: (reason, label) => {
    switch (reason.kind) {
      case 'level':
        return 'تعادل الموافقة وعدمها'
      case 'almost':
        return 'انقسام شبه متساو'
      case 'labels':
        return n(reason.count, {
          zero: 'لا وسوم مطروحة',
          one: 'وسم واحد مطروح',
          two: 'وسمان مطروحان',
          few: '# وسوم مطروحة',
          many: '# وسما مطروحا',
          other: '# وسم مطروح',
        })
      case 'tied':
        return `${isolate(label(reason.first))} أو ${isolate(label(reason.second))}: تعادل`
      case 'no-majority':
        return `${isolate(label(reason.first))} أو ${isolate(label(reason.second))}: لا أغلبية`
      default:
        return reason satisfies never
    }
  },
  explain: {
    stance: (agree, disagree) => `يوافق ${agree} ولا يوافق ${disagree}`,
    noTwoThirds: 'أقل من الثلثين يعطونه الوسم نفسه',
    most: (count, n, label) => `${count} من ${n} لصالح «${isolate(label)}»`,
    and: '، و',
    thread: (object, support) =>
      `في الردود: ${[object > 0 && objects(object), support > 0 && supports(support)].filter(Boolean).join(' و')}.`,
    nobody: 'لم يصوت عليه أحد بعد.',
    sealed: 'أصواته لم تعرض بعد.',
  },
}

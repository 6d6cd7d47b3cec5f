/** The words of the search. They load with it. */
import type { search as en } from '../en/search.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const search: Shape<typeof en> = {
  title: 'البحث',
  label: 'البحث في هذه الغرفة',
  placeholder: 'كلمات أو اسم أو «عبارة»',
  hint: 'مقالات هذه الغرفة وادعاءاتها وتعليقاتها وردودها وأعضاؤها. لا فرق بين الحروف الكبيرة والصغيرة، ولا أثر للتشكيل.',
  results: 'النتائج',
  nothing: 'لا شيء هنا بهذه الكلمات. الكلمات الأقل أو الأقصر تجد أكثر.',
  found: count =>
    n(count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  kinds: {
    sentence: 'في النص',
    claim: 'الادعاءات',
    mark: 'التعليقات والأسئلة',
    reply: 'الردود',
    member: 'الأعضاء',
  },
  more: {
    sentence: count =>
      n(count, {
        one: 'عرض موضع واحد في النص',
        two: 'عرض موضعين في النص',
        few: 'عرض # مواضع في النص',
        many: 'عرض # موضعا في النص',
        other: 'عرض # موضع في النص',
      }),
    claim: count =>
      n(count, {
        one: 'عرض ادعاء واحد',
        two: 'عرض ادعاءين',
        few: 'عرض # ادعاءات',
        many: 'عرض # ادعاء',
        other: 'عرض # ادعاء',
      }),
    mark: count => `عرض التعليقات والأسئلة كلها (${count})`,
    reply: count =>
      n(count, {
        one: 'عرض رد واحد',
        two: 'عرض ردين',
        few: 'عرض # ردود',
        many: 'عرض # ردا',
        other: 'عرض # رد',
      }),
    member: count =>
      n(count, {
        one: 'عرض عضو واحد',
        two: 'عرض عضوين',
        few: 'عرض # أعضاء',
        many: 'عرض # عضوا',
        other: 'عرض # عضو',
      }),
  },
  only: { held: 'موقوفة', note: 'ملاحظة لا يراها غيرك' },
  by: name => `من ${isolate(name)}`,
  notBy: name => `من ${isolate(name)}: البحث مجددا في كلمات الجميع`,
}

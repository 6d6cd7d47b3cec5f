/** What is said of claims that were merged into others, and to the moderator who merges them. */
import type { words as en } from '../en/merging.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'

export const words: Shape<typeof en> = {
  menu: 'دمج في ادعاء آخر…',
  part: 'فصل عن الادعاء الآخر',
  title: 'دمج هذا الادعاء في آخر',
  detail:
    'يبقى الكاتبان، وتبقى الكلمات والموضع والردود والأصوات. وفي الادعاء الباقي يحسب صوت كل عضو مرة واحدة: صوته عليه، وإلا فصوته هنا. ويمكن التراجع عن ذلك.',
  letsIn: 'ويقبل بذلك أيضا.',
  from: 'هذا الادعاء',
  into: 'في أي ادعاء؟',
  find: 'البحث عن ادعاء',
  none: 'لا يوجد ادعاء آخر للدمج فيه.',
  noneFound: 'لا ادعاء يقول ذلك.',
  missing: 'اختر الادعاء الذي يبقى.',
  act: 'دمج',
  done: 'تم الدمج. ويمكن الفصل من قائمة الادعاء.',
  parted: 'تم الفصل. يحسب كل منهما وحده من جديد.',
  mergedInto: 'مدموج في',
  countedThere: 'أصواته محسوبة هناك.',
  mergedHere: 'دمج في هذا الادعاء:',
  by: name => `من ${isolate(name)}`,

  alike: 'بصياغة متقاربة:',
  merge: 'دمج…',
}

/** Where one is signed in to a room. The words load with the personal code. */
import type { logins as en } from '../en/logins.ts'
import type { Shape } from '../shape.ts'
import { dayAndClock, n } from './intl.ts'

export const logins: Shape<typeof en> = {
  replace: 'استبدال الرمز',
  replaced: 'لم يعد الرمز السابق صالحا للدخول.',
  replacedButIn: count =>
    n(count, {
      one: 'لم يعد الرمز السابق صالحا للدخول، لكن متصفحا آخر ما زال مسجلا.',
      two: 'لم يعد الرمز السابق صالحا للدخول، لكن متصفحين آخرين ما زالا مسجلين.',
      few: 'لم يعد الرمز السابق صالحا للدخول، لكن # متصفحات أخرى ما زالت مسجلة.',
      many: 'لم يعد الرمز السابق صالحا للدخول، لكن # متصفحا آخر ما زالت مسجلة.',
      other: 'لم يعد الرمز السابق صالحا للدخول، لكن # متصفح آخر ما زالت مسجلة.',
    }),
  title: 'أين سجلت دخولك',
  thisOne: 'هذا المتصفح',
  another: 'متصفح آخر',
  since: at => `منذ ${dayAndClock(at)}`,
  open: 'مفتوح الآن',
  seen: at => `آخر ظهور: ${dayAndClock(at)}`,
  end: 'تسجيل الخروج هناك',
  endThat: at => `تسجيل الخروج هناك: المتصفح المسجل منذ ${dayAndClock(at)}`,
  endOthers: 'تسجيل الخروج من سائر المتصفحات',
  ended: count =>
    n(count, {
      one: 'تم تسجيل الخروج هناك.',
      two: 'تم تسجيل الخروج من متصفحين.',
      few: 'تم تسجيل الخروج من # متصفحات.',
      many: 'تم تسجيل الخروج من # متصفحا.',
      other: 'تم تسجيل الخروج من # متصفح.',
    }),
}

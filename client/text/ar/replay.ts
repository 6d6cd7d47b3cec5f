/** The words of replay. */
import type { replay as en } from '../en/replay.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { clockWithSeconds, date, n } from './intl.ts'

const sum = (claims: number, ballots: number) =>
  `${n(claims, {
    zero: 'لا ادعاءات',
    one: 'ادعاء واحد',
    two: 'ادعاءان',
    few: '# ادعاءات',
    many: '# ادعاء',
    other: '# ادعاء',
  })}، ${n(ballots, {
    zero: 'لا أصوات',
    one: 'صوت واحد',
    two: 'صوتان',
    few: '# أصوات',
    many: '# صوتا',
    other: '# صوت',
  })}`

export const replay: Shape<typeof en> = {
  past: 'هذا هو الماضي: للمشاهدة فقط.',
  label: 'إعادة العرض',
  loading: 'جار جلب ما جرى في الغرفة…',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  earlier: 'إلى ما حدث قبله',
  later: 'إلى ما يحدث بعده',
  moment: 'اللحظة',
  keys: 'مفتاح المسافة يشغل ويوقف. وعلى المقياس: الأسهم تنقل عشر ثوان، ومع Shift من حدث إلى آخر، وPage Up وPage Down من مرحلة إلى أخرى.',
  speed: 'السرعة',
  times: factor => `${factor}×`,
  shows: 'ما يعرض',
  now: 'إلى الحاضر',
  again: 'جلب ما حدث منذ ذلك',
  stageAt: (at, of, title) => (of > 1 ? `المرحلة ${at} من ${of}: ${isolate(title)}` : title),
  sum,
  date,
  time: clockWithSeconds,
  gone: 'ما يقود إليه هذا الرابط ليس في أي لحظة من إعادة العرض.',
}

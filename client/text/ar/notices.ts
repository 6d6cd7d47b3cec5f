/** The words of the notices under the bars. They load with those. */
import type { notices as en } from '../en/notices.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const notices: Shape<typeof en> = {
  label: 'إشعارات',
  offline: {
    keptTitle: 'دون اتصال: كتابتك محفوظة على هذا الجهاز.',
    keptDetail: time =>
      `ترسل وحدها حين تعود الشبكة أو حين تفتح الغرفة من جديد، وكذلك الأصوات. يمكنك متابعة القراءة ووضع العلامات؛ وعلامات الآخرين كما كانت في ${isolate(time)}.`,
    keepOpen: 'أبق هذه الصفحة مفتوحة لمتابعة القراءة: لا يمكن تحميلها من جديد في هذا العنوان دون الشبكة.',
    away: 'شبكتك تعمل، وParley هو الذي لا يجيب، كما يحدث عند إعادة تشغيله.',
    title: 'دون اتصال: كتابتك محفوظة في هذه الصفحة فقط.',
    detail: time =>
      `هذا المتصفح لا يخزن شيئا، فأبق الصفحة مفتوحة: ترسل كتابتك وحدها حين تعود الشبكة. يمكنك متابعة القراءة ووضع العلامات؛ وعلامات الآخرين كما كانت في ${isolate(time)}.`,
  },
  lostBallot: 'صوت كان ينتظر الشبكة لم يحسب.',
  joinAgain: 'الانضمام من جديد',
  drafts: {
    notice: count =>
      n(count, {
        zero: 'أرسل كل ما كتبته.',
        one: 'شيء واحد كتبته لم يرسل.',
        two: 'شيئان كتبتهما لم يرسلا.',
        few: '# أشياء كتبتها لم ترسل.',
        many: '# شيئا كتبته لم يرسل.',
        other: '# شيء كتبته لم يرسل.',
      }),
    detail: 'كلماتك محفوظة على هذا الجهاز.',
    canBeSent: 'كلماتك محفوظة على هذا الجهاز، ويمكن إرسالها الآن.',
    open: 'عرضها',
  },
}

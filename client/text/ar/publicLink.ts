/** The words of the dialog about the public link. They load with it. */
import type { publicLink as en } from '../en/publicLink.ts'
import type { Shape } from '../shape.ts'

export const publicLink: Shape<typeof en> = {
  hint: 'من لديه الرابط يقرأ المحضر كما هو في تلك اللحظة، دون انضمام. ويطلب من محركات البحث ألا تدرجه.',
  none: 'لا يوجد رابط عام.',
  is: 'هذا الرابط مفتوح:',
  shows: {
    named: 'يعرض الأسماء المكتوبة.',
    pseudonymous: 'يعرض الأسماء المستعارة.',
    public: 'لا يعرض أي أسماء.',
  },
  make: 'إنشاء الرابط',
  anew: 'إنشاء رابط آخر مكانه',
  revoke: 'إبطال الرابط',
  made: 'الرابط مفتوح.',
  revoked: 'أبطل الرابط: لم يعد يقود إلى شيء.',
  copy: 'نسخ الرابط',
  observer: 'لا يعرض أبدا أكثر مما يجوز لمراقب أن يقرأه: لا شيء محجوبا، ولا حصيلة قبل وقتها.',
}

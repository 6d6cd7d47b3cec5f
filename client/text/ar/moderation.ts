/** What moderators read when they act: on an entry, on a member, on the room. Loaded with those controls. */
import type { moderation as en } from '../en/moderation.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'

export const moderation: Shape<typeof en> = {
  heading: 'هذه الغرفة',
  lock: 'قفل الكتابة',
  closeDoor: 'إغلاق الباب',
  correct: 'تصحيح المقال…',
  addArticle: 'إضافة مقال…',
  newCode: 'رمز انضمام جديد',
  newCodeDone: 'بطل الرمز القديم. هذا هو الجديد.',
  done: {
    lock: 'الكتابة مقفلة.',
    unlock: 'الكتابة مفتوحة.',
    'close-door': 'الباب مغلق.',
    'open-door': 'الباب مفتوح.',
    mute: name => `أوقفت كتابة ${isolate(name)} مؤقتا.`,
    unmute: name => `استؤنفت كتابة ${isolate(name)}.`,
    promote: name => `دور جديد لـ ${isolate(name)}.`,
    demote: name => `دور جديد لـ ${isolate(name)}.`,
    hide: 'تم الطي.',
    remove: 'تمت الإزالة نهائيا.',
    expel: name => `أخرج ${isolate(name)} من الغرفة. رمز الانضمام جديد.`,
    rename: 'تغير الاسم.',
  },

  hide: {
    title: 'طي هذا',
    detail: 'يبقى مقروءا للجميع بنقرة واحدة: الطي يطوي فقط. أما ما لا ينبغي أن يقرأ فيزال.',
    act: 'طي',
  },
  remove: {
    title: 'إزالة هذا نهائيا',
    detail:
      'تخرج الكلمات من الغرفة وسجلها وكل ما يصدر منها؛ ويبقى أن شيئا أزيل. والردود عليه تبقى. لا يمكن التراجع عن ذلك.',
    act: 'إزالة',
    sure: 'تأكيد الإزالة',
  },
  removeReason:
    'تزول الكلمات من كل صوت يذكرها، ومن الغرفة وسجلها وكل تصدير. وتبقى الأصوات محسوبة. لا يمكن التراجع عن ذلك.',
  reason: 'السبب',
  reasonIfAny: 'السبب، إن أردت ذكره',
  reasonMissing: 'اختر سببا.',
  ownWords: 'بكلماتك',
  ownWordsHideHint: 'يقرؤه الجميع حيث كانت الكلمات.',
  ownWordsRemoveHint: 'يحفظ في السجل الذي يقرؤه المشرفون.',

  member: name => `الإشراف على ${isolate(name)}`,
  mute: 'إيقاف الكتابة مؤقتا',
  unmute: 'السماح بالكتابة من جديد',
  rename: 'تغيير الاسم',
  promote: { observer: 'السماح بالمشاركة', participant: 'ترقية إلى مشرف', moderator: '' },
  demote: { observer: '', participant: 'للقراءة فقط', moderator: 'تحويل إلى مشارك' },
  expel: 'إخراج من الغرفة',
  muted: 'كتابة موقوفة مؤقتا',
  owner: 'مالك الغرفة',
  newName: 'الاسم الجديد',
  renameTitle: name => `اسم جديد لـ ${isolate(name)}`,
  renameHint: 'في غرفة بأسماء مستعارة لا يراه غيرك وغير صاحبه.',
  nameMissing: 'اكتب اسما.',
  expelTitle: name => `إخراج ${isolate(name)} من الغرفة`,
  expelDetail:
    'ينتهي تسجيل الدخول فورا ويتبدل رمز الانضمام. تسحب أصوات هذا العضو في الاستطلاعات المفتوحة. ولا تمكن العودة بالهوية نفسها.',
  expelAct: 'إخراج',
  expelSure: 'تأكيد الإخراج وإزالة الكل',
  entries: {
    legend: 'ما كتبه',
    stay: 'يبقى',
    hide: 'يطوى',
    remove: 'يزال نهائيا',
    removeHint: 'تخرج كل كلماته من الغرفة وسجلها وكل ما يصدر منها. وردود الآخرين تبقى. لا يمكن التراجع عن ذلك.',
  },
}

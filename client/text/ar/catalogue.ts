/** The words of the shell in Arabic: the bars, the states. */
import type { t as en } from '../en/catalogue.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

const unsaved = {
  zero: 'كل شيء محفوظ',
  one: 'شيء واحد لم يحفظ بعد',
  two: 'شيئان لم يحفظا بعد',
  few: '# أشياء لم تحفظ بعد',
  many: '# شيئا لم يحفظ بعد',
  other: '# شيء لم يحفظ بعد',
}

export const t: Shape<typeof en> = {
  language: 'ar',
  parley: 'Parley',
  close: 'إغلاق',
  cancel: 'إلغاء',
  you: 'أنت',

  problem: {
    noNetwork: 'لا يوجد اتصال',
    noNetworkDetail: 'تعذر الوصول إلى Parley. تحقق من الشبكة وأعد المحاولة.',
    refused: 'لم يقبل الخادم ذلك.',
    title: status =>
      status === 404
        ? 'غير موجود'
        : status === 429
          ? 'طلبات كثيرة دفعة واحدة. انتظر لحظة.'
          : `أجاب الخادم بخطأ (${status}).`,
    tryAgain: 'إعادة المحاولة',
    broken: 'توقفت هذه الصفحة.',
    brokenDetail: 'ما حفظ في أمان. أعد تحميل الصفحة للمتابعة.',
    reload: 'إعادة التحميل',
  },

  room: {
    loading: 'جار فتح الغرفة…',
    linkedGone: 'العلامة التي يقود إليها هذا الرابط لم تعد هنا.',
    someone: 'أحدهم',
    saved: 'كل شيء محفوظ',
    unsaved: count => n(count, unsaved),
    offline: 'دون اتصال',
    offlineUnsaved: count => `دون اتصال، ${n(count, unsaved)}`,
    here: count =>
      n(count, {
        zero: 'لا أحد هنا',
        one: 'أنت وحدك حتى الآن',
        two: 'اثنان هنا',
        other: '# هنا',
      }),
    whoIsHere: 'من هنا',
    hereNow: 'هنا الآن',
    menu: 'قائمة الغرفة',
    search: 'بحث',
    past: 'هذه نسخة سابقة للقراءة. للكتابة انتقل إلى أحدث نسخة.',
    archived: 'مؤرشفة: للقراءة فقط',
    locked: 'مقفلة: للقراءة فقط',
    muted: 'كتابتك موقوفة مؤقتا',
    stage: (at, of) => `${at} من ${of}`,
    left: 'متبقية',
    leftLabel: minutes =>
      n(minutes, {
        zero: 'بقي أقل من دقيقة',
        one: 'بقيت دقيقة واحدة',
        two: 'بقيت دقيقتان',
        few: 'بقيت # دقائق',
        other: 'بقيت # دقيقة',
      }),
    timeUp: 'انتهى الوقت',
    paused: 'الوقت متوقف',
    newStage: title => `الغرفة الآن في مرحلة «${isolate(title)}».`,
    course: 'مسار الغرفة',
    promptOpen: 'المطلوب في هذه المرحلة',

    over: {
      title: {
        'login-ended': 'انتهى تسجيل دخولك إلى هذه الغرفة.',
        removed: 'لم تعد في هذه الغرفة.',
      },
      loginEnded: 'انتهى تسجيل دخولك. انضم من جديد بالرمز، أو عد برمزك الشخصي.',
      removed: 'أخرجك أحد المشرفين من هذه الغرفة. ما لم يحفظ باق على هذا الجهاز.',
    },
    drafts: {
      empty: 'لا كلمات لإرسالها.',
      pageLeft: 'أغلقت الصفحة وأنت تكتب هذا. لم يره أحد غيرك.',
      gone: 'ما كان هذا تابعا له لم يعد موجودا. لا يزال بإمكانك نسخ كلماتك.',
    },
    missing: {
      title: 'هذه الغرفة ليست مفتوحة لك.',
      detail: 'لا توجد غرفة كهذه، أو أن هذا المتصفح ليس فيها. انضم برمزها.',
      join: 'الانضمام برمز',
    },
    failed: { title: 'تعذر فتح الغرفة.' },
    skipToText: 'الانتقال إلى النص',
    stageLabel: 'المرحلة',
    views: 'طرق العرض',
    view: {
      read: 'القراءة',
      claims: 'الادعاءات',
      debate: 'المناظرة',
      results: 'النتائج',
      replay: 'إعادة العرض',
      desk: 'الإشراف',
    },
  },
}

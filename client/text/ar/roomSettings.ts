/** The words of a room's settings and of its life. They load with those. */
import type { roomSettings as en } from '../en/roomSettings.ts'
import { isolate } from '../isolate.ts'
import type { Shape } from '../shape.ts'
import { n } from './intl.ts'

export const roomSettings: Shape<typeof en> = {
  name: 'الاسم',
  motion: 'القضية',
  motionHint: 'بكلمات أخرى تصير قضية أخرى: وتزول استطلاعاتها مع القديمة.',
  sides: 'الأطراف',
  side: at => `الطرف ${at}`,
  labels: 'الوسوم',
  labelsHint: 'تغيير الاسم يبقي الأصوات كما هي. والوسم المحذوف يأخذ أصواته معه.',
  label: at => `الوسم ${at}`,
  takeOut: label => `حذف «${isolate(label)}»`,
  meaning: 'معناه',
  description: 'الوصف',
  examples: 'أمثلة، كل منها في سطر',
  newLabel: 'وسم جديد',
  add: 'إضافة',
  tooMany: 'للغرفة ثمانية وسوم على الأكثر.',
  empty: 'لا بد من كلمة لكل وسم وطرف، وللاسم.',
  save: 'حفظ',
  saved: 'تم تعديل الغرفة.',
  same: 'لم يتغير شيء بعد.',
  lost: count =>
    n(count, {
      zero: 'لن يسحب أي صوت.',
      one: 'سيسحب صوت واحد.',
      two: 'سيسحب صوتان.',
      few: 'ستسحب # أصوات.',
      many: 'سيسحب # صوتا.',
      other: 'سيسحب # صوت.',
    }),
  lostAtMost: count =>
    n(count, {
      zero: 'لن يسحب أي صوت.',
      one: 'سيسحب صوت واحد على الأكثر: لم تعرض الحصيلة بعد.',
      two: 'سيسحب صوتان على الأكثر: لم تعرض الحصيلة بعد.',
      few: 'ستسحب # أصوات على الأكثر: لم تعرض الحصيلة بعد.',
      many: 'سيسحب # صوتا على الأكثر: لم تعرض الحصيلة بعد.',
      other: 'سيسحب # صوت على الأكثر: لم تعرض الحصيلة بعد.',
    }),
  lostLabel: (label, count) =>
    n(count, {
      zero: `لا أصوات لـ «${isolate(label)}»`,
      one: `صوت واحد لـ «${isolate(label)}»`,
      two: `صوتان لـ «${isolate(label)}»`,
      few: `# أصوات لـ «${isolate(label)}»`,
      many: `# صوتا لـ «${isolate(label)}»`,
      other: `# صوت لـ «${isolate(label)}»`,
    }),
  lostMotion: count =>
    n(count, {
      zero: 'لا أصوات حول القضية',
      one: 'كل أصوات استطلاع واحد حول القضية',
      two: 'كل أصوات استطلاعين حول القضية',
      few: 'كل أصوات # استطلاعات حول القضية',
      many: 'كل أصوات # استطلاعا حول القضية',
      other: 'كل أصوات # استطلاع حول القضية',
    }),
  lostDetail: 'تبقى في السجل ولا تحسب بعد ذلك. ويمكن لأصحابها التصويت من جديد.',
  agree: count =>
    n(count, {
      zero: 'حفظ',
      one: 'حفظ وسحب صوت واحد',
      two: 'حفظ وسحب صوتين',
      few: 'حفظ وسحب # أصوات',
      many: 'حفظ وسحب # صوتا',
      other: 'حفظ وسحب # صوت',
    }),
  agreeAtMost: 'حفظ وسحب ما يذكرها',
  notYet: 'ليس بعد',

  owner: 'مالك الغرفة',
  ownerHint: 'المالك وحده يسلم الغرفة ويحذفها. ولا أحد يخرج المالك.',
  ownerTo: 'التسليم إلى',
  ownerNobody: 'لا مشرف آخر بعد. رق عضوا إلى مشرف أولا من قائمة الأعضاء.',
  handOverSure: name => `تأكيد التسليم إلى ${isolate(name)}`,
  handedOver: name => `الغرفة الآن ملك ${isolate(name)}.`,
  archive: 'الأرشفة',
  archiveHint: 'لا أحد يكتب أو يصوت أو ينضم بعدها، والوقت يتوقف. أما القراءة والبحث والتصدير فمستمرة.',
  archiveAct: 'أرشفة الغرفة',
  archived: 'تمت أرشفة الغرفة.',
  reopenHint: 'هذه الغرفة مؤرشفة: للقراءة فقط. إذا فتحت من جديد تابعت من حيث توقفت.',
  reopenAct: 'فتح الغرفة من جديد',
  reopened: 'الغرفة مفتوحة من جديد.',
  duplicate: 'الاستنساخ',
  duplicateHint: 'غرفة جديدة بالمقالات والوسوم والقضية والمسار والإعدادات نفسها. بلا أشخاص ولا كلمات ولا أصوات.',
  duplicateTitle: 'اسم الغرفة الجديدة',
  duplicateAct: 'استنساخ الغرفة',
  delete: 'الحذف',
  deleteHint:
    'يزول كل شيء عند الجميع: النصوص والكلمات والأصوات والسجل وتسجيلات الدخول. لا يمكن التراجع عن ذلك. احفظ المحضر أولا.',
  deleteTitle: title => `للحذف اكتب اسم الغرفة: ${isolate(title)}`,
  deleteAct: 'حذف الغرفة نهائيا',
  deleted: 'تم حذف الغرفة.',
}

/** The words of the results view. */
import type { results as en } from '../en/results.ts'
import { isolate } from '../isolate.ts'
import { inHundredths, signed } from '../measures.ts'
import type { Shape } from '../shape.ts'
import { list, n } from './intl.ts'

const ballots = (count: number) =>
  n(count, {
    zero: 'لا أصوات',
    one: 'صوت واحد',
    two: 'صوتان',
    few: '# أصوات',
    many: '# صوتا',
    other: '# صوت',
  })
const members = (count: number) =>
  n(count, {
    zero: 'لا أعضاء',
    one: 'عضو واحد',
    two: 'عضوان',
    few: '# أعضاء',
    many: '# عضوا',
    other: '# عضو',
  })
const times = (count: number) =>
  n(count, {
    zero: 'ولا مرة من 100',
    one: 'مرة واحدة من 100',
    two: 'مرتين من 100',
    few: '# مرات من 100',
    many: '# مرة من 100',
    other: '# مرة من 100',
  })

const hundredths = inHundredths('ar-u-nu-latn')
const points = signed('ar-u-nu-latn')
const wins = (sides: readonly string[]) =>
  sides.length === 1 ? `الفائز «${isolate(sides[0]!)}»` : `تعادل ${list(sides.map(side => `«${isolate(side)}»`))}`

export const results: Shape<typeof en> = {
  title: 'النتائج',
  loading: 'جار العد…',
  chart: { chart: 'رسم بياني', table: 'جدول', copyCsv: 'نسخ بصيغة CSV' },
  print: 'طباعة',
  ofThen: 'الحصيلة كما كانت حينها. أما من انتقل من أين إلى أين، وما تتفق عليه الأطراف، والمجموعات، فللحاضر فقط.',
  yours: 'لك',
  you: 'أنت',
  claim: 'الادعاء',
  empty: 'لا حصيلة بعد.',
  emptyHint: 'حين تصنف الادعاءات أو يجرى تصويت، تظهر النتيجة هنا.',

  swing: {
    title: 'كيف تحركت الغرفة',
    before: count => `قبل، ${ballots(count)}`,
    after: count => `بعد، ${ballots(count)}`,
    notCast: 'لم يصوت',
    more: (n, answer) => `زيادة ${n} لصالح «${isolate(answer)}».`,
    none: 'لكل جواب ما كان له من قبل.',
    noneGained: 'لم يزد عدد أصوات أي جواب عما كان من قبل.',
    changed: (n, of) =>
      n === 0 ? `من ${of} أجابوا في المرتين، لم يبدل أحد جوابه.` : `من ${of} أجابوا في المرتين، بدل ${n} جوابهم.`,
    link: (count, from, to) =>
      from === to
        ? `${members(count)}: بقاء على «${isolate(from)}»`
        : `${members(count)}: انتقال من «${isolate(from)}» إلى «${isolate(to)}»`,
    bySwing: (sides, gained) =>
      sides.length === 0
        ? 'بحسب التحول: لم يكسب أي طرف.'
        : `بحسب التحول: ${wins(sides)} (النقاط: ${isolate(points(gained))}).`,
    byMajority: (sides, count, of) =>
      sides.length === 0
        ? 'بحسب الأغلبية: لا صوت لأي طرف.'
        : `بحسب الأغلبية: ${wins(sides)}، ${count} من ${of === 2 ? 'صوتين' : ballots(of)}.`,
    columns: ['قبل', 'بعد', 'الأعضاء'],
    answers: ['الجواب', 'قبل', 'بعد'],
    noFlow: 'لا يذكر من انتقل من أين إلى أين: الأصوات سرية أو قليلة جدا، أو أن هذا هو الماضي.',
    waitingAfter: 'طرحت القضية قبل المناظرة. ويظهر الانتقال هنا حين تطرح بعدها.',
    sealed: turnout => `${ballots(turnout)} حتى الآن؛ ولم تعرض الحصيلة بعد.`,
    moved: 'ما الذي أثر في الآراء',
    movedBy: (moved, across) =>
      across > 0 ? `أثر في ${moved}، منهم ${across} انتقلوا إلى طرف آخر` : `أثر في ${moved}`,
    nothing: 'لا شيء بعينه',
    gone: 'كلمات لم تعد هنا',
    silent: count =>
      n(count, {
        zero: 'كل من غيروا رأيهم قالوا ما غيره.',
        one: 'عضو واحد غير رأيه ولم يقل بسبب ماذا.',
        two: 'عضوان غيرا رأيهما ولم يقولا بسبب ماذا.',
        few: '# أعضاء غيروا رأيهم ولم يقولوا بسبب ماذا.',
        many: '# عضوا غيروا رأيهم ولم يقولوا بسبب ماذا.',
        other: '# عضو غيروا رأيهم ولم يقولوا بسبب ماذا.',
      }),
    few: 'من غيروا رأيهم أقل من أن تعرض قائمة لا تكشفهم.',
  },

  agreement: {
    title: 'إلى أي حد نتفق في التصنيف',
    band: {
      'nearly-all': 'على كل شيء تقريبا.',
      mostly: 'في معظمه.',
      partly: 'في بعضه.',
      little: 'قليلا.',
      chance: 'لا أكثر من المصادفة.',
      against: 'أقل من المصادفة.',
      none: 'لا يمكن القول بعد.',
    },
    percent: percent => [
      'عضوان يصنفان الادعاء نفسه يعطيانه الوسم نفسه ',
      times(Math.round(percent)),
      '. بعض ذلك يحدث مصادفة؛ فإذا طرح بقي ',
    ],
    unclassified: 'لا ادعاء صنفه عضوان بعد.',
    sealed: 'صنف أعضاء ادعاءات؛ ولا يعرض عليك بعد كيف صنفوها.',
    alike: from => `كلها متطابقة (${from}): لا يمكن القول ما كانت المصادفة لتفعله.`,
    number: hundredths,
    alpha: alpha => isolate(`α ${alpha}`),
    from: (claims, all, cast) =>
      [
        n(claims, {
          zero: 'لا ادعاءات',
          one: 'ادعاء واحد',
          two: 'ادعاءان',
          few: '# ادعاءات',
          many: '# ادعاء',
          other: '# ادعاء',
        }),
        ...(all === undefined ? [] : [members(all)]),
        `${ballots(cast)}.`,
      ].join('، '),
    small: 'هذا قليل: بضعة أصوات أخرى قد تغيره.',
    scale: ['مصادفة', 'ضعيف', 'صالح', 'متين', 'تطابق تام'],
    columns: ['المقياس', 'القيمة'],
    rows: ['معامل ألفا لكريبندورف', 'الأزواج المتطابقة، %', 'الادعاءات', 'الأعضاء', 'الأصوات'],
    mixed: (first, second, pairs, of) => [
      'أكثر وسمين يقع الخلط بينهما: ',
      `${isolate(first)} و${isolate(second)}`,
      `: ${pairs} من ${n(of, {
        zero: '0 اختلافات',
        one: 'اختلاف واحد',
        two: 'اختلافين',
        few: '# اختلافات',
        many: '# اختلافا',
        other: '# اختلاف',
      })}.`,
    ],
    seeClaims: 'عرض الادعاءات',
    notAvailable: 'غير متاح',
    beforeThat: (alpha, percent) =>
      `قبل النقاش كان ${isolate(`α ${alpha}`)}، وتطابق ${Math.round(percent)} من 100 زوج.`,
    columnsOfBoth: ['المقياس', 'قبل', 'الآن'],
  },

  called: {
    title: 'كيف صنفنا كل ادعاء',
    titleOfBoth: 'كيف صنفنا كل ادعاء، قبل وبعد',
    before: 'قبل',
    after: 'بعد',
    changed: count =>
      n(count, {
        zero: 'لم يتغير الوسم المتصدر في أي ادعاء.',
        one: 'تغير الوسم المتصدر في ادعاء واحد.',
        two: 'تغير الوسم المتصدر في ادعاءين.',
        few: 'تغير الوسم المتصدر في # ادعاءات.',
        many: 'تغير الوسم المتصدر في # ادعاء.',
        other: 'تغير الوسم المتصدر في # ادعاء.',
      }),
    says: count =>
      n(count, {
        zero: 'لم يصنف أي ادعاء بعد.',
        one: 'ادعاء واحد عليه أصوات.',
        two: 'ادعاءان عليهما أصوات؛ والأكثر انقساما أولا.',
        few: '# ادعاءات عليها أصوات؛ والأكثر انقساما أولا.',
        many: '# ادعاء عليها أصوات؛ والأكثر انقساما أولا.',
        other: '# ادعاء عليها أصوات؛ والأكثر انقساما أولا.',
      }),
    lead: 'الصدارة',
    part: 'الاتفاق',
  },

  across: {
    title: 'ما تتفق عليه الأطراف',
    says: 'ادعاءات يقول معظم كل طرف فيها الشيء نفسه، أيا كان رأيهم في القضية.',
    none: 'لا ادعاء بعد يقول فيه معظم كل طرف الشيء نفسه. يلزم ستة أصوات، ثلاثة من كل طرف.',
    sealed: 'أبدى أعضاء موقفهم من ادعاءات؛ ولا يعرض عليك بعد ما قالوه.',
    column: side => side,
    least: 'الأدنى',
    stance: 'الموقف',
    agree: 'موافقة',
    disagree: 'عدم موافقة',
    foot: 'الأعضاء الذين بلا طرف غير محسوبين.',
    inWords: (sides, stance) =>
      `${list(sides.map(({ side, count, n: of }) => `«${isolate(side)}» ${count} من ${of}`))}: ${stance === 'agree' ? 'موافقة' : 'عدم موافقة'}.`,
    of: (count, n) => `${count} من ${n}`,
  },

  groups: {
    title: 'مجموعات الرأي',
    says: (groups, count) =>
      `بحسب الموافقة وعدمها ينقسم الأعضاء (${count}) إلى ${n(groups, {
        zero: '0 مجموعات',
        one: 'مجموعة واحدة',
        two: 'مجموعتين',
        few: '# مجموعات',
        many: '# مجموعة',
        other: '# مجموعة',
      })}. من يتقاربون يصوتون بالطريقة نفسها؛ ولا يذكر اسم أحد.`,
    group: (count, size) => `المجموعة ${count}، ${members(size)}`,
    claim: (stance, count, n) => (stance === 'agree' ? `يوافق ${count} من ${n}` : `لا يوافق ${count} من ${n}`),
    columns: ['المجموعة', 'الأعضاء', 'ما يميزها', 'الموقف', 'النسبة'],
    nothing: 'لا شيء يميزها بوضوح.',
  },

  polls: {
    title: 'الاستطلاعات',
    sealed: turnout => `${ballots(turnout)}؛ ولم تعرض الحصيلة بعد.`,
    isOpen: 'مفتوح',
    option: 'الخيار',
    count: 'الحصيلة',
  },
}

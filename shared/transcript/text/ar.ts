/** The transcript's own words in Arabic. What people wrote stands isolated, so that its direction changes nothing around it. */
import { clockOf, counting, listing, signed } from './counting.ts'
import type { Words } from './en.ts'
import { isolate } from './isolate.ts'
import { inWords } from './outcomes/ar.ts'

const n = counting('ar')
const list = listing('ar')
const MONTHS = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')
const month = (date: Date) => MONTHS[date.getUTCMonth()]!
const ballots = (count: number) =>
  n(count, { zero: 'لا أصوات', one: 'صوت واحد', two: 'صوتان', few: '# أصوات', many: '# صوتا', other: '# صوت' })
const members = (count: number) =>
  n(count, { zero: 'لا أعضاء', one: 'عضو واحد', two: 'عضوان', few: '# أعضاء', many: '# عضوا', other: '# عضو' })
const claims = (count: number) =>
  n(count, {
    zero: 'لا ادعاءات',
    one: 'ادعاء واحد',
    two: 'ادعاءان',
    few: '# ادعاءات',
    many: '# ادعاء',
    other: '# ادعاء',
  })
const entries = (count: number) =>
  n(count, {
    zero: 'لا مشاركات',
    one: 'مشاركة واحدة',
    two: 'مشاركتان',
    few: '# مشاركات',
    many: '# مشاركة',
    other: '# مشاركة',
  })
const by = (name: string) => `من ${isolate(name)}`

export const ar: Words = {
  language: 'ar',
  dir: 'rtl',
  comma: '، ',
  colon: ': ',
  semicolon: '؛ ',
  quoted: words => `«${words}»`,
  transcript: 'المحضر',
  headline: names => `المحضر، ${names}`,
  profiles: { named: 'الأسماء المكتوبة', pseudonymous: 'أسماء مستعارة', public: 'بلا أسماء' },
  roles: { moderator: 'مشرف', participant: 'مشارك', observer: 'مراقب' },
  kinds: { classifying: 'ادعاء', commenting: 'تعليق', questioning: 'سؤال', highlighting: 'تظليل' },
  moves: {
    reply: 'يرد',
    support: 'يؤيد',
    object: 'يعترض',
    ask: 'يسأل',
    evidence: 'يقدم دليلا',
    restate: 'يعيد الصياغة',
  },
  moveTo: (move, to) => `${move}، ردا على ${isolate(to)}`,
  imagined: 'متخيل',
  imported: 'مستورد',
  stances: { agree: 'أوافق', disagree: 'لا أوافق', pass: 'تجاوز' },
  reasons: {
    personal: 'ملاحظة شخصية',
    'private-data': 'بيانات خاصة بشخص ما',
    unkind: 'كلام جارح',
    'off-topic': 'خارج الموضوع',
    spam: 'رسائل مزعجة',
    other: 'سبب آخر',
  },
  article: 'المقال',
  motion: 'القضية',
  theMotion: 'القضية',
  sides: 'الأطراف',
  made: time => `أعد في ${time}.`,
  revision: (revision, corrects) =>
    corrects === undefined ? `النسخة ${revision}` : `النسخة ${revision}، وهي تصحح النسخة ${corrects}`,
  gone: revision => `علامات ذهبت كلماتها منذ النسخة ${revision}`,
  marksIn: revision => `علامات النسخة ${revision}`,
  marksAndThreads: 'العلامات والردود',
  loose: 'ردود على ما لم يعد موجودا',
  time: date => `${date.getUTCDate()} ${month(date)} ${date.getUTCFullYear()}، ${isolate(`${clockOf(date)} UTC`)}`,
  shortTime: date => `${date.getUTCDate()} ${month(date)}، ${clockOf(date)}`,

  ballots,
  members,
  marks: count =>
    n(count, {
      zero: 'لا علامات',
      one: 'علامة واحدة',
      two: 'علامتان',
      few: '# علامات',
      many: '# علامة',
      other: '# علامة',
    }),
  claims,
  replies: count =>
    n(count, { zero: 'لا ردود', one: 'رد واحد', two: 'ردان', few: '# ردود', many: '# ردا', other: '# رد' }),
  words: count =>
    n(count, { zero: 'لا كلمات', one: 'كلمة واحدة', two: 'كلمتان', few: '# كلمات', many: '# كلمة', other: '# كلمة' }),
  record: (rows, hash) =>
    `السجل: ${n(rows, { zero: 'لا صفوف', one: 'صف واحد', two: 'صفان', few: '# صفوف', many: '# صفا', other: '# صف' })}، وآخره ${isolate(hash)}`,
  noBallots: 'لا أصوات',
  keptBack: (cast, why) => `${cast}: ${why === 'small' ? 'أقل من أن تعرض' : 'متطابقة، فلا تعرض'}`,
  notShown: 'لا يعرض',
  mergedInto: mark => `دمج في ${mark}: تحسب أصواته هناك.`,
  mergedHere: merged => `دمج فيه: ${merged.map(one => `${one.number}، ${by(one.by)}`).join('؛ ')}.`,

  by,
  kindBy: (kind, name) => `${kind} ${by(name)}`,
  markNumber: mark => `العلامة ${mark}`,
  claimNumber: mark => `الادعاء ${mark}`,
  moreMarks: count => `و${count} غيرها في قائمة العلامات`,
  table: 'جدول',
  noteBack: label => `الحاشية ${isolate(label)}: العودة إلى النص`,
  inTable: 'في الجدول',
  inMap: 'في الخريطة',
  openInRoom: 'فتح في الغرفة',
  noStances: 'لا مواقف بعد.',
  statement: words => `الصياغة: ${isolate(words)}`,
  tags: tags => `الكلمات المفتاحية: ${isolate(tags)}`,
  classified: tally => `التصنيف: ${isolate(tally)}.`,
  stance: tally => `الموقف: ${isolate(tally)}.`,
  labelsAre: tally => `الوسوم: ${isolate(tally)}.`,
  stancesAre: tally => `المواقف: ${isolate(tally)}.`,
  citesWhat: 'يستشهد بـ',
  citeRevision: revision => `النسخة ${revision}`,
  citeSentence: sentence => (sentence === undefined ? 'جملة' : `الجملة ${sentence}`),
  citeArticle: 'المقال',
  hidden: 'طواه أحد المشرفين',
  hiddenWhy: reason => `طواه أحد المشرفين: ${isolate(reason)}`,

  claimsTitle: 'الادعاءات',
  claimsCaption: all => `${all} بترتيب النص: كم عضوا أعطى كل وسم، وكم وافق أو لم يوافق أو تجاوز.`,
  columns: {
    number: 'الرقم',
    claim: 'الادعاء',
    mostly: 'الغالب',
    replies: 'الردود',
    marks: 'العلامات',
    question: 'السؤال',
    method: 'الطريقة',
    ballots: 'الأصوات',
    result: 'النتيجة',
    name: 'الاسم',
    role: 'الدور',
    side: 'الطرف',
    when: 'الوقت',
    moderator: 'المشرف',
    done: 'ما فعل',
    to: 'بماذا',
    reason: 'السبب',
    what: 'ماذا',
    by: 'ممن',
    stage: 'المرحلة',
    length: 'المدة',
    words: 'الكلام',
    answer: 'الجواب',
  },
  pollsTitle: 'الاستطلاعات',
  pollsCaption: 'استطلاعات ليست عن ادعاء.',
  pollOnMotion: 'استطلاع حول القضية',
  open: 'مفتوح',
  stillOpen: 'ما زال مفتوحا',
  closed: 'مغلق',
  methods: {
    single: 'خيار واحد لكل عضو',
    stance: 'أوافق أو لا أوافق أو تجاوز',
    approval: 'كل خيار يقبله العضو',
    score: 'درجات من 0 إلى 5',
    dots: 'نقاط',
    ranked: 'ترتيب، بجولات إقصاء',
    consent: 'قبول',
  },
  asked: { before: 'قبل المناظرة', after: 'بعد المناظرة' },
  resultsTitle: 'النتائج',
  membersTitle: 'الأعضاء',
  inAll: (all, isPublic) => `المجموع: ${all}${isPublic ? '؛ وهنا من كتب منهم' : ''}.`,
  labelsTitle: 'الوسوم',
  methodTitle: 'كيف أعد هذا',

  speechesTitle: 'المداخلات',
  speechesCaption: count =>
    `${n(count, { zero: 'لا مداخلات', one: 'مداخلة واحدة', two: 'مداخلتان', few: '# مداخلات', many: '# مداخلة', other: '# مداخلة' })} بترتيبها: لمن كانت الكلمة، وكم دامت، وما كتب.`,
  stillSpeaking: 'ما زال يتكلم',
  statementsTitle: 'البيانات المشتركة',
  statementOf: (side, stage) =>
    side === undefined ? `الجميع معا، في «${isolate(stage)}»` : `${isolate(side)}، في «${isolate(stage)}»`,
  statementNote: (words, writers, isOpen) =>
    `${words}${writers.length > 0 ? `، كتبها ${writers.map(one => isolate(one)).join('، ')}` : ''}${isOpen ? '؛ ما زال يكتب' : ''}.`,
  statementRemoved: how => `أزال أحد المشرفين ما كان هنا من قبل${how ? ` (${how})` : ''}.`,

  courseTitle: 'مسار الغرفة',
  stageBegan: stage => `المرحلة: ${isolate(stage)}`,
  pollClosed: (question, result) =>
    `أغلق الاستطلاع: ${question ? isolate(question) : 'القضية'}${result ? `. ${result}` : ''}`,
  wasRemoved: { mark: 'أزيلت علامة', reply: 'أزيل رد' },

  removedTitle: 'ما أزاله المشرفون',
  removedCaption: 'ذهبت الكلمات، ويذكر أنها كانت.',
  removedBy: { mark: name => `علامة ${by(name)}`, reply: name => `رد ${by(name)}` },
  entries: { mark: 'علامة', reply: 'رد' },

  logTitle: 'سجل الإشراف',
  logCaption: 'ما فعله المشرفون ولماذا، بترتيبه؛ ولا تذكر الكلمات المعنية أبدا.',
  acts: {
    hide: 'طي',
    restore: 'إلغاء الطي',
    remove: 'إزالة',
    merge: 'دمج في آخر',
    unmerge: 'فصل من جديد',
    mute: 'إيقاف الكتابة مؤقتا',
    unmute: 'السماح بالكتابة من جديد',
    rename: 'تغيير الاسم',
    promote: 'ترقية',
    demote: 'خفض الدور',
    expel: 'إخراج',
    'hand-over': 'تسليم الغرفة',
    lock: 'قفل الكتابة',
    unlock: 'فتح الكتابة',
    'close-door': 'إغلاق الباب',
    'open-door': 'فتح الباب',
    'new-code': 'تبديل رمز الانضمام',
    hold: 'ما يوقف من المشاركات الجديدة',
    slow: 'الوضع البطيء',
    archive: 'أرشفة الغرفة',
    reopen: 'إعادة فتح الغرفة',
    'make-public-link': 'إنشاء رابط عام',
    'revoke-public-link': 'إبطال الرابط العام',
    'let-in': 'قبول',
    decline: 'رفض',
    'ask-edit': 'طلب تعديل',
    keep: 'نظر وإبقاء',
    grant: 'قبول التظلم',
    uphold: 'رد التظلم',
    undo: 'تراجع عن القرار',
    publish: 'نشر',
    'remove-reason': 'إزالة سبب صوت',
  },
  withDetail: (act, detail) => `${act}: ${detail}`,
  holds: { none: 'لا شيء', first: 'أول مشاركة لكل عضو', all: 'الكل', stage: 'كما تقول المرحلة' },
  slow: seconds => (seconds ? `مشاركة كل ${seconds} ثانية` : 'متوقف'),
  aMember: 'أحد الأعضاء',
  aboutMark: (mark, whose) => `${mark ? `العلامة ${mark}` : 'علامة'}${whose ? ` ${by(whose)}` : ''}`,
  aboutReply: (mark, whose) => `${mark ? `العلامة ${mark}` : 'رد'}${whose ? ` ${by(whose)}` : ''}`,
  aboutStatement: whose => `بيان مشترك${whose ? ` ${by(whose)}` : ''}`,

  chartsTitle: 'الرسوم البيانية',
  chartLabels: (count, leading) =>
    `من ${count === 2 ? 'ادعاءين' : claims(count)} يجوز عرض وسومها: ${
      leading.map(one => `${one.n} غالبها ${isolate(one.label)}`).join('، ') || 'لا وسم يتقدم وحده'
    }.`,
  chartCalled: 'كيف صنفت الادعاءات.',
  chartFirst: count => `رسمت أول ${count} منها.`,
  chartNumbers: { before: 'الأرقام في', table: 'جدول الادعاءات' },
  chartBefore: 'قبل',
  chartAfter: 'بعد',
  chartMotion: parts =>
    `القضية، ${parts.map(one => `${one.when === 'before' ? 'قبل' : 'بعد'}: ${one.ballots}`).join('؛ ')}.`,
  chartMethod: method => `الطريقة: ${method}.`,
  chartMotionCaption: 'القضية قبل المناظرة وبعدها.',

  mapTitle: 'خريطة الحجج',
  mapSays: 'الخطوط المتصلة تؤيد، والمتقطعة تعترض، والمنقطة لا تفعل هذا ولا ذاك. وكل خانة تؤدي إلى موضعها بين الردود.',
  mapLeft: count =>
    n(count, {
      zero: 'لم يترك شيء خارج الرسم.',
      one: 'ترك ادعاء واحد أقل ردودا خارج الرسم.',
      two: 'ترك ادعاءان أقل ردودا خارج الرسم.',
      few: 'تركت # ادعاءات أقل ردودا خارج الرسم.',
      many: 'ترك # ادعاء أقل ردودا خارج الرسم.',
      other: 'ترك # ادعاء أقل ردودا خارج الرسم.',
    }),

  tools: {
    name: 'البحث وإعادة العرض',
    label: 'الوسم',
    member: 'العضو',
    side: 'الطرف',
    stage: 'المرحلة',
    all: 'الكل',
    showAll: 'إظهار الكل',
    shown: 'العلامات الظاهرة: {shown} من {all}',
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    moment: 'اللحظة',
    ended: time => `${time}: كما انتهت`,
    claim: 'ادعاء واحد',
    claims: 'الادعاءات: {n}',
    past: 'الأعداد والرسوم كما كانت في النهاية.',
  },
  pageOf: 'من',
  noGlyph: count =>
    n(count, {
      zero: 'كل الحروف في خطوط هذا الملف.',
      one: 'حرف واحد ليس في أي من خطوط هذا الملف، وطبع علامة استفهام.',
      two: 'حرفان ليسا في أي من خطوط هذا الملف، وطبعا علامتي استفهام.',
      few: '# حروف ليست في أي من خطوط هذا الملف، وطبعت علامات استفهام.',
      many: '# حرفا ليست في أي من خطوط هذا الملف، وطبعت علامات استفهام.',
      other: '# حرف ليست في أي من خطوط هذا الملف، وطبعت علامات استفهام.',
    }),
  shared: 'مقال، وما قيل في كل جملة منه، وكيف صوت عليه.',
  method: {
    names: {
      named: 'يذكر الأعضاء بالأسماء التي كتبوها.',
      pseudonymous: 'يذكر الأعضاء بأزواج كلمات اختيرت بالقرعة لهذه الغرفة، لا بأسمائهم.',
      public: 'يذكر الأعضاء بحروف على ترتيب كلامهم، دون أدوار ولا أطراف ولا أوقات.',
    },
    imagined: 'الأعضاء الموسومون بأنهم متخيلون ليسوا أشخاصا: اخترعهم Parley للغرفة التجريبية.',
    imported: 'الأعضاء الموسومون بأنهم مستوردون كتبوا في مكان آخر: جلب أحد المشرفين تعليقاتهم، ولم يصوتوا.',
    frozen: 'المقال لا يتغير: كل علامة على الكلمات التي وضعت عليها تماما.',
    ballots: 'لكل عضو صوت واحد في كل استطلاع، وله أن يغيره ما دام مفتوحا؛ والأعداد كما كانت عند إعداد هذا المحضر.',
    before: '«قبل النقاش» هو ما قالته الأصوات حين بدأت المرحلة التي سألت مرة أخرى.',
    moved: 'ما غير آراء الأعضاء هو ما قالوه بأنفسهم؛ ولا يذكر من هم.',
    groups:
      'مجموعات الرأي أعضاء مواقفهم متقاربة، بالمكونات الرئيسة وخوارزمية k-means كما في Polis؛ ومن صوت على أقل من 7 ادعاءات فليس في أي منها.',
    sealed: polls =>
      n(polls, {
        zero: 'كل الحصائل معروضة.',
        one: 'حصيلة استطلاع واحد لا تعرض، لأن من أعد هذا لم يكن له أن يراها.',
        two: 'حصيلتا استطلاعين لا تعرضان، لأن من أعد هذا لم يكن له أن يراهما.',
        few: 'حصائل # استطلاعات لا تعرض، لأن من أعد هذا لم يكن له أن يراها.',
        many: 'حصائل # استطلاعا لا تعرض، لأن من أعد هذا لم يكن له أن يراها.',
        other: 'حصائل # استطلاع لا تعرض، لأن من أعد هذا لم يكن له أن يراها.',
      }),
    removedClaim: cast => `أزيل ادعاء عليه ${ballots(cast)}؛ وهي لا تحسب.`,
    withdrawn: cast => `سحب صاحب ادعاء ادعاءه بعد ${cast === 2 ? 'صوتين' : ballots(cast)}.`,
    hidden: (count, isPublic) =>
      `ما طواه المشرفون: ${entries(count)}؛ ${isPublic ? 'يذكر ولا يعرض' : 'يظهر مطويا، مع السبب'}.`,
    removed: count => `ما أزاله المشرفون: ${entries(count)}؛ ذهبت الكلمات ويذكر أنها كانت.`,
    demo: 'هذه هي الغرفة التجريبية، ونقاشها مثال.',
    times: 'الأوقات بتوقيت UTC. والبصمة بصمة آخر صف في سجل الغرفة حين أعد هذا؛ وكل صف يحمل بصمة الذي قبله.',
  },
  results: {
    poll: inWords,
    agreement({ alpha, percent, band, claims: judged, ballots: cast, isSmall }, when) {
      const what = { before: 'الوسوم قبل النقاش', after: 'الوسوم بعده', now: 'الوسوم' }[when ?? 'now']
      const from = `${ballots(cast)} على ${judged === 2 ? 'ادعاءين' : claims(judged)}`
      if (band === 'none') return `${what}: ${from}، كلها متطابقة؛ فلا يقال شيء عن المصادفة.`
      const says = {
        'nearly-all': 'يتفق الأعضاء على كل شيء تقريبا',
        mostly: 'يتفق الأعضاء في الغالب',
        partly: 'يتفق الأعضاء جزئيا',
        little: 'يتفق الأعضاء أكثر من المصادفة بقليل',
        chance: 'يتفق الأعضاء بقدر المصادفة تقريبا',
        against: 'يتفق الأعضاء أقل من المصادفة',
      }[band]
      const small = isSmall ? ' وهذا قليل: أصوات قليلة أخرى قد تغيره.' : ''
      return `${what}: ${says} (ألفا ${isolate(alpha!.toFixed(2))}؛ ${isolate(`${Math.round(percent!)} %`)} من الأزواج متطابقة؛ ${from}).${small}`
    },
    swing({ points, bySwing, byMajority, n: cast }, after, labelOf) {
      const wins = (sides: readonly string[]) =>
        sides.length === 1
          ? `الفائز ${isolate(labelOf(sides[0]!))}`
          : `تعادل بين ${list(sides.map(side => isolate(labelOf(side))))}`
      const [first, most] = [bySwing.sides[0], byMajority.sides[0]]
      const swing =
        first === undefined ? 'لم يكسب أي طرف' : `${wins(bySwing.sides)} (النقاط: ${isolate(signed(points[first]!))})`
      const majority =
        most === undefined
          ? 'لا صوت لأي طرف'
          : `${wins(byMajority.sides)}: ${after[most] ?? 0} من ${cast.after === 2 ? 'صوتين' : ballots(cast.after)}`
      return `القضية: بمقدار التحول: ${swing}. وبالأغلبية: ${majority}.`
    },
    nothingMoved: count => `غيروا جوابهم ولم يحركهم شيء في الغرفة: ${members(count)}.`,
    moved: (words, who, count, across) =>
      `غير الرأي «${isolate(words)}»، ${by(who)}: ${members(count)}${across === 0 ? '' : `، منهم ${across} من طرف إلى آخر`}.`,
    silent: count => `غيروا جوابهم ولم يقولوا ما حركهم: ${members(count)}.`,
    across: (statement, { sides, stance }, labelOf) =>
      `اتفاق عبر الأطراف: «${isolate(statement)}» – ${stance === 'agree' ? 'موافقة' : 'عدم موافقة'}: ${list(
        sides.map(({ side, count, n: of }) => `${count} من ${of} (${isolate(labelOf(side))})`),
      )}.`,
    groups: (all, sizes) =>
      `مجموعات الرأي: ${members(all)} في ${n(sizes.length, { zero: 'لا مجموعات', one: 'مجموعة واحدة', two: 'مجموعتين', few: '# مجموعات', many: '# مجموعة', other: '# مجموعة' })}: ${list(sizes.map(String))}.`,
    group: (group, count, of, stance, statement) =>
      `المجموعة ${group}: ${count} من ${of} ${stance === 'agree' ? 'موافقون' : 'غير موافقين'} على «${isolate(statement)}».`,
  },
}

/**
 * Sentences that come from outside the catalogue: left the English as it is said there, right the Arabic. `{0}` stands for
 * a part of the sentence, which keeps its own direction.
 */
import { ready } from '../../../shared/transcript/text/ready/ar.ts'
import type { said as en } from '../en/said.ts'
import type { Shape } from '../shape.ts'

export const said: Shape<typeof en> = {
  /** Why something cannot be done: `shared/policy` and what the rooms add. */
  rules: {
    'This receipt belongs to another ballot of this poll: draw a new one.':
      'هذا الإيصال لصوت آخر في هذا الاستطلاع: اطلب إيصالا جديدا.',
    'There is no such member in this room.': 'لا يوجد عضو كهذا في هذه الغرفة.',
    'A moderator removed this entry for good: it cannot be restored.':
      'أزال أحد المشرفين هذه المشاركة نهائيا: لا يمكن استرجاعها.',
    'There is no such entry in this room.': 'لا توجد مشاركة كهذه في هذه الغرفة.',
    'There is no such reason in this poll.': 'لا يوجد هذا السبب في هذا الاستطلاع.',
    'There is no such restatement in this room.': 'لا توجد إعادة صياغة كهذه في هذه الغرفة.',
    'You are no longer in this room.': 'لم تعد في هذه الغرفة.',
    'A moderator has paused your writing: your name stays as it is.':
      'أوقف أحد المشرفين كتابتك مؤقتا: يبقى اسمك كما هو.',
    'Only moderators read the record.': 'لا يقرأ السجل إلا المشرفون.',
    'The door of this room is closed: nobody new can join at the moment.':
      'باب هذه الغرفة مغلق: لا يمكن لأحد جديد أن ينضم الآن.',
    'This room is full: it holds {0} members.': 'هذه الغرفة ممتلئة: سعتها من الأعضاء \u2068{0}\u2069.',
    'Only moderators do this.': 'هذا للمشرفين فقط.',
    'The owner made this room: nobody expels or demotes its owner.':
      'أنشأ المالك هذه الغرفة: لا أحد يخرج مالكها أو يخفض دوره.',
    'The owner made this room: nobody else mutes or renames its owner.':
      'أنشأ المالك هذه الغرفة: لا أحد غيره يوقف كتابته أو يغير اسمه.',
    'Only moderators correct an article and add one.': 'لا يصحح المقالات أو يضيفها إلا المشرفون.',
    'This room has {0} articles, and no more fit in.': 'بلغ عدد مقالات هذه الغرفة \u2068{0}\u2069، ولا تسع المزيد.',
    'This is not the newest revision of the article: correct the newest one.':
      'ليست هذه أحدث نسخة من المقال: صحح الأحدث.',
    'This article has {0} revisions, and no more fit in.': 'بلغ عدد نسخ هذا المقال \u2068{0}\u2069، ولا يسع المزيد.',
    'Only moderators import annotations.': 'لا يستورد التعليقات التوضيحية إلا المشرفون.',
    'The room is locked: nobody can write at the moment.': 'الغرفة مقفلة: لا يمكن لأحد أن يكتب الآن.',
    'Marking is closed in “{0}”.': 'وضع العلامات مغلق في مرحلة «\u2068{0}\u2069».',
    'You can write only your own entries.': 'لا يمكنك أن تكتب إلا مشاركاتك.',
    'You are here to read: observers do not write.': 'أنت هنا للقراءة: المراقبون لا يكتبون.',
    'A moderator has paused your writing: you can cast, but give no reason.':
      'أوقف أحد المشرفين كتابتك مؤقتا: يمكنك التصويت، لكن دون ذكر سبب.',
    'A moderator has paused your writing.': 'أوقف أحد المشرفين كتابتك مؤقتا.',
    'Another side writes this statement.': 'هذا البيان يكتبه طرف آخر.',
    'Its stage is over: this statement stays as it is.': 'انتهت مرحلته: يبقى هذا البيان كما هو.',
    'A moderator has published this statement: it stays as it is.': 'نشر أحد المشرفين هذا البيان: يبقى كما هو.',
    'Only moderators publish a joint statement before its stage ends.':
      'لا ينشر البيان المشترك قبل انتهاء مرحلته إلا المشرفون.',
    'You do not have the floor: only who has it speaks.': 'الكلمة ليست لك: لا يتكلم إلا صاحبها.',
    'Replies are closed in “{0}”.': 'الردود مغلقة في مرحلة «\u2068{0}\u2069».',
    'A moderator removed this entry; it cannot be written again.':
      'أزال أحد المشرفين هذه المشاركة؛ لا يمكن كتابتها من جديد.',
    'What is cited lies outside the article.': 'ما استشهد به يقع خارج المقال.',
    'Here an objection first restates what it objects to, and waits until that is called fair.':
      'هنا يعيد المعترض أولا صياغة ما يعترض عليه، وينتظر حتى توصف بأنها منصفة.',
    'The marked place lies outside the article.': 'الموضع الذي عليه العلامة خارج المقال.',
    'Others have cast on this claim: its place and statement stay as they are.':
      'على هذا الادعاء أصوات من آخرين: يبقى موضعه وصياغته كما هما.',
    'In this room only moderators export the transcript.': 'في هذه الغرفة لا يصدر المحضر إلا المشرفون.',
    'This room shows drawn names; only moderators export the real ones.':
      'هذه الغرفة تعرض أسماء مستعارة؛ ولا يصدر الأسماء الحقيقية إلا المشرفون.',
    'Only moderators close a poll.': 'لا يغلق الاستطلاع إلا المشرفون.',
    'Only moderators do this with polls.': 'لا يفعل هذا بالاستطلاعات إلا المشرفون.',
    'A secret poll is not opened again: its ballots have been shuffled and shown.':
      'الاستطلاع السري لا يفتح من جديد: خلطت أصواته وعرضت.',
    'You are here to read: observers do not cast.': 'أنت هنا للقراءة: المراقبون لا يصوتون.',
    'In this poll moderators do not cast.': 'في هذا الاستطلاع لا يصوت المشرفون.',
    'This poll is closed.': 'هذا الاستطلاع مغلق.',
    'This secret poll was opened before you could cast: its roll stays as it was then.':
      'فتح هذا الاستطلاع السري قبل أن يحق لك التصويت: تبقى قائمة المصوتين فيه كما كانت حينها.',
    'This claim was changed while you were casting: read it again, then cast.':
      'تغير هذا الادعاء وأنت تصوت: اقرأه من جديد ثم أدل بصوتك.',
    'This question was changed while you were casting: read it again, then cast.':
      'تغير هذا السؤال وأنت تصوت: اقرأه من جديد ثم أدل بصوتك.',
    'This room has {0} polls already; no more can be opened.':
      'في هذه الغرفة \u2068{0}\u2069 من الاستطلاعات بالفعل؛ لا يمكن فتح المزيد.',
    'This room has no motion to ask about.': 'لا قضية في هذه الغرفة ليسأل عنها.',
    'This tally does not wait for a moderator: it shows when the poll says.':
      'هذه الحصيلة لا تنتظر مشرفا: تعرض حين يقول الاستطلاع.',
    'A secret poll shows nothing while it is open: close it first.':
      'الاستطلاع السري لا يعرض شيئا وهو مفتوح: أغلقه أولا.',
    'Sides are taken only from a poll about the motion that said so beforehand.':
      'لا تؤخذ الأطراف إلا من استطلاع حول القضية أعلن ذلك من قبل.',
    'Close the poll before sides are taken from it.': 'أغلق الاستطلاع قبل أخذ الأطراف منه.',
    'Only a poll about the motion, after the debate and not secret, asks what moved you.':
      'لا يسأل عما غير رأيك إلا استطلاع حول القضية، بعد المناظرة وغير سري.',
    'Only who casts otherwise after the debate than before says what moved them.':
      'لا يقول ما غير رأيه إلا من اختار بعد المناظرة غير ما اختاره قبلها.',
    'Only a secret poll has a list of receipts.': 'لا قائمة إيصالات إلا للاستطلاع السري.',
    'The ballots of this poll are shown with its tally, and not before.':
      'تعرض أصوات هذا الاستطلاع مع حصيلته، لا قبلها.',
    'Only moderators take the room to another stage.': 'لا ينقل الغرفة إلى مرحلة أخرى إلا المشرفون.',
    'Only moderators pause, resume and extend a stage.': 'لا يوقف وقت المرحلة أو يستأنفه أو يمدده إلا المشرفون.',
    'This stage has no planned length that could be extended.': 'ليس لهذه المرحلة مدة مقررة لتمدد.',
    'Only moderators do this for others.': 'لا يفعل هذا عن الآخرين إلا المشرفون.',
    'Only moderators say who speaks next.': 'لا يحدد المتكلم التالي إلا المشرفون.',
    'Only moderators give the floor.': 'لا يعطي الكلمة إلا المشرفون.',
    'Only moderators give sides out.': 'لا يوزع الأطراف إلا المشرفون.',
    'This room debates no motion: there are no sides.': 'لا قضية مطروحة في هذه الغرفة: لا أطراف فيها.',
    'Whether a restatement is fair says who wrote what it restates.':
      'لا يقول إن إعادة الصياغة منصفة إلا كاتب ما أعيدت صياغته.',
    'The room is in another stage by now.': 'انتقلت الغرفة إلى مرحلة أخرى.',
    'This is the last stage: there is none after it.': 'هذه هي المرحلة الأخيرة: لا مرحلة بعدها.',
    'This is the first stage: there is none before it.': 'هذه هي المرحلة الأولى: لا مرحلة قبلها.',
    'Nobody speaks in “{0}”.': 'لا مداخلات في مرحلة «\u2068{0}\u2069».',
    'Observers listen: they do not speak.': 'المراقبون يستمعون: لا يتكلمون.',
    'A moderator has paused this member’s writing and speaking.': 'أوقف أحد المشرفين كتابة هذا العضو وكلامه مؤقتا.',
    'The room is locked: nobody can speak at the moment.': 'الغرفة مقفلة: لا يمكن لأحد أن يتكلم الآن.',
    'In “{0}” other sides speak.': 'في مرحلة «\u2068{0}\u2069» تتكلم أطراف أخرى.',
    'Observers take no side.': 'المراقبون لا ينضمون إلى طرف.',
    'A moderator has given the sides out: yours stays as it is.': 'وزع أحد المشرفين الأطراف: يبقى طرفك كما هو.',
    'The reason is longer than {0} characters.': 'السبب أطول من \u2068{0}\u2069 حرف.',
    'A block needs its reason: one block stops the proposal.': 'المنع يحتاج إلى سبب: منع واحد يوقف المقترح.',
    'You have {0} dots and placed {1}.': 'نقاطك \u2068{0}\u2069، وقد وزعت \u2068{1}\u2069.',
    'Place at least one dot.': 'ضع نقطة واحدة على الأقل.',
    '“{0}” is not an option of this poll.': '«\u2068{0}\u2069» ليس من خيارات هذا الاستطلاع.',
    '“{0}” is named twice.': '«\u2068{0}\u2069» مذكور مرتين.',
    'Rank at least one option.': 'رتب خيارا واحدا على الأقل.',
    'Give at least one option a score.': 'أعط درجة لخيار واحد على الأقل.',
    'Choose one option of this poll.': 'اختر خيارا واحدا من هذا الاستطلاع.',
    'The time of “{0}” is up.': 'انتهى وقت مرحلة «\u2068{0}\u2069».',
    'This ballot is counted already: its receipt is in the box, and a secret ballot stands.':
      'هذا الصوت محسوب بالفعل: إيصاله في الصندوق، والصوت السري ثابت.',
    'You have cast already, under another receipt; a secret ballot stands.':
      'سبق أن أدليت بصوتك بإيصال آخر؛ والصوت السري ثابت.',
    'A secret ballot stands: it is not taken back.': 'الصوت السري ثابت: لا يسحب.',
    'What you said before the discussion is kept: your ballot can be changed, and not taken back.':
      'ما قلته قبل النقاش محفوظ: يمكن تغيير صوتك، لا سحبه.',
    'Your ballot opened the tally to you: it can be changed, and not taken back.':
      'صوتك كشف لك الحصيلة: يمكنك تغييره لا سحبه.',
    'You have cast already; a secret ballot stands.': 'سبق أن أدليت بصوتك؛ والصوت السري ثابت.',
    'Choose one option of this poll; a reason is a text.': 'اختر خيارا واحدا من هذا الاستطلاع؛ والسبب نص.',
    'Dots are whole numbers, 0 or more.': 'النقاط أعداد صحيحة، من 0 فصاعدا.',
    'Name the options you approve of, each once.': 'اذكر الخيارات التي تقبلها، كلا مرة واحدة.',
    'Rank the options by their keys, best first.': 'رتب الخيارات بمفاتيحها، الأفضل أولا.',
    'The room has been asked about its motion before the debate already.': 'سبق أن سئلت الغرفة عن قضيتها قبل المناظرة.',
    'The room has been asked about its motion after the debate already.': 'سبق أن سئلت الغرفة عن قضيتها بعد المناظرة.',
    'A claim’s polls are not edited: they go with their claim.': 'استطلاعات الادعاء لا تعدل: هي تابعة لادعائها.',
    'A claim’s polls are not withdrawn: they go with their claim.': 'استطلاعات الادعاء لا تسحب: هي تابعة لادعائها.',
    'Somebody has cast: a poll is edited only before its first ballot.':
      'أدلى أحدهم بصوته: لا يعدل الاستطلاع إلا قبل أول صوت.',
    'Somebody has cast: a poll is withdrawn only before its first ballot.':
      'أدلى أحدهم بصوته: لا يسحب الاستطلاع إلا قبل أول صوت.',
    'This poll is closed: it can no longer be edited.': 'هذا الاستطلاع مغلق: لم يعد ممكنا تعديله.',
    'This poll is closed: it can no longer be withdrawn.': 'هذا الاستطلاع مغلق: لم يعد ممكنا سحبه.',
    'This room is archived: nobody new joins it.': 'هذه الغرفة مؤرشفة: لا ينضم إليها أحد جديد.',
    'Only moderators say which posts are held, and how often one may post.':
      'لا يحدد ما يوقف من المشاركات وكم مرة تجوز المشاركة إلا المشرفون.',
    'Slow mode: you can post again in {0} s.': 'الوضع البطيء: يمكنك المشاركة من جديد بعد \u2068{0}\u2069 ث.',
    'A moderator looks at this first: until then only you see it.':
      'ينظر أحد المشرفين في هذا أولا: وحتى ذلك الحين لا يراه غيرك.',
    'Slow mode: one post in {0} s.': 'الوضع البطيء: مشاركة واحدة كل \u2068{0}\u2069 ث.',
    'Only moderators read the desk.': 'لا يطلع على مكتب الإشراف إلا المشرفون.',
    'Only moderators work at the desk.': 'لا يعمل في مكتب الإشراف إلا المشرفون.',
    'This is yours: you can change it or delete it.': 'هذه مشاركتك: يمكنك تعديلها أو حذفها.',
    'You have reported this already.': 'سبق أن أبلغت عن هذا.',
    'A moderator has decided on this meanwhile, or you took it back.':
      'قرر أحد المشرفين في هذا في هذه الأثناء، أو أنك سحبته.',
    '{0} posts of yours wait for a moderator, as many as may.':
      'لك \u2068{0}\u2069 من المشاركات تنتظر مشرفا، وهو أقصى ما يجوز.',
    'You have appealed against this already.': 'سبق أن تظلمت من هذا.',
    'There is no decision that you could appeal against.': 'لا قرار يمكنك التظلم منه.',
    'Only moderators decide at the desk.': 'لا يقرر في مكتب الإشراف إلا المشرفون.',
    'This can no longer be taken back, or was not yours.': 'لم يعد التراجع عن هذا ممكنا، أو أنه لم يكن لك.',
    'Its writer has changed it meanwhile: read it again.': 'عدلها كاتبها في هذه الأثناء: اقرأها من جديد.',
    'This has been decided meanwhile, or waits for something else.':
      'صدر قرار في هذا في هذه الأثناء، أو أنه ينتظر شيئا آخر.',
    'Another moderator attends to this at the moment.': 'مشرف آخر ينظر في هذا الآن.',
    'Only moderators edit the room.': 'لا يعدل الغرفة إلا المشرفون.',
    'Claims were classified in secret: no label can be taken out any more.':
      'صنفت الادعاءات سرا: لم يعد ممكنا حذف أي وسم.',
    'Only moderators archive a room, open it again and duplicate it.':
      'لا يؤرشف الغرفة أو يعيد فتحها أو يستنسخها إلا المشرفون.',
    'Only the owner hands the room over.': 'لا يسلم الغرفة إلا مالكها.',
    'Only a moderator can own the room: make this member one first.':
      'لا يملك الغرفة إلا مشرف: عين هذا العضو مشرفا أولا.',
    'Only the owner deletes the room.': 'لا يحذف الغرفة إلا مالكها.',
    'This claim is merged into another: its place and statement stay.': 'هذا الادعاء مدموج في آخر: يبقى موضعه وصياغته.',
    'A claim is merged into another one, and not into what is merged into it.':
      'يدمج الادعاء في ادعاء آخر، لا في ما دمج فيه.',
    'This claim is merged into another already: part them first.': 'هذا الادعاء مدموج في آخر بالفعل: افصلهما أولا.',
    'This claim is merged into no other.': 'هذا الادعاء غير مدموج في أي ادعاء.',
    'The ballots are secret: nobody could tell who has cast on both claims.':
      'الأصوات سرية: لا يمكن لأحد أن يعرف من أدلى بصوته على الادعاءين كليهما.',
    'A poll of these claims is closed, and what it counted stays: open it again first.':
      'أحد استطلاعات هذين الادعاءين مغلق، وما حسب فيه يبقى: افتحه من جديد أولا.',
    'Others cannot read both claims yet: wait until the stage shows them.':
      'لا يستطيع الآخرون قراءة الادعاءين كليهما بعد: انتظر حتى تعرضهما المرحلة.',
    'This claim is merged into another: cast on that one.': 'هذا الادعاء مدموج في آخر: أدل بصوتك على ذاك.',
    'Only moderators make and revoke a public link.': 'لا ينشئ الرابط العام أو يبطله إلا المشرفون.',
    'Only moderators of a room that was brought back draw a code for somebody else.':
      'لا ينشئ رمزا لغيره إلا مشرفو غرفة أعيدت.',
    'This member can come in already: nobody draws another’s code a second time.':
      'يستطيع هذا العضو الدخول بالفعل: لا ينشئ أحد رمز غيره مرة ثانية.',
    'This poll came back without its ballots: it is not opened again.':
      'عاد هذا الاستطلاع دون أصواته: لا يفتح من جديد.',
    'This poll came back without its ballots: it keeps its tally and takes no others.':
      'عاد هذا الاستطلاع دون أصواته: تبقى حصيلته ولا يقبل أصواتا أخرى.',
    'Ballots are closed in “{0}”.': 'التصويت مغلق في مرحلة «\u2068{0}\u2069».',
    'This room is archived: it is only read until a moderator opens it again.':
      'هذه الغرفة مؤرشفة: للقراءة فقط حتى يفتحها أحد المشرفين من جديد.',
    'There is no such entry at the desk.': 'لا مشاركة كهذه في مكتب الإشراف.',
    'There is no such entry of yours at the desk.': 'لا مشاركة لك كهذه في مكتب الإشراف.',
    'This stands in the room already: change it there.': 'هذا موجود في الغرفة من قبل: غيره هناك.',
    'Who wrote this is no longer in the room.': 'كاتب هذا لم يعد في الغرفة.',
    'These claims are not of one group.': 'هذان الادعاءان ليسا من مجموعة واحدة.',
    'There is no such claim in this room.': 'لا ادعاء كهذا في هذه الغرفة.',
    'Others have written since you looked: the correction would now move or orphan other marks.':
      'كتب آخرون منذ أن نظرت: التصحيح الآن ينقل علامات أخرى أو يفصلها عن كلماتها.',
    'One ballot would be withdrawn: look at the change once more, then agree to it.':
      'سيسحب صوت واحد: انظر في التغيير مرة أخرى ثم وافق عليه.',
    'Up to {0} ballots would be withdrawn: look at the change once more, then agree to it.':
      'ستسحب أصوات عددها \u2068{0}\u2069 على الأكثر: انظر في التغيير مرة أخرى ثم وافق عليه.',
    '{0} ballots would be withdrawn: look at the change once more, then agree to it.':
      'ستسحب أصوات عددها \u2068{0}\u2069: انظر في التغيير مرة أخرى ثم وافق عليه.',
  },
  /** What else the server answers. */
  server: {
    'The room is being reloaded. Try again.': 'يعاد تحميل الغرفة. أعد المحاولة.',
    'This Parley has no demo room.': 'لا غرفة تجريبية على هذا الخادم.',
    'There is nothing here, or you are not a member of it.': 'لا شيء هنا، أو أنك لست عضوا فيه.',
    'Your login has ended. Join again with the room’s code or your personal code.':
      'انتهى تسجيل دخولك. انضم من جديد برمز الغرفة أو برمزك الشخصي.',
    'Too many requests for the moment. Wait a little and try again.':
      'طلبات كثيرة في هذه اللحظة. انتظر قليلا ثم أعد المحاولة.',
    'Something went wrong on the server. Nothing of this request was kept.':
      'حدث خطأ على الخادم. لم يحفظ شيء من هذا الطلب.',
    'A run-sheet is application/json, application/yaml or text/plain.':
      'تكون خطة المسار من نوع application/json أو application/yaml أو text/plain.',
    'Many files are being made at the moment. Try again in a minute.': 'تعد ملفات كثيرة الآن. أعد المحاولة بعد دقيقة.',
    'This file took too long to make. Try another format.': 'طال إعداد هذا الملف أكثر مما ينبغي. جرب صيغة أخرى.',
    'This file could not be made here: it is too large.': 'تعذر إعداد هذا الملف هنا: هو كبير جدا.',
    'No room has this code. It may have been replaced by a newer one: ask for it again.':
      'لا غرفة بهذا الرمز. ربما حل محله رمز أحدث: اطلبه من جديد.',
    'No one has this personal code. It may have been replaced by a newer one.':
      'لا أحد بهذا الرمز الشخصي. ربما حل محله رمز أحدث.',
    'Another tab has taken over from this one.': 'حل تبويب آخر محل هذا.',
    'This room is here already: a bundle brings back what is gone.':
      'هذه الغرفة موجودة هنا بالفعل: الحزمة تعيد ما لم يعد موجودا.',
    'What was sent is larger than this server takes.': 'ما أرسل أكبر مما يقبله هذا الخادم.',
    'You have written as much as a member may in one room.': 'كتبت كل ما يجوز لعضو أن يكتبه في غرفة واحدة.',
    'You have written from as many pages as a member may.': 'كتبت من كل ما يجوز لعضو من الصفحات.',
    'The server is going down.': 'الخادم في طور الإيقاف.',
    'This poll has been withdrawn.': 'سحب هذا الاستطلاع.',
    'The claim this poll was about has been withdrawn.': 'سحب الادعاء الذي كان هذا الاستطلاع عنه.',
    'You have no such login in this room. It may have ended already.':
      'لا تسجيل دخول لك كهذا في هذه الغرفة. ربما انتهى من قبل.',
    'A body has at most {0} characters.': 'أقصى طول للنص \u2068{0}\u2069 حرف.',
    'A joint statement has at most {0} characters.': 'أقصى طول للبيان المشترك \u2068{0}\u2069 حرف.',
    'This joint statement has at most {0} words.': 'أقصى طول لهذا البيان المشترك \u2068{0}\u2069 كلمة.',
    'You have written {0} annotations, as many as a member may.':
      'وضعت علامات عددها \u2068{0}\u2069، وهو أقصى ما يحق للعضو.',
    'You have written {0} bodies, as many as a member may.': 'كتبت نصوصا عددها \u2068{0}\u2069، وهو أقصى ما يحق للعضو.',
    'You have written {0} replies, as many as a member may.':
      'كتبت ردودا عددها \u2068{0}\u2069، وهو أقصى ما يحق للعضو.',
  },
  /** Why an article or a file cannot be read. */
  intake: {
    'This is the article as it is now: there is nothing to correct.': 'هذا هو المقال كما هو الآن: لا شيء يصحح.',
    'The import was called off.': 'ألغي الاستيراد.',
    'What was sent is larger than {0}.': 'ما أرسل أكبر من \u2068{0}\u2069.',
    'The file is not text in UTF-8, as files of annotations are.':
      'الملف ليس نصا بترميز UTF-8، وهو ما تكون عليه ملفات التعليقات.',
    'The file is larger than this server takes.': 'الملف أكبر مما يقبله هذا الخادم.',
    'This is not a web address. It should look like https://example.org/article.':
      'هذا ليس عنوانا على الويب. ينبغي أن يكون مثل \u2068https://example.org/article\u2069.',
    'Only addresses that begin with http:// or https:// can be fetched.':
      'لا تجلب إلا العناوين التي تبدأ بـ \u2068http://\u2069 أو \u2068https://\u2069.',
    'This address holds a user name or a password. Give it without them, or paste the text.':
      'في هذا العنوان اسم مستخدم أو كلمة مرور. أعطه دونهما، أو الصق النص.',
    'Pages are fetched from the web’s usual ports alone, not from port {0}.':
      'تجلب الصفحات من منافذ الويب المعتادة وحدها، لا من المنفذ \u2068{0}\u2069.',
    'This address leads into a private network, where Parley fetches nothing. Paste the text instead.':
      'يقود هذا العنوان إلى شبكة خاصة لا يجلب منها Parley شيئا. الصق النص بدلا من ذلك.',
    'This Word document holds instructions that no word processor writes. Save it anew, and give it again.':
      'في مستند Word هذا تعليمات لا يكتبها أي محرر نصوص. احفظه من جديد ثم أعطه مرة أخرى.',
    'This Word document is nested too deeply to be read. Paste its text instead.':
      'بنية مستند Word هذا متداخلة أعمق من أن تقرأ. الصق نصه بدلا من ذلك.',
    'This file is damaged: it cannot be unpacked.': 'هذا الملف تالف: لا يمكن فك ضغطه.',
    'This file unpacks to far more than a document holds.': 'يفك ضغط هذا الملف إلى أكثر بكثير مما يسعه مستند.',
    'This file is protected by a password. Save it without one, and give it again.':
      'هذا الملف محمي بكلمة مرور. احفظه دونها ثم أعطه مرة أخرى.',
    'This looks like a binary file, not text.': 'يبدو هذا ملفا ثنائيا لا نصا.',
    'Many pages are being fetched at the moment. Try again in a minute.':
      'تجلب صفحات كثيرة الآن. أعد المحاولة بعد دقيقة.',
    'This Parley fetches no addresses. Paste the text, or give its file.':
      'هذا الخادم لا يجلب العناوين. الصق النص، أو أعط ملفه.',
    'The site did not send the page within {0} seconds. Try again, or paste the text.':
      'لم يرسل الموقع الصفحة خلال \u2068{0}\u2069 ث. أعد المحاولة، أو الصق النص.',
    'This address leads on to another one too many times. Open it and copy the address of the article itself.':
      'يحيل هذا العنوان إلى غيره مرات كثيرة جدا. افتحه وانسخ عنوان المقال نفسه.',
    'This address leads on to one that is none.': 'يحيل هذا العنوان إلى ما ليس عنوانا.',
    'This address holds no text that Parley can read: it reads web pages, plain text, Markdown, PDF and Word files.':
      'لا نص في هذا العنوان يستطيع Parley قراءته: يقرأ صفحات الويب والنص المجرد وMarkdown وملفات PDF وWord.',
    'The page has no such part.': 'لا جزء كهذا في الصفحة.',
    'The page has more than 200,000 tags and signs.': 'في الصفحة أكثر من 200,000 وسم ورمز.',
    'A tag of the page has more than 1,000 attributes.': 'في أحد وسوم الصفحة أكثر من 1,000 سمة.',
    'The page nests its parts more than {0} deep.': 'أجزاء الصفحة متداخلة أعمق من \u2068{0}\u2069.',
    'The site packs this page in a way that Parley cannot unpack. Paste the text instead.':
      'يضغط الموقع هذه الصفحة بطريقة لا يستطيع Parley فكها. الصق النص بدلا من ذلك.',
    'The page is larger than {0} MB, which is the most that is fetched. Paste the part you need.':
      'الصفحة أكبر من \u2068{0}\u2069 ميغابايت، وهو أقصى ما يجلب. الصق الجزء الذي تحتاج إليه.',
    'This is called a Word document, but it is none.': 'اسم هذا الملف يقول إنه مستند Word، وليس كذلك.',
    'This is called a PDF, but it is none.': 'اسم هذا الملف يقول إنه PDF، وليس كذلك.',
    'There is no text in this page before its scripts run. Open it in your browser, copy the article and paste it.':
      'لا نص في هذه الصفحة قبل أن تعمل برامجها النصية. افتحها في متصفحك وانسخ المقال والصقه.',
    'There is no text in this page. If your browser shows one, copy it there and paste it.':
      'لا نص في هذه الصفحة. إن كان متصفحك يعرض نصا فانسخه منه والصقه.',
    'There is no text in it.': 'لا نص فيه.',
    'This holds pictures only, no text. Type or paste what they say.':
      'لا يحوي سوى صور، ولا نص فيه. اكتب ما فيها أو الصقه.',
    '“{0}” is not a language tag such as “en” or “pt-BR”.':
      '«\u2068{0}\u2069» ليس رمز لغة مثل \u2068en\u2069 أو \u2068pt-BR\u2069.',
    'The article has more than {0} sentences.': 'جمل المقال أكثر من \u2068{0}\u2069.',
    'The text nests quotes or lists more than {0} deep.':
      'الاقتباسات أو القوائم في النص متداخلة أعمق من \u2068{0}\u2069.',
    'This PDF has {0} pages; at most {1} can be read here.':
      'صفحات ملف PDF هذا \u2068{0}\u2069؛ وأقصى ما يقرأ هنا \u2068{1}\u2069.',
    'This PDF has more text than can be read here.': 'في ملف PDF هذا نص أكثر مما يمكن قراءته هنا.',
    'This PDF is protected by a password. Save it without one, and give it again.':
      'ملف PDF هذا محمي بكلمة مرور. احفظه دونها ثم أعطه مرة أخرى.',
    'This PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'ملف PDF هذا تالف ولا يمكن قراءته. احفظه من جديد، أو الصق نصه.',
    'Page {0} of this PDF is damaged and cannot be read. Save it anew, or paste its text.':
      'الصفحة \u2068{0}\u2069 من ملف PDF هذا تالفة ولا يمكن قراءتها. احفظه من جديد، أو الصق نصه.',
    'The fonts of this PDF do not say which letters they show. Paste the text instead.':
      'خطوط ملف PDF هذا لا تبين أي حروف تعرض. الصق النص بدلا من ذلك.',
    'This PDF holds pictures of pages, no text. Have its text recognised (OCR) and give it again, or paste the text.':
      'في ملف PDF هذا صور صفحات بلا نص. مرره على التعرف الضوئي على الحروف (OCR) ثم أعطه مرة أخرى، أو الصق النص.',
    'Many articles are being read at the moment. Try again in a minute.':
      'تقرأ مقالات كثيرة الآن. أعد المحاولة بعد دقيقة.',
    'It takes too much memory to read. Try a shorter or simpler one, or paste its text.':
      'قراءته تستهلك ذاكرة كثيرة جدا. جرب ما هو أقصر أو أبسط، أو الصق نصه.',
    'It could not be read within {0} seconds. Try a shorter or simpler one, or paste its text.':
      'تعذرت قراءته خلال \u2068{0}\u2069 ث. جرب ما هو أقصر أو أبسط، أو الصق نصه.',
    'This file is not a bundle of Parley: it has no manifest.': 'ليس هذا الملف حزمة من Parley: لا بيان محتويات فيه.',
    'This file is not a bundle of Parley: its manifest cannot be read.':
      'ليس هذا الملف حزمة من Parley: لا يمكن قراءة بيان محتوياته.',
    'The bundle was changed after it was made: {0} is missing.': 'تغيرت الحزمة بعد إعدادها: \u2068{0}\u2069 مفقود.',
    'The bundle was changed after it was made: {0} is not what the manifest says.':
      'تغيرت الحزمة بعد إعدادها: \u2068{0}\u2069 ليس كما يقول بيان المحتويات.',
    'The bundle was changed after it was made: the manifest does not know {0}.':
      'تغيرت الحزمة بعد إعدادها: بيان المحتويات لا يعرف \u2068{0}\u2069.',
    'This file unpacks to far more than a bundle holds.': 'يفك ضغط هذا الملف إلى أكثر بكثير مما تسعه حزمة.',
    'This bundle is damaged or cut short: it cannot be unpacked.': 'هذه الحزمة تالفة أو ناقصة: لا يمكن فك ضغطها.',
    'This bundle was made by a newer Parley: it has version {0}, and this one reads up to {1}.':
      'أعد هذه الحزمة إصدار أحدث من Parley: إصدارها \u2068{0}\u2069، وهذا يقرأ حتى \u2068{1}\u2069.',
    'This bundle holds a transcript and no room: its profile leaves the room out. A moderator’s bundle, in a profile that shows what the room shows, brings a room back.':
      'في هذه الحزمة محضر بلا غرفة: طريقة عرض الأسماء فيها تستبعد الغرفة. تعاد الغرفة بحزمة أحد المشرفين، بأسماء كالتي تعرضها الغرفة.',
    'This bundle cannot be brought back: {0} is not what it should be.':
      'لا يمكن إعادة هذه الحزمة: \u2068{0}\u2069 ليس كما ينبغي.',
    'The record in this bundle does not stand: row {0} does not follow from those before it.':
      'السجل في هذه الحزمة لا يستقيم: الصف \u2068{0}\u2069 لا يتبع ما قبله.',
    'The article has {0} of text; at most {1} can be read here.':
      'في المقال نص حجمه \u2068{0}\u2069؛ وأقصى ما يقرأ هنا \u2068{1}\u2069.',
    'The source has {0} of text; at most {1} can be read here.':
      'في ما أعطيته نص حجمه \u2068{0}\u2069؛ وأقصى ما يقرأ هنا \u2068{1}\u2069.',
    'The text has more than {0} paragraphs, headings and list items. Split it, or give it as plain text.':
      'في النص أكثر من \u2068{0}\u2069 من الفقرات والعناوين وبنود القوائم. قسمه إلى أجزاء، أو أعطه نصا مجردا.',
    'A paragraph has more than {0} marks of emphasis and links. Split it, or give it as plain text.':
      'في إحدى الفقرات أكثر من \u2068{0}\u2069 من علامات التأكيد والروابط. قسمها إلى أجزاء، أو أعطها نصا مجردا.',
    'This Word document is damaged. Open it in a word processor and save it anew.':
      'مستند Word هذا تالف. افتحه في محرر نصوص واحفظه من جديد.',
    'This is an Excel workbook, not a Word document.': 'هذا مصنف Excel وليس مستند Word.',
    'This is a PowerPoint presentation, not a Word document.': 'هذا عرض PowerPoint وليس مستند Word.',
    'This is an e-book (EPUB), which Parley does not read.': 'هذا كتاب إلكتروني (EPUB)، وهو ما لا يقرؤه Parley.',
    'This is an OpenDocument file. Open it in a word processor and save it as .docx.':
      'هذا ملف OpenDocument. افتحه في محرر نصوص واحفظه بصيغة \u2068.docx\u2069.',
    'This is a ZIP archive, not a Word document. Unpack it, and give the document in it.':
      'هذا أرشيف ZIP وليس مستند Word. فك ضغطه وأعط المستند الذي فيه.',
    'There is no page at this address ({0}). Check it, or paste the text.':
      'لا صفحة في هذا العنوان (\u2068{0}\u2069). راجعه، أو الصق النص.',
    'The site shows this page to some people only ({0}). Open it yourself and paste the text.':
      'لا يعرض الموقع هذه الصفحة إلا لبعض الناس (\u2068{0}\u2069). افتحها بنفسك والصق النص.',
    'The site is asked too often at the moment (429). Try again later, or paste the text.':
      'الطلبات على الموقع كثيرة جدا الآن (\u2068429\u2069). أعد المحاولة لاحقا، أو الصق النص.',
    'The site has a fault of its own ({0}). Try again later, or paste the text.':
      'في الموقع نفسه خلل (\u2068{0}\u2069). أعد المحاولة لاحقا، أو الصق النص.',
    'The site answered without a page ({0}). Open it yourself and paste the text.':
      'أجاب الموقع دون أن يرسل صفحة (\u2068{0}\u2069). افتحها بنفسك والصق النص.',
    'There is no site by this name. Check the address for a slip.': 'لا موقع بهذا الاسم. راجع العنوان، فربما فيه خطأ.',
    'The name of this site could not be looked up just now. Try again, or paste the text.':
      'تعذر الاستعلام عن اسم هذا الموقع الآن. أعد المحاولة، أو الصق النص.',
    'The site could not prove that it is the one you named. Open it yourself and paste the text.':
      'لم يستطع الموقع أن يثبت أنه هو الذي سميته. افتحه بنفسك والصق النص.',
    'The site does not answer as a web site does. Open it yourself and paste the text.':
      'لا يجيب الموقع كما تجيب مواقع الويب. افتحه بنفسك والصق النص.',
    'The site could not be reached, or broke off in the middle. Try again, or paste the text.':
      'تعذر الوصول إلى الموقع، أو انقطع في المنتصف. أعد المحاولة، أو الصق النص.',
    'This is a picture. Parley reads text; type or paste what it says.':
      'هذه صورة. يقرأ Parley النص؛ اكتب ما تقوله أو الصقه.',
    'This is a picture, a sound or a film. Parley reads text; type or paste what it says.':
      'هذه صورة أو صوت أو فيلم. يقرأ Parley النص؛ اكتب ما يقوله أو الصقه.',
    'This is a Rich Text file. Open it in a word processor and save it as .docx.':
      'هذا ملف RTF. افتحه في محرر نصوص واحفظه بصيغة \u2068.docx\u2069.',
    'This is a program, not a document.': 'هذا برنامج وليس مستندا.',
    'This is a packed file. Unpack it first, and give the document in it.':
      'هذا ملف مضغوط. فك ضغطه أولا وأعط المستند الذي فيه.',
    'This is a PostScript file. Save it as PDF.': 'هذا ملف PostScript. احفظه بصيغة PDF.',
    'This document is protected by a password. Save it without one, and give it again.':
      'هذا المستند محمي بكلمة مرور. احفظه دونها ثم أعطه مرة أخرى.',
    'This is a file of an old Office, such as .doc. Open it in a word processor and save it as .docx.':
      'هذا ملف من إصدار قديم من Office، مثل \u2068.doc\u2069. افتحه في محرر نصوص واحفظه بصيغة \u2068.docx\u2069.',
    'This is not JSON: annotations come as a Hypothesis export file or as W3C Web Annotations.':
      'هذا ليس JSON: تأتي التعليقات في ملف تصدير من Hypothesis أو بصيغة W3C Web Annotations.',
    'There are no annotations in it: neither a Hypothesis export nor W3C Web Annotations.':
      'لا تعليقات فيه: لا تصدير من Hypothesis ولا W3C Web Annotations.',
    'It only says where a list of annotations is kept. Open that address, save what it gives, and import that file.':
      'لا يقول إلا أين تحفظ قائمة التعليقات. افتح ذلك العنوان واحفظ ما يعطيه ثم استورد ذلك الملف.',
    'The list of annotations is empty.': 'قائمة التعليقات فارغة.',
  },
  library: ready.library,
  labels: ready.labels,
}

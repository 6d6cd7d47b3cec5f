/** Texts for looking at the reading view: one of every block, one from right to left, and one as long as they come. */
import { type Article, buildText, type DraftBlock, findSentences, type Inline } from '../../shared/article/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'

export type ShownArticle = Article & { revision: number }

function makeArticle(
  parts: Pick<Article, 'title' | 'lang' | 'dir'> & Partial<Pick<Article, 'dek' | 'credit'>>,
  draft: readonly DraftBlock[],
): ShownArticle {
  const { text, blocks } = buildText(draft)
  const sentences = findSentences(text, blocks, parts.lang)
  return {
    ...parts,
    id: 'gallery' as ArticleId,
    revision: 1,
    hash: `${parts.title} ${text.length}`,
    text,
    blocks,
    sentences,
  }
}
const p = (...inlines: Inline[]): DraftBlock => ({ kind: 'paragraph', inlines })

export const lake = () =>
  makeArticle(
    {
      title: 'The Lake That Was Promised to Everyone',
      dek: 'A council wants to close the eastern shore to boats. The fishers were there first, and so, they say, were the promises.',
      credit: 'Written for the gallery',
      lang: 'en',
      dir: 'ltr',
    },
    [
      p(
        'The council of Harrow Lake voted on Tuesday to close the eastern shore to motor boats from the first of May. Eleven of its nineteen members were in favour, after a debate that went on past midnight. It is the clearest sign yet that the town has chosen its birds over its livelihoods.',
      ),
      p(
        'The measure covers four kilometres of reed bed, in which ',
        { kind: 'emphasis', inlines: ['a third of the country’s great reed warblers'] },
        ' are thought to breed. A survey by the state’s bird observatory counted 212 pairs in 2023 and 164 two years later. Taken together, the two numbers leave little room for patience.',
      ),
      p(
        'Until this winter the shore had been nobody’s business. Boats were allowed to pass at ',
        { kind: 'strong', inlines: ['six kilometres an hour'] },
        ', and few passed at all. Then the marina at Oak Point opened, with 140 berths and a fuel dock, and the traffic on summer weekends tripled. The harbour master calls that figure exaggerated. His own log, which the council made public in March, says otherwise.',
      ),
      { kind: 'heading', level: 1, inlines: ['What the fishers say'] },
      p(
        'Forty-one families still hold licences for the eastern shore. Their nets stand where the reeds end, because that is where the perch are. Without engines, they argue, no net can be reached and back before the fish spoil. A promise was made to them in 1987 when the lake was given to the town, and a promise of that kind does not run out.',
      ),
      {
        kind: 'quote',
        blocks: [
          p(
            'They tell us we may row. My father rowed. He also buried two brothers who were rowing when the wind turned.',
          ),
        ],
      },
      p('The council answers with three exceptions, which the fishers’ association has read as insults:'),
      {
        kind: 'list',
        ordered: true,
        items: [
          [p('electric engines below two kilowatts, of which the whole lake has four;')],
          [p('rescue, at any time and at any speed;')],
          [p('nets that stood before the vote, until the end of October.')],
        ],
      },
      p(
        'Whether the exceptions amount to a way of life is another matter. An electric engine of that size costs about what a family earns from the shore in two seasons. The town has promised a fund, and has not said how large it will be. ',
        { kind: 'link', href: 'https://example.org/harrow', inlines: ['The draft of the fund'] },
        ' names no sum.',
      ),
      { kind: 'rule' },
      p(
        'For the observatory the position is an awkward one. It asked for a limit, not for a closure, and its director has said so in public twice. Closing a shore is easy to announce and hard to undo. It is also the only measure so far that has worked anywhere else.',
      ),
      p(
        'What one side calls protection is the other’s way out of a promise. Is that prudence, or something else? The vote on the motion to reverse it is set for the ninth of June, and both sides say they are sure to win it.',
      ),
    ],
  )

export const arabic = () =>
  makeArticle(
    {
      title: 'بحيرة وُعد بها الجميع',
      dek: 'يريد المجلس إغلاق الشاطئ الشرقي أمام القوارب، والصيادون يقولون إن الوعد أقدم من القرار.',
      credit: 'كُتب لهذا المعرض',
      lang: 'ar',
      dir: 'rtl',
    },
    [
      p(
        'صوّت مجلس البلدة يوم الثلاثاء على إغلاق الشاطئ الشرقي أمام القوارب ذات المحركات ابتداءً من أول مايو. وأيّد القرار أحد عشر عضواً من تسعة عشر بعد نقاش امتد إلى ما بعد منتصف الليل. وهذه أوضح علامة على أن البلدة اختارت طيورها على أرزاق أهلها.',
      ),
      p(
        'يشمل القرار أربعة كيلومترات من القصب يُعتقد أن ثلث طيور البلاد من هذا النوع يعشش فيها. وأحصى المرصد 212 زوجاً في عام 2023 و164 زوجاً بعد عامين. والرقمان معاً لا يتركان مجالاً كبيراً للصبر.',
      ),
      p(
        'ما زالت إحدى وأربعون عائلة تحمل رخصة للصيد هناك. وشباكها قائمة حيث ينتهي القصب لأن السمك هناك. وقد قُطع لها وعد حين مُنحت البحيرة للبلدة، والوعد من هذا النوع لا ينتهي. فهل ما حدث حكمة أم شيء آخر؟',
      ),
    ],
  )

/** 10,000 words in a hundred paragraphs. */
export function long(): ShownArticle {
  const words =
    'the shore was closed to boats and nobody had asked those who lived by the water what they would do instead'.split(
      ' ',
    )
  const sentence = (n: number) => {
    const cut = Array.from({ length: 12 + ((n * 7) % 17) }, (_, i) => words[(n * 5 + i * 3) % words.length]!)
    return `${cut[0]!.charAt(0).toUpperCase()}${cut.join(' ').slice(1)}.`
  }
  const paragraphs = Array.from({ length: 100 }, (_, i) =>
    p(Array.from({ length: 5 }, (_, j) => sentence(i * 5 + j)).join(' ')),
  )
  return makeArticle({ title: 'Ten thousand words', lang: 'en', dir: 'ltr' }, paragraphs)
}

/** The words of the results view. */
import type { Band } from '../../../shared/polls/index.ts'
import { inHundredths, signed } from '../measures.ts'
import { list, n } from './intl.ts'

const hundredths = inHundredths('en-GB')
const points = signed('en-GB')
const wins = (sides: readonly string[]) => (sides.length === 1 ? `${sides[0]} wins` : `${list(sides)} are level`)

export const results = {
  title: 'Results',
  loading: 'Counting…',
  chart: { chart: 'Chart', table: 'Table', copyCsv: 'Copy as CSV' },
  print: 'Print',
  ofThen:
    'As the tallies stood then. Who went from where to where, what all sides say and which groups there are is told of the present only.',
  yours: 'yours',
  you: 'you',
  claim: 'Claim',
  empty: 'Nothing has been counted yet.',
  emptyHint: 'When claims are classified or a poll is cast in, what it comes to stands here.',

  swing: {
    title: 'How the room moved',
    before: (count: number) => `Before, ${n(count, { one: '# ballot', other: '# ballots' })}`,
    after: (count: number) => `After, ${n(count, { one: '# ballot', other: '# ballots' })}`,
    notCast: 'Not cast',
    more: (n: number, answer: string) => `${n} more for “${answer}”.`,
    none: 'As many as before for each answer.',
    noneGained: 'No answer has more ballots than before.',
    changed: (n: number, of: number) =>
      n === 0
        ? `Of ${of} who answered both times, nobody changed.`
        : `${n} of ${of} who answered both times changed their answer.`,
    link: (count: number, from: string, to: string) =>
      from === to
        ? `${n(count, { one: '# member', other: '# members' })} stayed with “${from}”`
        : `${n(count, { one: '# member', other: '# members' })} went from “${from}” to “${to}”`,
    bySwing: (sides: readonly string[], gained: number) =>
      sides.length === 0 ? 'By swing no side gained.' : `By swing ${wins(sides)}: ${points(gained)} points.`,
    byMajority: (sides: readonly string[], count: number, of: number) =>
      sides.length === 0
        ? 'By majority no side has a ballot.'
        : `By majority ${wins(sides)}: ${count} of ${n(of, { one: '# ballot', other: '# ballots' })}.`,
    columns: ['Before', 'After', 'Members'],
    answers: ['Answer', 'Before', 'After'],
    noFlow: 'Who went from where to where is not told: the ballots are secret or too few, or this is the past.',
    waitingAfter: 'The motion has been asked before the debate. The flow stands here once it is asked after it.',
    sealed: (turnout: number) =>
      `${n(turnout, { one: '# ballot', other: '# ballots' })} so far; the count is not shown yet.`,
    moved: 'What moved people',
    movedBy: (moved: number, across: number) =>
      across > 0 ? `moved ${moved}, ${across} of them across sides` : `moved ${moved}`,
    nothing: 'Nothing in particular',
    gone: 'Words that are no longer here',
    silent: (count: number) => `${n(count, { one: '# member', other: '# members' })} changed and did not say by what.`,
    few: 'Too few changed for a list that hides who.',
  },

  agreement: {
    title: 'How far we agree on what is what',
    band: {
      'nearly-all': 'On nearly all of it.',
      mostly: 'Mostly.',
      partly: 'Partly.',
      little: 'A little.',
      chance: 'No more than by chance.',
      against: 'Less than by chance.',
      none: 'It cannot be said yet.',
    } satisfies Record<Band, string>,
    percent: (percent: number) =>
      [
        'Two members who classify the same claim give it the same label ',
        `${Math.round(percent)} times in 100`,
        '. Some of that would happen by chance; taken off, it is ',
      ] as const,
    unclassified: 'No claim has been classified by two members yet.',
    sealed: 'Members have classified claims; how they did is not shown to you yet.',
    alike: (from: string) => `All are alike (${from}): of what chance would do, nothing can be said.`,
    number: hundredths,
    alpha: (alpha: string) => `α ${alpha}`,
    from: (claims: number, members: number | undefined, ballots: number) =>
      [
        n(claims, { one: '# claim', other: '# claims' }),
        ...(members === undefined ? [] : [n(members, { one: '# member', other: '# members' })]),
        `${n(ballots, { one: '# ballot', other: '# ballots' })}.`,
      ].join(', '),
    small: 'That is little: a few more ballots may change it.',
    scale: ['chance', 'weak', 'usable', 'firm', 'all alike'],
    columns: ['Measure', 'Value'],
    rows: ['Krippendorff’s alpha', 'Pairs alike, %', 'Claims', 'Members', 'Ballots'],
    mixed: (first: string, second: string, pairs: number, of: number) =>
      [
        `The pair most often mixed up is `,
        `${first.toLowerCase()} and ${second.toLowerCase()}`,
        `: ${pairs} of ${n(of, { one: '# difference', other: '# differences' })}.`,
      ] as const,
    seeClaims: 'See the claims',
    notAvailable: 'n/a',
    beforeThat: (alpha: string, percent: number) =>
      `Before the discussion it was α ${alpha}, with ${Math.round(percent)} of 100 pairs alike.`,
    columnsOfBoth: ['Measure', 'Before', 'Now'],
  },

  called: {
    title: 'What we called each claim',
    titleOfBoth: 'What we called each claim, before and after',
    before: 'before',
    after: 'after',
    changed: (count: number) =>
      count === 0
        ? 'No claim changed its leading label.'
        : `${n(count, { one: '# claim changed its', other: '# claims changed their' })} leading label.`,
    says: (count: number) =>
      count === 0
        ? 'No claim has been classified yet.'
        : `${n(count, { one: '# claim has', other: '# claims have' })} ballots; the most split stand first.`,
    lead: 'Lead',
    part: 'Agreement',
  },

  across: {
    title: 'Agreed across sides',
    says: 'Claims that most of every side say the same about, whatever they think of the motion.',
    none: 'No claim yet on which most of every side say the same. It takes six ballots, three of each side.',
    sealed: 'Members have said whether they agree with claims; what they said is not shown to you yet.',
    column: (side: string) => side,
    least: 'Least',
    stance: 'They',
    agree: 'agree',
    disagree: 'disagree',
    foot: 'Members without a side are left out.',
    inWords: (sides: readonly { side: string; count: number; n: number }[], stance: 'agree' | 'disagree') =>
      `${list(sides.map(({ side, count, n }) => `${count} of ${n} ${side}`))} ${stance}.`,
    of: (count: number, n: number) => `${count} of ${n}`,
  },

  groups: {
    title: 'Opinion groups',
    says: (groups: number, members: number) =>
      `By how they agree and disagree, ${members} members part into ${groups} groups. Who stands near whom casts alike; nobody is named.`,
    group: (count: number, size: number) => `Group ${count}, ${n(size, { one: '# member', other: '# members' })}`,
    claim: (stance: 'agree' | 'disagree', count: number, n: number) => `${count} of ${n} ${stance}`,
    columns: ['Group', 'Members', 'Stands for', 'Says', 'Share, %'],
    nothing: 'Nothing that clearly sets it apart.',
  },

  polls: {
    title: 'Polls',
    sealed: (turnout: number) => `${n(turnout, { one: '# ballot', other: '# ballots' })}; the count is not shown yet.`,
    isOpen: 'open',
    option: 'Option',
    count: 'Count',
  },
}

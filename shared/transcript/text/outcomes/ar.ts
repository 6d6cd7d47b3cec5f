/** A poll's result in a sentence or two, in Arabic. */
import type { Majority, Result } from '../../../polls/index.ts'
import { fractionOf } from '../../../polls/share.ts'
import type { Option } from '../../../room/index.ts'
import { inLanguage } from '../inLanguage.ts'
import { isolate } from '../isolate.ts'

const { list, n } = inLanguage('ar-u-nu-latn')

type Names = (keys: readonly string[]) => string
type None = Extract<Result['outcome'], { kind: 'none' }>

export function inWords(result: Result, options: readonly Option[]): string {
  const { outcome } = result
  const name = (key: string) => `«${isolate(options.find(option => option.key === key)?.label ?? key)}»`
  const names: Names = keys => list(keys.map(name))
  switch (outcome.kind) {
    case 'suppressed':
      return outcome.why === 'small'
        ? `${ballots(result.n)}: أقل من أن يعرض ما فيها.`
        : `${ballots(result.n)}: كلها متطابقة، فلا تعرض.`
    case 'none':
      return noResult(result, outcome, names)
    case 'winner':
      return `الفائز: ${name(outcome.key)}${withWhat(result, outcome.key)}.${crossCheck(result, [outcome.key], names)}`
    case 'winners':
      return winners(outcome, names)
    case 'tie':
      return `تعادل: ${names(outcome.keys)}${eachWith(result, outcome.keys[0]!)}.${crossCheck(result, outcome.keys, names)}`
    case 'consent':
      return outcome.asides === 0 ? 'قبول: لا أحد يمنع.' : `قبول: لا أحد يمنع، ويتنحى ${outcome.asides}.`
    case 'blocked':
      return `توقف المقترح: ${blocks(outcome.blocks)}${
        outcome.reasons.length
          ? `: ${outcome.reasons.map(reason => (reason === '' ? '[أزاله أحد المشرفين]' : `«${isolate(reason)}»`)).join(' ')}`
          : '.'
      }`
    default:
      return outcome satisfies never
  }
}

const ballots = (count: number) =>
  n(count, {
    zero: 'لا أصوات',
    one: 'صوت واحد',
    two: 'صوتان',
    few: '# أصوات',
    many: '# صوتا',
    other: '# صوت',
  })
const blocks = (count: number) =>
  n(count, {
    zero: 'لا منع',
    one: 'منع واحد',
    two: 'منعان',
    few: '# حالات منع',
    many: '# حالة منع',
    other: '# حالة منع',
  })

/** What a count counts, after a colon, where no case bends it. */
const sum = (method: Result['method'], count: number) =>
  method === 'score' ? `مجموع الدرجات: ${count}` : `مجموع النقاط: ${count}`

const isSum = (method: Result['method']) => method === 'score' || method === 'dots'

/** Nothing is counted after a run-off, whose first round is not what won it. */
function withWhat({ method, n: cast, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' في التصفية'
  if (isSum(method)) return ` (${sum(method, count)}؛ ${ballots(cast)})`
  return ` (${count} من ${ballotsAfterOf(cast)})`
}

function eachWith({ method, n: cast, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' في التصفية'
  if (isSum(method)) return ` (${sum(method, count)} لكل خيار)`
  return ` (لكل خيار ${count} من ${ballotsAfterOf(cast)})`
}

/** After “of” two ballots take another ending. */
const ballotsAfterOf = (count: number) => (count === 2 ? 'صوتين' : ballots(count))

function noResult(result: Result, outcome: None, names: Names): string {
  const { n: cast, quorum, majority } = result
  if (!('leading' in outcome))
    return outcome.why === 'no-ballots' ? 'لا أصوات.' : `لا نتيجة: ${ballots(cast)} دون أي موقف.`
  const [first] = outcome.leading
  const lead =
    outcome.leading.length > 1
      ? `تعادل ${names(outcome.leading)}${eachWith(result, first!)}`
      : `الصدارة لـ ${names(outcome.leading)}${withWhat(result, first!)}`
  if (outcome.why === 'quorum')
    return `لا نتيجة: ${ballots(cast)}، والنصاب ${quorum!.needed}. ${result.method === 'consent' ? 'لا أحد يمنع' : lead}.`
  return `لا نتيجة: ${lead}، والمطلوب ${majorityWords(majority!)}.`
}

function majorityWords({ rule, of }: Majority): string {
  if (rule === 'simple') return `أكثر من نصف ${of}`
  if (rule === 'absolute') return `أكثر من نصف من يحق لهم التصويت (${of})`
  const { part, whole } = fractionOf(rule)
  if (whole === 1) return `الكل (${of})`
  if (part === 2 && whole === 3) return `الثلثان على الأقل من ${of}`
  const share = whole > 12 ? `${Math.round(rule * 1000) / 10}%` : isolate(`${part}/${whole}`)
  return `${share} على الأقل من ${of}`
}

function winners({ keys, level }: { keys: readonly string[]; level: readonly string[] }, names: Names): string {
  const sure = keys.length === 0 ? '' : keys.length === 1 ? `الفائز: ${names(keys)}` : `الفائزون: ${names(keys)}`
  if (level.length === 0) return `${sure}.`
  const tie = `تعادل على المقعد الأخير بين ${names(level)}`
  return sure ? `${sure}؛ ${tie}.` : `${tie}.`
}

function crossCheck({ schulze }: Result, keys: readonly string[], names: Names): string {
  if (!schulze) return ''
  const by = `بالمقارنة مثنى مثنى (${isolate('Schulze')})`
  const isSame = schulze.length === keys.length && schulze.every(key => keys.includes(key))
  if (isSame) return ` و${by} تكون النتيجة نفسها.`
  return schulze.length === 1 ? ` أما ${by} فالفائز ${names(schulze)}.` : ` أما ${by} فتعادل ${names(schulze)}.`
}

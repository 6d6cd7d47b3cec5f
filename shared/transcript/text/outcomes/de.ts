/** A poll's result in a German sentence or two: what `shared/polls/inWords.ts` says in English. */
import { fractionOf, type Majority, type Result } from '../../../polls/index.ts'
import type { Option } from '../../../room/index.ts'
import { inLanguage } from '../inLanguage.ts'

const { list, n, number } = inLanguage('de-DE')

type Names = (keys: readonly string[]) => string

export function inWords(result: Result, options: readonly Option[]): string {
  const { outcome } = result
  const names: Names = keys => list(keys.map(key => `„${options.find(o => o.key === key)?.label ?? key}“`))
  switch (outcome.kind) {
    case 'suppressed':
      return outcome.why === 'small'
        ? `${ballots(result.n)}: zu wenige, um zu zeigen, was sie sagen.`
        : `${ballots(result.n)}: Alle sagen dasselbe, und das wird nicht gezeigt.`
    case 'none':
      return noResult(result, outcome, names)
    case 'winner':
      return `${names([outcome.key])} gewinnt ${withWhat(result, outcome.key)}.${crossCheck(result, [outcome.key], names)}`
    case 'winners':
      return winners(outcome, names)
    case 'tie':
      return `Gleichstand: ${level(result, outcome.keys, names)}.${crossCheck(result, outcome.keys, names)}`
    case 'consent':
      return outcome.asides === 0
        ? 'Konsent: Niemand blockiert.'
        : `Konsent: Niemand blockiert; ${n(outcome.asides, { one: '# hält sich heraus', other: '# halten sich heraus' })}.`
    case 'blocked': {
      // Reasons may be kept back until the close.
      const stopped = `Gestoppt durch ${n(outcome.blocks, { one: '# Blockade', other: '# Blockaden' })}`
      return outcome.reasons.length
        ? `${stopped}: ${outcome.reasons.map(r => (r === '' ? '[von der Moderation entfernt]' : `„${r}“`)).join(' ')}`
        : `${stopped}.`
    }
    default:
      return outcome satisfies never
  }
}

const ballots = (count: number) => n(count, { one: '# Stimme', other: '# Stimmen' })
const points = (count: number) => n(count, { one: '# Punkt', other: '# Punkten' })

/** `mit 5 von 8 Stimmen`; a run-off is named, whose first round is not what won it. */
function withWhat({ method, n: cast, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return 'die Stichwahl'
  if (method === 'score' || method === 'dots') return `mit ${points(count)} aus ${ballots(cast)}`
  return `mit ${number(count)} von ${ballots(cast)}`
}

function level({ method, n: cast, counts }: Result, keys: readonly string[], names: Names): string {
  const count = counts[keys[0]!] ?? 0
  if (method === 'ranked') return `${names(keys)} liegen in der Stichwahl gleichauf`
  if (method === 'score' || method === 'dots') return `${names(keys)} liegen mit je ${points(count)} gleichauf`
  return `${names(keys)} liegen mit je ${number(count)} von ${ballots(cast)} gleichauf`
}

function noResult(result: Result, outcome: Extract<Result['outcome'], { kind: 'none' }>, names: Names): string {
  const { quorum, majority, method } = result
  if (!('leading' in outcome))
    return outcome.why === 'no-ballots'
      ? 'Keine Stimmen.'
      : `Kein Ergebnis: ${n(result.n, { one: 'Die einzige Stimme bezieht keine Stellung.', other: 'Keine der # Stimmen bezieht Stellung.' })}`
  const [first] = outcome.leading
  const lead =
    outcome.leading.length > 1
      ? level(result, outcome.leading, names)
      : method === 'ranked'
        ? `${names(outcome.leading)} führt in der Stichwahl`
        : `${names(outcome.leading)} führt ${withWhat(result, first!)}`
  if (outcome.why === 'quorum')
    return `Kein Ergebnis: ${ballots(result.n)}, nötig sind ${number(quorum!.needed)} (Quorum). ${method === 'consent' ? 'Niemand blockiert' : lead}.`
  return `Kein Ergebnis: ${lead}, und nötig ist ${majorityWords(majority!)}.`
}

/** `mehr als die Hälfte von 9`, `mindestens 2/3 von 9`. */
function majorityWords({ rule, of }: Majority): string {
  if (rule === 'simple') return `mehr als die Hälfte von ${number(of)}`
  if (rule === 'absolute') return `mehr als die Hälfte der ${number(of)} Stimmberechtigten`
  const { part, whole } = fractionOf(rule)
  if (whole === 1) return `die Stimme aller ${number(of)}`
  const share = whole > 12 ? `${number(Math.round(rule * 1000) / 10)} %` : `${part}/${whole}`
  return `mindestens ${share} von ${number(of)}`
}

function winners({ keys, level }: { keys: readonly string[]; level: readonly string[] }, names: Names) {
  const sure = keys.length === 0 ? '' : `${names(keys)} ${keys.length === 1 ? 'gewinnt' : 'gewinnen'}`
  if (level.length === 0) return `${sure}.`
  const tie = `${names(level)} liegen gleichauf um den letzten Platz`
  return sure ? `${sure}; ${tie}.` : `Gleichstand: ${tie}.`
}

function crossCheck({ schulze }: Result, keys: readonly string[], names: Names): string {
  if (!schulze) return ''
  const isSame = schulze.length === keys.length && schulze.every(key => keys.includes(key))
  if (isSame) return ' Paarweise gezählt (Schulze) kommt dasselbe heraus.'
  return ` Paarweise gezählt (Schulze) ${schulze.length === 1 ? `würde ${names(schulze)} gewinnen` : `lägen ${names(schulze)} gleichauf`}.`
}

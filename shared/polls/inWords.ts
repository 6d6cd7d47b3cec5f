/** A result as one plain English sentence or two: what transcripts say, and what the client's catalogue starts from. */
import type { Option } from '../room/index.ts'
import { countWords, listWords } from './phrases.ts'
import type { Majority, Result } from './result.ts'
import { fractionOf } from './share.ts'

export function inWords(result: Result, options: readonly Option[]): string {
  const { outcome, n } = result
  const name = (key: string) => `“${options.find(o => o.key === key)?.label ?? key}”`
  const names = (keys: readonly string[]) => listWords(keys.map(name))
  switch (outcome.kind) {
    case 'suppressed':
      return outcome.why === 'small'
        ? `${ballots(n)}: too few to show what they say.`
        : `${ballots(n)}: all say the same, which is not shown.`
    case 'none':
      return noResult(result, outcome, names)
    case 'winner':
      return `${name(outcome.key)} wins${withWhat(result, outcome.key)}.${crossCheck(result, [outcome.key], names)}`
    case 'winners':
      return winners(outcome, names)
    case 'tie':
      return `Tie: ${names(outcome.keys)} are level${eachWith(result, outcome.keys[0]!)}.${crossCheck(result, outcome.keys, names)}`
    case 'consent':
      return outcome.asides === 0
        ? 'Consent: nobody blocks.'
        : `Consent: nobody blocks; ${outcome.asides === 1 ? '1 stands aside' : `${outcome.asides} stand aside`}.`
    case 'blocked':
      // Reasons may be kept back until the close.
      return `Stopped by ${countWords(outcome.blocks, 'block')}${
        outcome.reasons.length ? `: ${outcome.reasons.map(r => (r === '' ? REMOVED : `“${r}”`)).join(' ')}` : '.'
      }`
    default:
      return outcome satisfies never
  }
}

/** Where a moderator took a reason out. */
const REMOVED = '[removed by a moderator]'

const ballots = (n: number) => countWords(n, 'ballot')

/** ` with 5 of 8 ballots`, ` with 31 points from 8 ballots`; nothing after a run-off, whose first round is not what won it. */
function withWhat({ method, n, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' the run-off'
  if (method === 'score') return ` with ${countWords(count, 'point')} from ${ballots(n)}`
  if (method === 'dots') return ` with ${countWords(count, 'dot')} from ${ballots(n)}`
  return ` with ${count} of ${ballots(n)}`
}

function eachWith({ method, n, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' in the run-off'
  if (method === 'score') return ` with ${countWords(count, 'point')} each`
  if (method === 'dots') return ` with ${countWords(count, 'dot')} each`
  return ` with ${count} of ${ballots(n)} each`
}

function noResult(
  result: Result,
  outcome: Extract<Result['outcome'], { kind: 'none' }>,
  names: (keys: readonly string[]) => string,
): string {
  const { n, quorum, majority } = result
  if (!('leading' in outcome))
    return outcome.why === 'no-ballots' ? 'No ballots.' : `No result: nobody in ${ballots(n)} takes a position.`
  const [first] = outcome.leading
  const lead =
    outcome.leading.length > 1
      ? `${names(outcome.leading)} are level${eachWith(result, first!)}`
      : `${names(outcome.leading)} leads${result.method === 'ranked' ? ' the run-off' : withWhat(result, first!)}`
  if (outcome.why === 'quorum')
    return `No result: ${ballots(n)}, and the quorum is ${quorum!.needed}. ${result.method === 'consent' ? 'Nobody blocks' : lead}.`
  return `No result: ${lead}, and ${majorityWords(majority!)} is needed.`
}

/** `more than half of 9`, `at least two thirds of 9`. */
function majorityWords({ rule, of }: Majority): string {
  if (rule === 'simple') return `more than half of ${of}`
  if (rule === 'absolute') return `more than half of the ${of} who may cast`
  const { part, whole } = fractionOf(rule)
  return whole === 1
    ? `all of ${of}`
    : `at least ${whole > 12 ? `${Math.round(rule * 1000) / 10} %` : `${part}/${whole}`} of ${of}`
}

function winners(
  { keys, level }: { keys: readonly string[]; level: readonly string[] },
  names: (keys: readonly string[]) => string,
) {
  const sure = keys.length === 0 ? '' : `${names(keys)} ${keys.length === 1 ? 'wins' : 'win'}`
  if (level.length === 0) return `${sure}.`
  const tie = `${names(level)} are level for the last seat`
  return sure ? `${sure}; ${tie}.` : `Tie: ${tie}.`
}

function crossCheck({ schulze }: Result, keys: readonly string[], names: (keys: readonly string[]) => string): string {
  if (!schulze) return ''
  const isSame = schulze.length === keys.length && schulze.every(key => keys.includes(key))
  return isSame
    ? ' Counted two by two (Schulze) the outcome is the same.'
    : ` Counted two by two (Schulze), ${names(schulze)} would ${schulze.length === 1 ? 'win' : 'be level'}.`
}

/** A poll's result in a French sentence or two, of the same facts as `shared/polls/inWords.ts`. */
import { fractionOf, type Majority, type Result } from '../../../polls/index.ts'
import type { Option } from '../../../room/index.ts'
import { inLanguage } from '../inLanguage.ts'

const { list, n, number } = inLanguage('fr-FR')

export function inWords(result: Result, options: readonly Option[]): string {
  const { outcome } = result
  const name = (key: string) => `« ${options.find(option => option.key === key)?.label ?? key} »`
  const names = (keys: readonly string[]) => list(keys.map(name))
  switch (outcome.kind) {
    case 'suppressed':
      return outcome.why === 'small'
        ? `${votes(result.n)} : trop peu pour montrer ce qu’ils disent.`
        : `${votes(result.n)} : tous disent la même chose, qui n’est pas affichée.`
    case 'none':
      return noResult(result, outcome, names)
    case 'winner':
      return `${name(outcome.key)} l’emporte${withWhat(result, outcome.key)}.${crossCheck(result, [outcome.key], names)}`
    case 'winners':
      return winners(outcome, names)
    case 'tie':
      return `Égalité entre ${names(outcome.keys)}${eachWith(result, outcome.keys[0]!)}.${crossCheck(result, outcome.keys, names)}`
    case 'consent':
      return outcome.asides === 0
        ? 'Consentement : personne ne bloque.'
        : `Consentement : personne ne bloque ; ${n(outcome.asides, {
            one: '# personne se tient en retrait',
            many: '# de personnes se tiennent en retrait',
            other: '# personnes se tiennent en retrait',
          })}.`
    case 'blocked': {
      const stopped = `Arrêté par ${n(outcome.blocks, { one: '# blocage', many: '# de blocages', other: '# blocages' })}`
      // Reasons may be kept back until the close.
      return outcome.reasons.length > 0
        ? `${stopped} : ${outcome.reasons.map(reason => (reason === '' ? '[retirée par la modération]' : `« ${reason} »`)).join(' ')}`
        : `${stopped}.`
    }
    default:
      return outcome satisfies never
  }
}

const votes = (count: number) => n(count, { one: '# vote', many: '# de votes', other: '# votes' })
const points = (count: number) => n(count, { one: '# point', many: '# de points', other: '# points' })
const dots = (count: number) => n(count, { one: '# gommette', many: '# de gommettes', other: '# gommettes' })

/** ` avec 5 votes sur 8`, ` avec 31 points pour 8 votes`; nothing after a run-off, whose first round is not what won it. */
function withWhat({ method, n: total, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' au dernier tour'
  if (method === 'score') return ` avec ${points(count)} pour ${votes(total)}`
  if (method === 'dots') return ` avec ${dots(count)} pour ${votes(total)}`
  return ` avec ${votes(count)} sur ${total}`
}

function eachWith({ method, n: total, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' au dernier tour'
  if (method === 'score') return `, avec ${points(count)} chacun`
  if (method === 'dots') return `, avec ${dots(count)} chacun`
  return `, avec ${votes(count)} sur ${total} chacun`
}

function noResult(
  result: Result,
  outcome: Extract<Result['outcome'], { kind: 'none' }>,
  names: (keys: readonly string[]) => string,
): string {
  if (!('leading' in outcome))
    return outcome.why === 'no-ballots'
      ? 'Aucun vote.'
      : `Pas de résultat : sur ${votes(result.n)}, personne ne prend position.`
  const { leading } = outcome
  const lead =
    leading.length > 1
      ? `égalité entre ${names(leading)}${eachWith(result, leading[0]!)}`
      : `${names(leading)} est en tête${withWhat(result, leading[0]!)}`
  if (outcome.why === 'majority') return `Pas de résultat : ${lead}, et il faut ${majorityWords(result.majority!)}.`
  const quorum = `Pas de résultat : ${votes(result.n)}, et le quorum est de ${result.quorum!.needed}.`
  return `${quorum} ${result.method === 'consent' ? 'Personne ne bloque' : capital(lead)}.`
}

/** `plus de la moitié de 9`, `au moins 2/3 de 9`. */
function majorityWords({ rule, of }: Majority): string {
  if (rule === 'simple') return `plus de la moitié de ${of}`
  if (rule === 'absolute') return `plus de la moitié des ${of} personnes qui peuvent voter`
  const { part, whole } = fractionOf(rule)
  if (whole === 1) return `la totalité des ${of}`
  return `au moins ${whole > 12 ? `${number(Math.round(rule * 1000) / 10)} %` : `${part}/${whole}`} de ${of}`
}

function winners(
  { keys, level }: { keys: readonly string[]; level: readonly string[] },
  names: (keys: readonly string[]) => string,
): string {
  const sure = keys.length === 0 ? '' : `${names(keys)} ${keys.length === 1 ? 'l’emporte' : 'l’emportent'}`
  if (level.length === 0) return `${sure}.`
  const tie = `galité entre ${names(level)} pour la dernière place`
  return sure ? `${sure} ; é${tie}.` : `É${tie}.`
}

function crossCheck({ schulze }: Result, keys: readonly string[], names: (keys: readonly string[]) => string): string {
  if (!schulze) return ''
  const isSame = schulze.length === keys.length && schulze.every(key => keys.includes(key))
  if (isSame) return ' Compté deux à deux (Schulze), le résultat est le même.'
  return schulze.length === 1
    ? ` Compté deux à deux (Schulze), ${names(schulze)} l’emporterait.`
    : ` Compté deux à deux (Schulze), il y aurait égalité entre ${names(schulze)}.`
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** A poll's result in a sentence or two of Spanish. */
import { fractionOf, type Majority, type Result } from '../../../polls/index.ts'
import type { Option } from '../../../room/index.ts'
import { inLanguage } from '../inLanguage.ts'

const { n: counted, list, number } = inLanguage('es-ES')

type Names = (keys: readonly string[]) => string

export function inWords(result: Result, options: readonly Option[]): string {
  const { outcome, n } = result
  const name = (key: string) => `«${options.find(option => option.key === key)?.label ?? key}»`
  const names: Names = keys => list(keys.map(name))
  switch (outcome.kind) {
    case 'suppressed':
      return outcome.why === 'small'
        ? `${ballots(n)}: demasiado pocos para mostrar qué dicen.`
        : `${ballots(n)}: todos dicen lo mismo, así que no se muestra.`
    case 'none':
      return noResult(result, outcome, names)
    case 'winner':
      return `Gana ${name(outcome.key)}${withWhat(result, outcome.key)}.${crossCheck(result, [outcome.key], names)}`
    case 'winners':
      return winners(outcome, names)
    case 'tie':
      return `Empate entre ${names(outcome.keys)}${eachWith(result, outcome.keys[0]!)}.${crossCheck(result, outcome.keys, names)}`
    case 'consent':
      return outcome.asides === 0
        ? 'Hay consentimiento: nadie bloquea.'
        : `Hay consentimiento: nadie bloquea; ${counted(outcome.asides, {
            one: '# persona se hace a un lado',
            many: '# de personas se hacen a un lado',
            other: '# personas se hacen a un lado',
          })}.`
    case 'blocked':
      // Reasons may be kept back until the close.
      return `Detenida por ${counted(outcome.blocks, { one: '# bloqueo', many: '# de bloqueos', other: '# bloqueos' })}${
        outcome.reasons.length
          ? `: ${outcome.reasons.map(reason => (reason === '' ? '[retirado por la moderación]' : `«${reason}»`)).join(' ')}`
          : '.'
      }`
    default:
      return outcome satisfies never
  }
}

const ballots = (count: number) => counted(count, { one: '# voto', many: '# de votos', other: '# votos' })
const points = (count: number) => counted(count, { one: '# punto', many: '# de puntos', other: '# puntos' })

/** Nothing after a run-off, whose first round is not what won it. */
function withWhat({ method, n, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' en la eliminación por rondas'
  if (method === 'score' || method === 'dots') return ` con ${points(count)} en ${ballots(n)}`
  return ` con ${count} de ${ballots(n)}`
}

function eachWith({ method, n, counts }: Result, key: string): string {
  const count = counts[key] ?? 0
  if (method === 'ranked') return ' en la eliminación por rondas'
  if (method === 'score' || method === 'dots') return `, con ${points(count)} cada una`
  return `, con ${count} de ${ballots(n)} cada una`
}

function noResult(result: Result, outcome: Extract<Result['outcome'], { kind: 'none' }>, names: Names): string {
  const { n, quorum, majority } = result
  if (!('leading' in outcome))
    return outcome.why === 'no-ballots' ? 'No hay votos.' : `Sin resultado: ${ballots(n)} y nadie se pronuncia.`
  const [first] = outcome.leading
  const lead =
    outcome.leading.length > 1
      ? `hay empate entre ${names(outcome.leading)}${eachWith(result, first!)}`
      : `${names(outcome.leading)} va por delante${withWhat(result, first!)}`
  if (outcome.why === 'quorum')
    return `Sin resultado: ${ballots(n)}, y el quórum es de ${number(quorum!.needed)}; ${result.method === 'consent' ? 'nadie bloquea' : lead}.`
  return `Sin resultado: ${lead}; hace falta ${majorityWords(majority!)}.`
}

function majorityWords({ rule, of }: Majority): string {
  if (rule === 'simple') return `más de la mitad de ${of}`
  if (rule === 'absolute') return `más de la mitad de ${of} miembros con derecho a voto`
  const { part, whole } = fractionOf(rule)
  if (whole === 1) return `la totalidad de ${ballots(of)}`
  return `al menos ${whole > 12 ? `el ${number(Math.round(rule * 1000) / 10)}\u00a0%` : `${part}/${whole}`} de ${of}`
}

function winners({ keys, level }: { keys: readonly string[]; level: readonly string[] }, names: Names): string {
  const sure = keys.length === 0 ? '' : `${keys.length === 1 ? 'Gana' : 'Ganan'} ${names(keys)}`
  if (level.length === 0) return `${sure}.`
  const tie = `empate entre ${names(level)} por el último puesto`
  return sure ? `${sure}; ${tie}.` : `Hay ${tie}.`
}

function crossCheck({ schulze }: Result, keys: readonly string[], names: Names): string {
  if (!schulze) return ''
  const isSame = schulze.length === keys.length && schulze.every(key => keys.includes(key))
  if (isSame) return ' Contando de dos en dos (Schulze) sale lo mismo.'
  return schulze.length === 1
    ? ` Contando de dos en dos (Schulze) ganaría ${names(schulze)}.`
    : ` Contando de dos en dos (Schulze) habría empate entre ${names(schulze)}.`
}

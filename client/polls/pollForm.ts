/** A poll as a moderator fills it in → what is asked of the server, or what is missing, beside its field. Pure. */
import type { EditPoll, OpenPoll } from '../../shared/protocol/index.ts'
import type { Method, Option, PollRules, Reveal, Secrecy } from '../../shared/room/index.ts'
import type { PollView } from '../room/types.ts'
import { polls as text } from '../text/polls.ts'

export interface PollFields {
  about: 'free' | 'before' | 'after'
  question: string
  method: Method
  options: string
  secrecy: Secrecy
  reveal: Reveal
  quorum: string
  majority: keyof typeof text.form.majorities
  dots: string
  moderatorsCast: boolean
  givesSides: boolean
}
export type PollFaults = Partial<Record<'question' | 'options' | 'quorum' | 'whole', string>>

export const EMPTY_POLL: PollFields = {
  about: 'free',
  question: '',
  method: 'single',
  options: '',
  secrecy: 'confidential',
  reveal: 'live',
  quorum: '',
  majority: 'none',
  dots: '',
  moderatorsCast: true,
  givesSides: false,
}

export const bringsOptions = ({ about, method }: Pick<PollFields, 'about' | 'method'>) =>
  method === 'stance' || method === 'consent' || about !== 'free'

/** One option a line → keys that are unique; a line that stood there before keeps its key. */
export function readOptions(lines: string, known: readonly Option[] = []): Option[] {
  const taken = new Set<string>()
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map((label, at) => {
      const plain = label
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 30)
      const wanted = known.find(option => option.label === label)?.key ?? (plain || `option-${at + 1}`)
      let key = wanted
      for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`
      taken.add(key)
      return { key, label }
    })
}

export function complainOf(fields: PollFields): PollFaults {
  const faults: PollFaults = {}
  if (fields.about === 'free' && !fields.question.trim()) faults.question = text.form.questionMissing
  if (!bringsOptions(fields) && readOptions(fields.options).length < 2) faults.options = text.form.optionsTooFew
  if (fields.quorum.trim() && readQuorum(fields.quorum) === undefined) faults.quorum = text.form.quorumBad
  return faults
}

/** A number of ballots, or a share of those who may cast: `12`, `50 %`. */
function readQuorum(typed: string): number | undefined {
  const [, digits, fraction, percent] = /^(\d{1,5})(?:[.,](\d+))?\s*([%٪])?$/.exec(typed.trim()) ?? []
  const said = Number(`${digits}.${fraction ?? 0}`)
  if (percent) return said > 0 && said < 100 ? said / 100 : undefined
  return fraction === undefined && said > 0 ? said : undefined
}

const sayQuorum = (quorum: number | undefined) => {
  if (quorum === undefined) return ''
  return quorum < 1 ? `${Math.round(quorum * 1000) / 10} %` : String(quorum)
}

const MAJORITIES = { none: undefined, simple: 'simple', absolute: 'absolute', twoThirds: 0.667 } as const

function rulesOf({ quorum, majority, dots, method }: PollFields): PollRules | undefined {
  const rules = {
    ...(quorum.trim() ? { quorum: readQuorum(quorum)! } : {}),
    ...(MAJORITIES[majority] && method !== 'consent' ? { majority: MAJORITIES[majority] } : {}),
    ...(method === 'dots' && Number(dots) > 0 ? { dots: Number(dots) } : {}),
  }
  return Object.keys(rules).length > 0 ? rules : undefined
}

export function openingOf(fields: PollFields): OpenPoll {
  const { about, question, method, secrecy, reveal } = fields
  const rules = rulesOf(fields)
  const isMotion = about !== 'free'
  return {
    ...(isMotion ? { about: 'motion' as const, when: about } : { question: question.trim(), method }),
    ...(isMotion && method === 'stance' ? { method } : {}),
    ...(bringsOptions(fields) ? {} : { options: readOptions(fields.options) }),
    secrecy,
    reveal: secrecy === 'secret' && reveal !== 'moderator' ? 'closed' : reveal,
    ...(rules ? { rules } : {}),
    ...(fields.moderatorsCast ? {} : { moderatorsCast: false }),
    ...(isMotion && fields.givesSides && secrecy !== 'secret' ? { givesSides: true } : {}),
  }
}

export function editingOf(fields: PollFields, poll: PollView): EditPoll {
  const rules = editedRules(fields, poll)
  return {
    question: fields.question.trim(),
    reveal: fields.reveal,
    ...(poll.about === 'motion' ? {} : { method: fields.method }),
    ...(bringsOptions(fields) || poll.about === 'motion' ? {} : { options: readOptions(fields.options, poll.options) }),
    ...(rules ? { rules } : {}),
  }
}

/** All of the rules anew, so that one can go; what the form cannot say stays as it is while the rest of it does. */
function editedRules(fields: PollFields, poll: PollView): PollRules | undefined {
  const { rules: before } = poll
  const was = fieldsOf(poll)
  const { seats, majority, quorum } = before ?? {}
  const rules = {
    ...rulesOf(fields),
    ...(quorum !== undefined && fields.quorum === was.quorum ? { quorum } : {}),
    ...(majority !== undefined && fields.majority === was.majority && fields.method !== 'consent' ? { majority } : {}),
    ...(seats !== undefined && fields.method === was.method ? { seats } : {}),
  }
  return before || Object.keys(rules).length > 0 ? rules : undefined
}

export const fieldsOf = (poll: PollView): PollFields => ({
  ...EMPTY_POLL,
  about: poll.about === 'motion' ? (poll.when ?? 'before') : 'free',
  question: poll.question ?? '',
  method: poll.method,
  options: (poll.options ?? []).map(({ label }) => label).join('\n'),
  secrecy: poll.secrecy,
  reveal: poll.reveal,
  quorum: sayQuorum(poll.rules?.quorum),
  majority: majorityOf(poll.rules?.majority),
  dots: poll.rules?.dots ? String(poll.rules.dots) : '',
  moderatorsCast: poll.moderatorsCast !== false,
  givesSides: poll.givesSides === true,
})

function majorityOf(rule: PollRules['majority']): PollFields['majority'] {
  if (rule === undefined) return 'none'
  return typeof rule === 'number' ? 'twoThirds' : rule
}

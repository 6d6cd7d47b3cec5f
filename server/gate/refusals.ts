/** How the gate says no from deep inside a check: a thrown `Stop` is no Error, so a refusal costs no stack trace. */
import { type Refusal, refuse } from '../../shared/policy/index.ts'

/** The refusals that are the gate's own; those about people and stages come from the policy. */
const RULE = {
  FOREIGN_CLIENT: 'GATE-1',
  KEY: 'GATE-2',
  ROOT: 'GATE-3',
  FOREIGN_DELETE: 'GATE-4',
  SCHEMA: 'GATE-5',
  TYPE: 'GATE-5',
  MALFORMED: 'GATE-6',
  TOO_BIG: 'GATE-6',
  INTERNAL: 'GATE-6',
  GAP: 'GATE-7',
  CROSS_REF: 'GATE-7',
  QUOTA: 'GATE-8',
  AWARENESS: 'WIRE-3',
} as const
export type GateCode = keyof typeof RULE

export class Stop {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    this.refusal = refusal
  }
}

/** A refusal by one of the gate's own rules, another than the usual one where that is named; `entry` is `root:key` where there is one. */
export const stop = (code: GateCode, detail: string, entry?: string, rule: string = RULE[code]) =>
  new Stop(refuse(code, rule, detail, entry))

/** What `read` answers, or the refusal it stopped with. Everything else that is thrown goes on. */
export function orRefusal<T>(read: () => T): T | Stop {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown
    throw thrown
  }
}

/** A refusal on its way out of a room's act: thrown inside a turn before anything changed, turned into an answer by the route. */
import type { Refusal } from '../../shared/policy/index.ts'

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.detail)
    this.refusal = refusal
  }
}

/** Throws what a check answered, if it answered anything. */
export function allow(refusal: Refusal | undefined): void {
  if (refusal) throw new Refused(refusal)
}

/** An act names an entry or a member that the room does not have. */
export class NotHere extends Error {}

/** An act asks for something that cannot be: bad input that only the room could tell. `path` names the field. */
export class BadWish extends Error {
  readonly path: string
  constructor(path: string, message: string) {
    super(message)
    this.path = path
  }
}

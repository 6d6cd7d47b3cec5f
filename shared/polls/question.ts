/** What the count needs to know of a poll; a poll as the server keeps it, as the API shows it and as a file lists it all have it. */
import type { Choice, Method, Option, PollId, PollRules } from '../room/index.ts'

export interface Question {
  id?: PollId
  method: Method
  options: readonly Option[]
  rules?: PollRules
}

/** A ballot without who cast it: enough for every count, and all that a published secret ballot tells. */
export interface CastChoice {
  poll?: PollId
  choice: Choice
}

/** Each option's key with what `start` makes for it; a key that every object has is a key like others. */
export const byOption = <T>(options: readonly { key: string }[], start: (key: string) => T): Record<string, T> =>
  Object.fromEntries(options.map(({ key }) => [key, start(key)]))

/** For a ballot that was let in though it should not have been: a bug of the caller's. */
export const strayBallot = ({ id }: Question) => new Error(`a ballot of poll ${id} names no option of it`)

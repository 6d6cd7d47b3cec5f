/** Every "no" over HTTP, as RFC 9457 has it. Thrown anywhere below a route; one handler turns it into the answer. */
import type { Refusal, RefusalCode } from '../../shared/policy/index.ts'
import type { Problem } from '../../shared/protocol/index.ts'

const TITLES: Record<number, string> = {
  400: 'Bad input',
  401: 'Login ended',
  403: 'Refused',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'The state has moved on',
  413: 'Too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Cannot be read',
  429: 'Too many requests',
  431: 'Headers too long',
  500: 'Server error',
  503: 'Not available now',
}

export class ProblemError extends Error {
  readonly status: number
  readonly more: Partial<Problem>
  readonly retryAfterMs: number | undefined

  constructor(status: number, detail: string, more: Partial<Problem> = {}, retryAfterMs?: number) {
    super(detail)
    this.status = status
    this.more = more
    this.retryAfterMs = retryAfterMs
  }

  get body(): Problem {
    return {
      type: 'about:blank',
      title: TITLES[this.status] ?? 'Error',
      status: this.status,
      detail: this.message,
      ...this.more,
    }
  }

  response(): Response {
    const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
    if (this.retryAfterMs !== undefined)
      headers.set('retry-after', String(Math.max(1, Math.ceil(this.retryAfterMs / 1000))))
    return new Response(JSON.stringify(this.body), { status: this.status, headers })
  }
}

export const badInput = (path: string, message: string) =>
  new ProblemError(400, `${path || 'The request'}: ${message}`, { errors: [{ path, message }] })

/** Unknown and foreign look alike. */
export const notFound = () => new ProblemError(404, 'There is nothing here, or you are not a member of it.')
export const loginEnded = () =>
  new ProblemError(401, 'Your login has ended. Join again with the room’s code or your personal code.')
export const tooMany = (waitMs: number) =>
  new ProblemError(
    429,
    'Too many requests for the moment. Wait a little and try again.',
    { rule: 'WIRE-2', code: 'RATE' },
    waitMs,
  )

/** Refusals of what the state has moved past, and of what was sent: with the field that is wrong. */
const MOVED_ON: readonly RefusalCode[] = [
  'CLOSED',
  'ALREADY_CAST',
  'CAST',
  'MOTION',
  'STALE',
  'DECIDED',
  'REPORTED',
  'APPEALED',
  'ATTENDED',
]
const BAD_FIELD: Partial<Record<RefusalCode, string>> = { CHOICE: 'choice', RECEIPT: 'receipt' }

export const internal = () =>
  new ProblemError(500, 'Something went wrong on the server. Nothing of this request was kept.')

/** A rule's refusal: 409 where the state has moved on, 400 for a choice that is none, else 403. */
export function refused({ code, rule, detail }: Refusal): ProblemError {
  const path = BAD_FIELD[code]
  const status = MOVED_ON.includes(code) ? 409 : path ? 400 : 403
  return new ProblemError(status, detail, { rule, code, ...(path ? { errors: [{ path, message: detail }] } : {}) })
}

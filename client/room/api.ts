/**
 * HTTP, as values: an answer or a problem in words. Nothing here throws for what can be expected; a network that fails is a
 * problem of status 0, so that every caller treats "no" and "no connection" the same way.
 */
import type {
  ArticleAnswer,
  ArticleChange,
  CastBallot,
  ChangeArticles,
  EntryAnswer,
  HomeAnswer,
  Join,
  MakeRoom,
  MemberInfo,
  Moderate,
  PollAnswer,
  Problem,
  RoomAnswer,
} from '../../shared/protocol/index.ts'
import type { PollId, RoomId } from '../../shared/room/index.ts'
import { t } from '../text/catalogue.ts'
import { say } from '../text/saying.ts'
import { deviceTime, noteServerTime } from './clock.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** What a code opens, before one joins. */
export interface Door {
  title: string
  names: 'named' | 'pseudonymous'
  isDoorOpen: boolean
}

export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  let response: Response
  const sent = deviceTime()
  try {
    response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    return { ok: false, problem: noNetwork() }
  }
  noteServerTime(response.headers, sent, deviceTime())
  const text = await response.text().catch(() => '')
  if (response.ok) return { ok: true, value: parse(text) as T }
  return { ok: false, problem: readProblem(response.status, parse(text)) }
}

export const noNetwork = (): Problem => ({
  type: 'about:blank',
  title: t.problem.noNetwork,
  status: 0,
  detail: t.problem.noNetworkDetail,
})

export function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Proxies and crashes answer without a problem's body: the sentence is then ours. */
export function readProblem(status: number, body: unknown): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return {
    ...given,
    type: given.type ?? 'about:blank',
    title: given.title ?? t.problem.title(status),
    status,
    detail: given.detail === undefined ? t.problem.title(status) : say(given.detail),
    ...(given.errors && { errors: given.errors.map(error => ({ ...error, message: say(error.message) })) }),
  }
}

export const room = (id: RoomId) => `/api/rooms/${encodeURIComponent(id)}`

export const api = {
  home: () => ask<HomeAnswer>('GET', '/api/home'),
  joinDemo: () => ask<EntryAnswer>('POST', '/api/demo'),
  door: (code: string) => ask<Door>('GET', `/api/join/${encodeURIComponent(code)}`),
  join: (wish: Join) => ask<EntryAnswer>('POST', '/api/join', wish),
  logout: () => ask<void>('POST', '/api/logout'),
  makeRoom: (wish: MakeRoom) => ask<EntryAnswer>('POST', '/api/rooms', wish),
  room: (id: RoomId) => ask<RoomAnswer>('GET', room(id)),
  article: (id: RoomId, revision: number) => ask<ArticleAnswer>('GET', `${room(id)}/article?revision=${revision}`),
  rename: (id: RoomId, name: string) => ask<{ member: MemberInfo }>('POST', `${room(id)}/me`, { name }),
  newPersonalCode: (id: RoomId) => ask<{ personalCode: string }>('POST', `${room(id)}/me/personal-code`),
  changeArticles: (id: RoomId, wish: ChangeArticles) => ask<ArticleChange>('POST', `${room(id)}/articles`, wish),
  moderate: (id: RoomId, wish: Moderate) => ask<{ act: string }>('POST', `${room(id)}/moderation`, wish),
  poll: (id: PollId) => ask<PollAnswer>('GET', `/api/polls/${encodeURIComponent(id)}`),
  cast: (id: PollId, ballot: CastBallot | undefined) =>
    ask<unknown>(ballot ? 'PUT' : 'DELETE', `/api/polls/${encodeURIComponent(id)}/ballot`, ballot),
}

/**
 * The wire of `/sync/DOC`: the y-websocket protocol, one message a frame.
 *
 *   0 sync       varUint step: 0 state vector · 1 the update that answers it · 2 an update; then varUint8Array
 *   1 awareness  varUint8Array
 *   2 auth       varUint 0 (permission denied), varString reason: sent before a refusal's close
 *   3 query      asks for everyone's awareness
 *   100 saved    server → client, with `?saved=1`: varUint clientID, varUint clock, varUint m:
 *                all of that client's structs below `clock` are committed, and of this socket's sync messages the first m
 *   101 self     server → client, with `?self=1`: varUint 1 when this socket's member is muted, else 0; on joining and when it changes
 *   102 news     server → client, with `?self=1`: varUint 1 when what waits at the moderators' desk has changed (to moderators),
 *                2 when what the desk knows of the member's own has: what it is, is asked for over HTTP
 *
 * Close codes echo HTTP statuses; those from 4400 to 4499 tell the stock provider not to come back by itself.
 */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, query: 3, saved: 100, self: 101, news: 102 } as const
export const NEWS = { desk: 1, own: 2 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

export const CLOSE = {
  tooBig: 1009,
  goingDown: 1012,
  tooSlow: 1013,
  loginEnded: 4401,
  removed: 4403,
  epochOver: 4409,
  refused: 4422,
} as const

/** Bytes of one message: the first sync answer carries offline work and the room's whole delete set, an update does not. */
export const UPDATE_LIMIT = 64 * 1024
export const FIRST_SYNC_LIMIT = 1024 * 1024
export const AWARENESS_LIMIT = 2048
/** RFC 6455: a close reason has at most 123 bytes. */
export const REASON_LIMIT = 122

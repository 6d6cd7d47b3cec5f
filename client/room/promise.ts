/** What is promised where one votes, and where the promise ends: the same sentences under every ballot, and in the form that asks. */
import type { Reveal, Secrecy } from '../../shared/room/index.ts'
import { polls as text } from '../text/polls.ts'

interface Promised {
  secrecy: Secrecy
  reveal: Reveal
  givesSides?: boolean | undefined
}

/** All of it, as one paragraph. */
export const promiseOf = (poll: Promised): string => `${text.promise[poll.secrecy]} ${limitOf(poll)}`

/** What goes beyond the promise's own sentence (`text.promise`): who sees what, when, and where it ends. */
export function limitOf({ secrecy, reveal, givesSides }: Promised): string {
  const shown = secrecy === 'secret' && reveal !== 'moderator' ? 'closed' : reveal
  // Of an open poll everything is shown anyway; a secret one shows nothing before its close.
  const isWatched = secrecy === 'confidential' && (shown === 'live' || shown === 'own')
  return [
    ...(secrecy === 'open' ? [] : [text.limit[secrecy], text.seen]),
    text.reveal[shown],
    ...(isWatched ? [text.watched] : []),
    ...(secrecy === 'secret' ? [text.stands] : []),
    ...(givesSides ? [text.givesSides] : []),
  ].join(' ')
}

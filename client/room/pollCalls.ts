/** What polls and results ask of the server beyond casting. Loaded with the views that show them. */
import type {
  BallotsAnswer,
  EditPoll,
  OpenPoll,
  PollAnswer,
  PollInfo,
  ResultsAnswer,
  SidesAnswer,
  TurnoutAnswer,
} from '../../shared/protocol/index.ts'
import type { EntryKey, PollId, RoomId } from '../../shared/room/index.ts'
import { ask, room } from './api.ts'

const poll = (id: PollId) => `/api/polls/${encodeURIComponent(id)}`

export const pollCalls = {
  open: (id: RoomId, wish: OpenPoll) => ask<{ poll: PollInfo }>('POST', `${room(id)}/polls`, wish),
  edit: (id: PollId, wish: EditPoll) => ask<PollAnswer>('PATCH', poll(id), wish),
  withdraw: (id: PollId) => ask<void>('DELETE', poll(id)),
  close: (id: PollId) => ask<PollAnswer>('POST', `${poll(id)}/close`),
  reopen: (id: PollId) => ask<PollAnswer>('POST', `${poll(id)}/reopen`),
  reveal: (id: PollId) => ask<PollAnswer>('POST', `${poll(id)}/reveal`),
  takeSides: (id: PollId) => ask<SidesAnswer>('POST', `${poll(id)}/sides`),
  turnout: (id: PollId) => ask<TurnoutAnswer>('GET', `${poll(id)}/turnout`),
  ballots: (id: PollId) => ask<BallotsAnswer>('GET', `${poll(id)}/ballots`),
  sayMoved: (id: PollId, by: EntryKey | null) => ask<{ moved: true }>('PUT', `${poll(id)}/moved`, { by }),
  results: (id: RoomId) => ask<ResultsAnswer>('GET', `${room(id)}/results`),
}

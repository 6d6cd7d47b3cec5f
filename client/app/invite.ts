/** How people come in: the link of a code, and who is shown it first. */
import type { RoomView } from '../room/types.ts'

export const linkTo = (code: string) => `${location.origin}/join/${code}`

/** For who has the code, while nobody else has come and nothing is marked. */
export const wantsInvitation = (view: RoomView) =>
  view.room().code !== undefined && view.cards().length === 0 && Object.keys(view.roster()).length <= 1

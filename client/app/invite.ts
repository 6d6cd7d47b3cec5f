/** How people come in: the link of a code, and who is shown it first. */
import { createSignal } from 'solid-js'
import { api } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'

/** `null`: nowhere, for the machine serves nobody but itself. */
const [reached, setReached] = createSignal<string | null>()
let isAsked = false
/** Where others come in. On the machine that serves, by its own name for itself, the page asks how others reach it. */
function door(): string {
  if (!isAsked && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)) {
    isAsked = true
    void api.home().then(home => home.ok && setReached(home.value.reachedAt ?? null))
  }
  return reached() ?? location.origin
}
export const linkTo = (code: string) => `${door()}/join/${code}`
/** Nobody else can come in at that door. */
export function isOnlyHere(): boolean {
  door()
  return reached() === null
}
export const hostOfDoor = () => new URL(door()).host

/** For who has the code, while nobody else has come and nothing is marked. */
export const wantsInvitation = (view: RoomView) =>
  view.room().code !== undefined && view.cards().length === 0 && Object.keys(view.roster()).length <= 1

/** The server's time as the page tells it: now and then for the rules, often for what is shown running out. */
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { RoomId } from '../../shared/room/index.ts'
import { serverAhead } from './clock.ts'

const RULES_MS = 500
const SHOWN_MS = 100

/** @param published the room as the server publishes it: nothing ticks while nothing in it runs out */
export function createServerTime(
  room: RoomId,
  tools: { now: () => number; later: (run: () => void, ms: number) => void },
  published: () => Readonly<Record<string, unknown>>,
) {
  const read = () => tools.now() + serverAhead()
  const [serverNow, setServerNow] = createSignal(read())
  /** For nothing that is dear to work out. */
  const [shownNow, setShownNow] = createSignal(read())
  /** A deadline, a speech, or restatements that wait for their answer. */
  const isRunning = () =>
    published().deadline !== undefined ||
    published().floor !== undefined ||
    published().slow !== undefined ||
    (published().stage as { restateSeconds?: number } | undefined)?.restateSeconds !== undefined
  const slow = setInterval(() => isRunning() && setServerNow(read()), RULES_MS)
  const fast = setInterval(() => isRunning() && setShownNow(read()), SHOWN_MS)
  createEffect(
    on(isRunning, runs => {
      if (runs) import('./sharpen.ts').then(({ sharpen }) => sharpen(room, tools.later)).catch(() => {})
    }),
  )
  onCleanup(() => {
    clearInterval(slow)
    clearInterval(fast)
  })
  return { serverNow, shownNow }
}

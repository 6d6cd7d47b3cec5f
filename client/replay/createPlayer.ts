/** Where a replay is and whether it plays. The frames of the browser move it on; it is at rest at its end. */
import { createSignal, onCleanup } from 'solid-js'
import type { PastRoom } from '../room/past.ts'

export const SPEEDS = [1, 2, 5, 10, 30, 60] as const
export type Speed = (typeof SPEEDS)[number]
/** A frame after a long time without one is no leap. */
const LONGEST_FRAME_MS = 250

export function createPlayer(past: PastRoom, start: number) {
  const { length } = past.span
  const [played, setPlayed] = createSignal(start)
  const [isPlaying, setPlaying] = createSignal(false)
  const [speed, setSpeed] = createSignal<Speed>(10)
  let frame = 0
  let last: number | undefined

  function goTo(place: number): void {
    const at = Math.min(Math.max(0, place), length)
    past.seek(at)
    setPlayed(at)
  }
  function onFrame(time: number): void {
    const gone = Math.min(LONGEST_FRAME_MS, time - (last ?? time))
    last = time
    goTo(played() + gone * speed())
    if (played() >= length) pause()
    else frame = requestAnimationFrame(onFrame)
  }
  function play(): void {
    if (isPlaying() || length === 0) return
    if (played() >= length) goTo(0)
    last = undefined
    setPlaying(true)
    frame = requestAnimationFrame(onFrame)
  }
  function pause(): void {
    cancelAnimationFrame(frame)
    setPlaying(false)
  }
  /** To the next of some steps, or the one before the moment that is shown. */
  function goToTick(by: 1 | -1, isWanted: (kind: string) => boolean = () => true): void {
    const places = past.ticks.filter(({ kind }) => isWanted(kind)).map(({ step }) => past.span.placeOf(step))
    const at = by === 1 ? places.find(place => place > played()) : places.findLast(place => place < played())
    goTo(at ?? (by === 1 ? length : 0))
  }
  onCleanup(pause)
  goTo(start)
  return {
    played,
    length,
    isPlaying,
    speed,
    setSpeed,
    goTo,
    goToTick,
    play,
    pause,
    toggle: () => (isPlaying() ? pause() : play()),
  }
}
export type Player = ReturnType<typeof createPlayer>

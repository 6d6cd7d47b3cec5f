/** Keys for the open card, from the text or the margin: 1–9 label, A D P stance, R reply, J K and others to the next mark, Esc closes. */
import { onCleanup, onMount } from 'solid-js'
import type { PollId } from '../../shared/room/index.ts'
import { type Jump, readJump } from '../room/jumps.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { announce } from '../ui/Toasts.tsx'

export const STANCE_KEYS: Record<string, string> = { a: 'agree', d: 'disagree', p: 'pass' }

export interface CardKeys {
  cast: (poll: PollId, choice: string) => void
  /** The region that counts as the margin. */
  region: () => HTMLElement | undefined
}

export function createCardKeys(view: RoomView, reading: Reading, { cast, region }: CardKeys) {
  async function step(by: 1 | -1, jump?: Jump) {
    const { neighbour } = await import('../room/neighbour.ts')
    const key = neighbour(view, reading, by, jump)
    if (key) reading.open(key, { scroll: true, caret: 'card' })
    else if (jump) announce(text.noMore)
  }

  /** What a key does to the open card, or undefined when it means nothing here. */
  function meaning(key: string, shift: boolean): (() => void) | undefined {
    const to = readJump(key, shift)
    if (to) return () => step(to.by, to.jump)
    const focused = reading.focused()
    const card = focused && view.card(focused)
    if (!card) return undefined
    if (key === 'escape') return () => reading.close(true)
    if (key === 'r') return () => reading.open(card.annotation.key, { caret: 'reply' })
    const { classification, stance } = card
    const side = STANCE_KEYS[key]
    if (side && stance) return () => cast(stance.id, side)
    const label = /^[1-9]$/.test(key) ? view.room().codebook[Number(key) - 1] : undefined
    if (label && classification) return () => cast(classification.id, label.key)
    return undefined
  }

  onMount(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement))
        return
      const inText = reading.surface()?.element.parentElement?.contains(target) ?? false
      const inMargin = region()?.contains(target) ?? false
      if (event.key === 'F6' && (inText || inMargin)) {
        if (inText && toOpenCard(reading)) event.preventDefault()
        return
      }
      if (!inText && !inMargin) return
      const isWriting = target.closest('input, textarea, select, [contenteditable="true"]') !== null
      if (isWriting || target.closest('[role="menu"]')) return
      const act = meaning(event.key.toLowerCase(), event.shiftKey)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    onCleanup(() => document.removeEventListener('keydown', onKeyDown))
  })
  return { step }
}

/** From the text F6 goes to the open card, if there is one; otherwise it is the page's own walk through its regions. */
function toOpenCard(reading: Reading): boolean {
  const focused = reading.focused()
  if (focused) reading.open(focused, { caret: 'card' })
  return focused !== undefined
}

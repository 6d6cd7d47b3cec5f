/**
 * The open card where there is no margin column: a dock of two columns, or on a telephone a sheet of three heights.
 * It never covers its sentence, which is brought into the part that stays free, and it goes sideways to the next mark.
 */
import { createEffect, createMemo, createSignal, onCleanup, onMount, Show, untrack } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading, SheetHeight } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { card as text } from '../text/card.ts'
import { CardHead } from './CardHead.tsx'
import type { Ballots } from './createBallot.ts'
import styles from './Dock.module.css'
import { interfaceDir } from './interfaceDir.ts'
import { headline, Questions, Standing, Talk } from './OpenCard.tsx'
import { HiddenNotice, SaidWords } from './SaidWords.tsx'
import { heightAfter, STILL, swipeOf } from './sheet.ts'

export interface DockProps {
  view: RoomView
  reading: Reading
  ballots: Ballots
  onStep: (by: 1 | -1) => void
}

export function Dock(props: DockProps) {
  const open = createMemo(() => {
    const key = props.reading.focused()
    return key && props.view.card(key) ? key : undefined
  })
  return <Show when={open()}>{key => <Sheet {...props} cardKey={key()} />}</Show>
}

const NEXT: Record<SheetHeight, SheetHeight> = { peek: 'half', half: 'full', full: 'peek' }

function Sheet(props: DockProps & { cardKey: EntryKey }) {
  const { reading } = props
  const card = createMemo(() => props.view.card(props.cardKey))
  const [pull, setPull] = createSignal(0)
  let element!: HTMLElement
  let scrolled!: HTMLDivElement
  let from: { x: number; y: number } | undefined

  const steps = createMemo(() => {
    const all = props.reading.marks()
    return { at: all.findIndex(mark => mark.key === props.cardKey) + 1, of: all.length, by: props.onStep }
  })
  const showSentence = () => {
    const found = card()
    if (found) reading.bringIntoView(found.annotation)
  }
  onMount(() => {
    const observer = new ResizeObserver(() => {
      reading.setCovered(element.offsetHeight)
    })
    observer.observe(element)
    onCleanup(() => {
      observer.disconnect()
      reading.setCovered(0)
    })
  })
  // Another card, or another height: its sentence comes into what is free. At full height nothing is.
  createEffect(() => {
    props.cardKey
    scrolled?.scrollTo({ top: 0 })
    if (reading.covered() > 0 && reading.sheet() !== 'full') showSentence()
  })
  /** How high its reader had it before it grew by itself, to be written in; that high it is again afterwards. */
  let chosen: SheetHeight | undefined
  const giveBack = () => {
    if (chosen && untrack(reading.sheet) === 'full') reading.setSheet(chosen)
    chosen = undefined
  }
  createEffect(() => {
    const caret = reading.caret()?.in
    if (caret && caret !== 'card' && reading.layout() === 'sheet') {
      chosen ??= untrack(reading.sheet)
      reading.setSheet('full')
    } else giveBack()
    if (caret === 'card') element?.focus({ preventScroll: true })
  })
  onCleanup(giveBack)

  /** A press becomes a pull only when it has moved: until then it may be a press on one of the buttons. */
  function follow(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (!from || event.buttons === 0) return
    const y = event.clientY - from.y
    if (Math.hypot(event.clientX - from.x, y) < STILL) return
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId)
    setPull(Math.max(0, y))
  }
  function release(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (!from) return
    const isTap = !event.currentTarget.hasPointerCapture(event.pointerId)
    if (isTap && !(event.target as Element).closest('[data-grip]')) {
      from = undefined
      return
    }
    const moved = { x: event.clientX - from.x, y: event.clientY - from.y }
    from = undefined
    setPull(0)
    const swipe = swipeOf(moved, getComputedStyle(element).direction === 'rtl')
    if (swipe) return props.onStep(swipe)
    const next = heightAfter(reading.sheet(), moved.y)
    if (next === 'closed') reading.close(true)
    else reading.setSheet(next)
  }
  return (
    <section
      ref={element}
      class={styles.dock}
      tabindex="-1"
      aria-label={headline(props.view, props.cardKey)}
      data-height={reading.layout() === 'sheet' ? reading.sheet() : undefined}
      dir={interfaceDir()}
      style={{ transform: pull() ? `translateY(${pull()}px)` : '' }}
    >
      <div
        class={styles.grip}
        onPointerDown={event => {
          if (!(event.target as Element).closest('[popover]')) from = { x: event.clientX, y: event.clientY }
        }}
        onPointerMove={event => follow(event)}
        onPointerUp={release}
        onPointerCancel={() => {
          from = undefined
          setPull(0)
        }}
      >
        <button
          type="button"
          data-grip
          class={styles.bar}
          aria-label={text.sheetHeight[reading.sheet()]}
          onClick={event => event.detail === 0 && reading.setSheet(NEXT[reading.sheet()])}
        />
        <Show when={card()}>
          {current => (
            <CardHead
              view={props.view}
              reading={reading}
              card={current()}
              steps={steps()}
              onClose={() => reading.close(true)}
            />
          )}
        </Show>
      </div>
      <div ref={scrolled} class={styles.content}>
        <Show when={card()}>
          {current => (
            <HiddenNotice card={current()}>
              <SaidWords view={props.view} reading={reading} card={current()} />
              <div class={styles.columns} data-claim={current().annotation.motivation === 'classifying'}>
                <div>
                  <Standing {...props} />
                  <Questions {...props} />
                </div>
                <div>
                  <Talk {...props} />
                </div>
              </div>
            </HiddenNotice>
          )}
        </Show>
      </div>
    </section>
  )
}

/**
 * What the keyboard does anywhere in a room, and what is said when something was done: undo, the palette, the sheet of keys,
 * the search, the way round the page's regions, letters over the text. It comes when the page is quiet.
 */
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { createNotes } from '../room/notes.ts'
import type { Reading } from '../room/reading.ts'
import { canSpeak, createSpeech } from '../room/speech.ts'
import type { RoomView } from '../room/types.ts'
import type { Change } from '../room/undoing.ts'
import { createUnread } from '../room/unread.ts'
import { commands as words } from '../text/commands.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { leavePanels } from '../ui/leavePanels.ts'
import { announce, toast } from '../ui/Toasts.tsx'
import { type CommandTools, commandsOf } from './commands.ts'
import { ReadAloud } from './ReadAloud.tsx'
import { walkRegions } from './regions.ts'
import { useTools } from './tools.ts'
import { Unread } from './Unread.tsx'
import { Walk } from './Walk.tsx'
import { walkAgain, wantsWalk } from './walked.ts'

const Palette = lazyPart(() => import('./Palette.tsx').then(module => module.Palette))

export interface RoomKeysProps extends Omit<CommandTools, 'readAll' | 'speech' | 'onWalk'> {
  /** The palette is open; the room's menu opens it too. */
  isChoosing: boolean
  onChoosing: (is: boolean) => void
}

export function RoomKeys(props: RoomKeysProps) {
  const { view, reading } = props
  const { readAll } = createUnread(view, reading)
  const speech = canSpeak() ? createSpeech(view, reading, () => void toast(words.aloud.failed)) : undefined
  const [isWalking, setWalking] = createSignal(wantsWalk())
  const walk = () => {
    walkAgain()
    setWalking(true)
  }
  /** The bar that marks, the open card where there is no margin, and what is asked stand where it would. */
  const isFree = () =>
    props.shown === 'read' &&
    !reading.sticky() &&
    (reading.layout() === 'margin' || (!reading.focused() && !reading.isBarOpen()))
  const tools = (): CommandTools => ({
    view,
    reading,
    shown: props.shown,
    onDialog: dialog => props.onDialog(dialog),
    readAll,
    speech,
    onWalk: walk,
  })
  createEffect(() => props.shown !== 'read' && speech?.stop())
  leavePanels()
  view.equip()
  tellChanges(view, reading)
  const { random, now } = useTools()
  view.addNotes(did => createNotes(view, { random, now, did }))

  onMount(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      walkRegions(event, document.body)
      if (event.defaultPrevented || event.altKey) return
      const key = event.key.toLowerCase()
      const isHeld = event.ctrlKey || event.metaKey
      const isOver = document.querySelector('dialog[open]') !== null
      const does = () => {
        if (isHeld && key === 'k' && (!isOver || props.isChoosing)) return () => props.onChoosing(!props.isChoosing)
        if (isOver || isField(event.target)) return undefined
        if (isHeld) return key === 'z' && !event.shiftKey ? () => void view.undo() : undefined
        if (key === '/') return () => props.onDialog('search')
        if (key === '?') return () => props.onDialog('keyboard')
        if (event.shiftKey || props.shown !== 'read' || !isInReading(event.target)) return undefined
        return commandsOf(tools()).find(command => command.stroke === key && !command.why)?.run
      }
      const act = does()
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    onCleanup(() => document.removeEventListener('keydown', onKeyDown))
    void Palette.preload()
  })

  return (
    <>
      <Show when={isFree()}>
        <Show when={!isWalking()} fallback={<Walk isTouch={isTouch} onEnd={() => setWalking(false)} />}>
          <Unread view={view} reading={reading} />
        </Show>
      </Show>
      <Show when={speech && props.shown === 'read'}>
        <ReadAloud speech={speech!} />
      </Show>
      <Show when={props.isChoosing}>
        <Palette tools={tools()} onClose={() => props.onChoosing(false)} />
      </Show>
    </>
  )
}

/** Says what was done or taken back. What can be taken back is offered until something else was done. */
function tellChanges(view: RoomView, reading: Reading): void {
  let end = () => {}
  const tell = (change: Change) => {
    switch (change.does) {
      case 'done':
        // The bar that goes on marking has an undo of its own, and stands where this would.
        if (change.what === 'mark' && reading.sticky()) return announce(words.done.mark)
        end = toast(words.done[change.what], { label: words.undo, run: () => void view.undo() })
        return
      case 'undone':
        end = toast(words.undone[change.what])
        return
      case 'nothing':
        end = toast(words.nothingToUndo)
        return
      case 'refused':
        end = toast(change.detail)
        return
      default:
        return change satisfies never
    }
  }
  createEffect(
    on(
      view.lastChange,
      change => {
        end()
        if (change) tell(change)
      },
      { defer: true },
    ),
  )
}

const isTouch = matchMedia('(pointer: coarse) and (hover: none)').matches
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable="true"]') !== null
/** Over the text or in its margin, where letters mean something. */
const isInReading = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-region="text"], [data-region="margin"]') !== null

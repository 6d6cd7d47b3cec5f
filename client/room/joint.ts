/**
 * A joint statement as this page has it open: its document, its socket, one's own undo, and what of it is not saved yet. A
 * refusal or a new epoch ends the document; what it held unsaved is kept as words, never merged into another.
 */
import { createSignal, onCleanup } from 'solid-js'
import { CLOSE } from '../../shared/protocol/index.ts'
import { JOINT_ROOT, type MemberId, makeJointDoc, type RoomId } from '../../shared/room/index.ts'
import { connect, readRefusal } from './connection.ts'
import { type Holding, makeHolding } from './holding.ts'
import { type KeptWords, keptWords } from './keptWords.ts'
import { onOwnUpdate } from './ownUpdates.ts'
import type { Statement } from './statements.ts'
import { makeUnsaved } from './unsaved.ts'

/** Letters wait so long for those that follow: three of them, where somebody types fast. */
const HOLD_MS = 300

/** What others show of themselves here. */
export interface Writer {
  client: number
  member: MemberId
  name: string
  colour: number
  /** Where their caret is, as Yjs writes it down; undefined while they do not write. */
  at: unknown
}
export type Joint = ReturnType<typeof openJoint>

export interface JointEvents {
  /** It cannot be written any more: the list of statements must be asked for anew. */
  over(): void
  /** What was not saved and must be copied by hand, with the reason. */
  stranded(words: KeptWords): void
}

export function openJoint(
  where: { room: RoomId; me: MemberId; statement: Statement; unsavedReason: string; epochReason: string },
  on: JointEvents,
) {
  const { room, me, statement } = where
  const doc = makeJointDoc()
  const text = doc.getText(JOINT_ROOT)
  const unsaved = makeUnsaved()
  const kept = keptWords(room, me, statement.id)
  const before = kept.read()
  const [isFilled, setFilled] = createSignal(false)
  const [isOnline, setOnline] = createSignal(true)
  const [isSaved, setSaved] = createSignal(true)
  const [writers, setWriters] = createSignal<readonly Writer[]>([])
  let isOver = false
  const look = () => {
    const hasUnsaved = unsaved.entries().length > 0
    setSaved(!hasUnsaved)
    if (hasUnsaved) kept.write({ text: text.toJSON() })
    else if (isFilled() && !kept.read()?.reason) kept.forget()
  }

  let held: Holding | undefined
  const flush = () => held?.flush()
  /** The message that carries what was changed last. */
  const sent = () => {
    const out = connection.sent()
    return out === undefined ? undefined : out + Number(held?.isWaiting() ?? false)
  }
  const connection = connect(location.origin.replace(/^http/, 'ws'), statement.doc, doc, {
    synced() {
      setFilled(true)
      // What an earlier page of this member did not get through.
      if (before && !before.reason && before.text !== text.toJSON())
        on.stranded({ ...before, reason: where.unsavedReason })
      look()
    },
    opened(socket) {
      const timers = { set: setTimeout.bind(window), clear: clearTimeout.bind(window) }
      held = makeHolding(socket.send.bind(socket), HOLD_MS, timers)
      socket.send = held.send as typeof socket.send
      setOnline(true)
    },
    lost() {
      held?.drop()
      unsaved.disconnected()
      setOnline(false)
    },
    failed: () => setOnline(false),
    committed(clock, messages) {
      unsaved.committed(clock, messages)
      look()
    },
    resynced(message) {
      unsaved.resynced(message)
      look()
    },
    closed(code, reason) {
      if (isOver) return
      const words = text.toJSON()
      const why = code === CLOSE.refused ? readRefusal(reason).detail : where.epochReason
      if (unsaved.entries().length > 0 && words.trim()) on.stranded({ text: words, reason: why })
      else kept.forget()
      isOver = true
      on.over()
    },
    here: () => {},
    muted: () => {},
    news: () => {},
  })
  onOwnUpdate(doc, (_update, _origin, _doc, transaction) => {
    const after = transaction.afterState.get(doc.clientID) ?? 0
    const isLonger = after > (transaction.beforeState.get(doc.clientID) ?? 0)
    unsaved.add({ entries: [JOINT_ROOT], clock: isLonger ? after : undefined, message: sent() })
    look()
  })

  const { awareness } = connection
  awareness.on('change', () =>
    setWriters(
      [...awareness.getStates()].flatMap(([client, state]): Writer[] => {
        const { user, at } = state as { user?: { id: MemberId; name: string; colour: number }; at?: unknown }
        return user && client !== doc.clientID
          ? [{ client, member: user.id, name: user.name, colour: user.colour, at }]
          : []
      }),
    ),
  )
  // A network that the device knows to be gone: what is written meanwhile is not believed to be on its way.
  const goOffline = () => {
    connection.pause()
    setOnline(false)
  }
  const goOnline = () => isOver || connection.resume()
  addEventListener('pagehide', flush)
  addEventListener('visibilitychange', flush)
  addEventListener('offline', goOffline)
  addEventListener('online', goOnline)
  onCleanup(() => {
    flush()
    removeEventListener('pagehide', flush)
    removeEventListener('visibilitychange', flush)
    removeEventListener('offline', goOffline)
    removeEventListener('online', goOnline)
    isOver = true
    connection.destroy()
    doc.destroy()
  })

  return {
    doc,
    text,
    isFilled,
    isOnline,
    isSaved,
    writers,
    /** Tells the others where one's caret is, after the letters that it stands behind; nothing while one does not write. */
    showAt(at: unknown) {
      flush()
      awareness.setLocalStateField('at', at)
    },
  }
}

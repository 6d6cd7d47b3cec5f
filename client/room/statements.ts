/**
 * The joint statements that this member may read, as the server lists them: asked for anew whenever the stage, the member's side
 * or role, the motion's sides or the room's epoch is another, and when a moderator publishes one. Loaded with the debate view.
 */
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { StatementsAnswer } from '../../shared/protocol/index.ts'
import type { GroupId } from '../../shared/room/index.ts'
import { countWords } from '../../shared/room/index.ts'
import { ask, room as at } from './api.ts'
import type { RoomView } from './types.ts'

/** `isThen`: as it stood while it was written, at a moment that has passed. */
export type Statement = StatementsAnswer['statements'][number] & { isThen?: boolean }

/** The server may be a moment behind what the room's document has said. */
const AGAIN_MS = 1500

export function createStatements(view: RoomView) {
  const [list, setList] = createSignal<readonly Statement[]>([])
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  async function look(): Promise<void> {
    clearTimeout(timer)
    const mine = ++asked
    const answer = await ask<StatementsAnswer>('GET', `${at(view.room().id)}/statements`)
    if (mine !== asked) return
    if (answer.ok) setList(answer.value.statements)
    else if (answer.problem.status === 0) timer = setTimeout(() => void look(), AGAIN_MS)
  }
  /** All that decides which there are and who may read them. */
  const about = createMemo(() => {
    const { side, role } = view.me()
    const { epoch, stage, published } = view.published() as {
      epoch?: number
      stage?: { started?: number }
      /** When a moderator last published one. */
      published?: number
    }
    const sides = view.room().motion?.sides.map(({ key }) => key)
    const isOffline = view.saving().state === 'offline'
    return JSON.stringify([view.stage().id, stage?.started, side, role, epoch, published, sides, isOffline])
  })
  createEffect(on(about, () => void look()))
  onCleanup(() => {
    asked++
    clearTimeout(timer)
  })
  const { statementsThen } = view
  return { list: statementsThen ? createMemo(() => asThey(list(), view, statementsThen())) : list, look }
}

/** Those that had words then, with these words; nobody writes in any of them. */
function asThey(list: readonly Statement[], view: RoomView, then: Readonly<Record<string, string>>): Statement[] {
  return list.flatMap(one => {
    const text = Object.hasOwn(then, one.id) ? then[one.id] : undefined
    if (text === undefined) return []
    const isThen = one.stage === view.stage().id && text !== one.text
    return [{ ...one, text, words: countWords(text), isOpen: false, isThen, writers: isThen ? [] : one.writers }]
  })
}

/** Why this member does not write in it now, or undefined. */
export const refusalOfStatement = (view: RoomView, { stage, side, isOpen }: Statement) =>
  view.refusalOfStage({
    kind: 'write-statement',
    // One's page knows of one's own group alone, and calls it as `me` does.
    statement: { group: view.me().group as GroupId, stage, isOpen, ...(side === undefined ? {} : { side }) },
  })

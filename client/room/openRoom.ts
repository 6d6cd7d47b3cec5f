/**
 * Opens a room for the views: asks the server for it, and where that says nothing, looks for what this device saw of it last.
 */
import { createRoot } from 'solid-js'
import type { RoomAnswer } from '../../shared/protocol/index.ts'
import { newestOfEach, type RoomId } from '../../shared/room/index.ts'
import { type Answer, api } from './api.ts'
import { openCache } from './cache.ts'
import { isShut } from './lives.ts'
import { createRoom, type Opened } from './roomView.ts'
import type { RoomTools, RoomView } from './types.ts'

export async function openRoom(id: RoomId, tools: RoomTools): Promise<Answer<RoomView>> {
  const asked = api.room(id)
  const answer = await Promise.race([asked, silence()])
  if (!answer?.ok) return openCopy(id, tools, answer ?? asked)
  const [newest] = newestOfEach(answer.value.articles)
  const cache = openCache(id, answer.value.me.id, tools)
  const [article, rows] = await Promise.all([api.article(id, newest?.revision ?? 1), cache.rows()])
  if (!article.ok) return article
  return open({ first: answer.value, article: article.value, cache, rows }, tools)
}

/** The server says no, or nothing: then the room is shown as this device last saw it, if it did. */
async function openCopy(
  id: RoomId,
  tools: RoomTools,
  asked: Answer<RoomAnswer> | Promise<Answer<RoomAnswer>>,
): Promise<Answer<RoomView>> {
  const { readCopy, forgetCopy } = await import('./roomCopy.ts')
  if (!(asked instanceof Promise) && !asked.ok && isShut(asked.problem.status)) {
    void forgetCopy(id)
    return asked
  }
  const copy = await readCopy(id)
  if (!copy) {
    const answer = await asked
    return answer.ok ? openRoom(id, tools) : answer
  }
  const first = copy.answer
  const cache = openCache(id, first.me.id, tools)
  return open({ first, article: copy.articles[0]!, cache, rows: await cache.rows(), copy }, tools)
}

const open = (opened: Opened, tools: RoomTools): Answer<RoomView> => ({
  ok: true,
  value: createRoot(dispose => createRoom(opened, tools, dispose)),
})

/** A server that does not answer for so long is not waited for where there is a copy. */
const PATIENCE_MS = 4000
const silence = () => new Promise<undefined>(done => setTimeout(() => done(undefined), PATIENCE_MS))

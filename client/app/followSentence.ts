/** A link to a sentence (`?s=12&v=1`): its revision is shown, the sentence stands in view, glows once and has the focus. */
import { createEffect, type Owner, runWithOwner } from 'solid-js'
import { newestOf } from '../../shared/room/index.ts'
import { readSentenceLink } from '../room/quoting.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { commands as words } from '../text/commands.ts'
import { toast } from '../ui/Toasts.tsx'

/** `owner`: the page's; following ends with it. */
export function followSentence(view: RoomView, reading: Reading, owner: Owner | null): void {
  const link = readSentenceLink(location.search)
  if (!link) return
  let isDone = false
  runWithOwner(owner, () =>
    createEffect(() => {
      if (isDone || !view.isLoaded() || !reading.geometry()) return
      const { index, revision = view.article().revision } = link
      if (revision !== view.article().revision) {
        // A revision that is not of this room leads nowhere.
        isDone = newestOf(view.articles(), revision) === undefined
        if (isDone) toast(words.sentenceGone)
        else void view.show(revision).then(no => no && toast(no))
        return
      }
      isDone = true
      // The page has its place now: a reload reads on where one is.
      history.replaceState(null, '', location.pathname)
      if (view.article().sentences[index]) queueMicrotask(() => reading.visit(index))
      else toast(words.sentenceGone)
    }),
  )
}

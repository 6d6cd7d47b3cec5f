/** Which of the room's texts is on the page. A newer revision never takes its place by itself: the reader, or a view, asks. */
import { batch, createSignal } from 'solid-js'
import type { ArticleAnswer, ArticleInfo } from '../../shared/protocol/index.ts'
import { type AnnotationValue, type EntryKey, newestOf, type RoomId } from '../../shared/room/index.ts'
import { api } from './api.ts'
import type { Place } from './types.ts'

export interface ArticlesTools {
  room: RoomId
  first: ArticleAnswer
  /** What is known besides, without asking. */
  known: readonly ArticleAnswer[]
  listed: () => readonly ArticleInfo[]
  /** As their creators wrote them. */
  marks: () => Iterable<[string, AnnotationValue]>
  /** Another revision is on the page; where marks of earlier ones stood in it, when the document does not tell. */
  shown: (revision: number, stood?: Map<EntryKey, Place | null | undefined>) => void
}

export function createArticles({ room, first, known, listed, marks, shown }: ArticlesTools) {
  const [article, setArticle] = createSignal(first)
  const [isPast, setPast] = createSignal(false)
  const texts = new Map<number, Promise<ArticleAnswer | undefined>>()
  const had = new Map<number, ArticleAnswer>()
  for (const text of [...known, first]) have(text)
  let problem: string | undefined
  /** The last one asked for. */
  let asked = first.revision
  /** Places in the revision on the page are being worked out here. */
  let isPlacing = false

  function have(text: ArticleAnswer): ArticleAnswer {
    had.set(text.revision, text)
    texts.set(text.revision, Promise.resolve(text))
    return text
  }
  function textOf(revision: number): Promise<ArticleAnswer | undefined> {
    let text = texts.get(revision)
    if (!text) {
      text = api.article(room, revision).then(answer => {
        if (answer.ok) return have(answer.value)
        texts.delete(revision)
        problem = answer.problem.detail
        return undefined
      })
      texts.set(revision, text)
    }
    return text
  }

  async function show(revision: number, isWorkedOut?: boolean): Promise<string | undefined> {
    asked = revision
    const text = await textOf(revision)
    if (!text) return problem
    const isNewest = newestOf(listed(), revision)?.revision === revision
    const stood =
      isNewest && !isWorkedOut
        ? undefined
        : await (await import('./stood.ts')).placesIn(revision, listed(), marks(), textOf)
    isPlacing = false
    if (asked !== revision) return undefined
    batch(() => {
      shown(revision, stood)
      setPast(!isNewest)
      setArticle(text)
    })
    return undefined
  }

  /** The document does not tell where a mark of this revision stands in the newest one, which is on the page, or will be. */
  function place(marked: number): void {
    if (isPlacing || asked <= marked || newestOf(listed(), marked)?.revision !== asked) return
    isPlacing = true
    void show(asked, true)
  }

  /** Every text that was asked for so far, the one on the page first. */
  const seen = () => [...new Set([article(), ...had.values()])]

  return { article, isPast, listed, show, place, textOf, seen }
}

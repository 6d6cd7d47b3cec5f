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
  shown: (revision: number, stood?: ReadonlyMap<EntryKey, Place | null>) => void
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
  /** Of the revision on the page, all places have been worked out here. */
  let isWorkedOut = false

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

  /** `own`: only places of marks whose keys begin so are to be worked out. */
  async function show(revision: number, own?: string): Promise<string | undefined> {
    asked = revision
    isWorkedOut = own !== undefined
    const text = await textOf(revision)
    if (!text) return problem
    const isNewest = newestOf(listed(), revision)?.revision === revision
    const stood =
      isNewest && !isWorkedOut
        ? undefined
        : await (await import('./stood.ts')).placesIn(revision, listed(), marks(), textOf, own)
    if (asked !== revision) return undefined
    batch(() => {
      shown(revision, stood)
      setPast(!isNewest)
      setArticle(text)
    })
    return undefined
  }

  /** An own mark of this revision has no place yet in the newest one, which is on the page. */
  function place(key: EntryKey, marked: number): void {
    const { revision } = article()
    if (!isWorkedOut && revision > marked && newestOf(listed(), marked)?.revision === revision)
      void show(revision, key.slice(0, key.indexOf('/') + 1))
  }

  /** Every text that was asked for so far, the one on the page first. */
  const seen = () => [article(), ...[...had.values()].filter(text => text !== article())]

  return { article, isPast, listed, show, place, textOf, seen }
}

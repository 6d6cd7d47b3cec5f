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
  /** Another revision is on the page; where marks of earlier ones stood in it, when it is not the newest. */
  shown: (revision: number, stood?: ReadonlyMap<EntryKey, Place>) => void
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

  async function show(revision: number): Promise<string | undefined> {
    asked = revision
    const text = await textOf(revision)
    if (!text) return problem
    const isNewest = newestOf(listed(), revision)?.revision === revision
    const stood = isNewest
      ? undefined
      : await (await import('./stood.ts')).placesIn(revision, listed(), marks(), textOf)
    if (asked !== revision) return undefined
    batch(() => {
      shown(revision, stood)
      setPast(!isNewest)
      setArticle(text)
    })
    return undefined
  }

  /** Every text that was asked for so far, the one on the page first. */
  const seen = () => [article(), ...[...had.values()].filter(text => text !== article())]

  return { article, isPast, listed, show, textOf, seen }
}

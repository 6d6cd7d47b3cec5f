/**
 * Where marks stood in a revision, worked out here. The document says only where they stand now, and not even that of what is
 * withheld; loaded when someone looks back, or has marked what was corrected since.
 */
import { Revisions } from '../../shared/article/index.ts'
import type { ArticleAnswer, ArticleInfo } from '../../shared/protocol/index.ts'
import { type AnnotationValue, type EntryKey, revisionsOf } from '../../shared/room/index.ts'
import type { Place } from './types.ts'

type TextOf = (revision: number) => Promise<ArticleAnswer | undefined>

/**
 * Marks made in earlier revisions than this one, by where they stood in it; null for those whose words were gone, undefined where a
 * text cannot be had.
 */
export async function placesIn(
  revision: number,
  listed: readonly ArticleInfo[],
  marks: Iterable<[string, AnnotationValue]>,
  textOf: TextOf,
): Promise<Map<EntryKey, Place | null | undefined>> {
  const { articles, revisions } = await upTo(revision, listed, textOf)
  const places = new Map<EntryKey, Place | null | undefined>()
  for (const [key, madeAt] of marks) {
    if (madeAt.revision >= revision) continue
    const isKnown = articles.some(one => one.revision === madeAt.revision)
    places.set(key as EntryKey, isKnown ? (revisions.stand(articles, madeAt)?.place ?? null) : undefined)
  }
  return places
}

/** Where a place stands in the newest revision of its article; as it is when its words are gone. */
export async function placeNow(
  place: Place & { revision: number },
  listed: readonly ArticleInfo[],
  textOf: TextOf,
): Promise<Place & { revision: number }> {
  const newest = revisionsOf(listed, place.revision).at(-1)
  if (!newest || newest.revision === place.revision) return place
  const { articles, revisions } = await upTo(newest.revision, listed, textOf)
  return revisions.stand(articles, place)?.place ?? place
}

async function upTo(revision: number, listed: readonly ArticleInfo[], textOf: TextOf) {
  const articles = revisionsOf(listed, revision)
    .filter(one => one.revision <= revision)
    .map(({ id, ...one }) => ({ ...one, article: id }))
  const texts = await Promise.all(articles.map(one => textOf(one.revision)))
  const revisions = new Revisions()
  // Under the names of the list: an article may be in the room twice.
  revisions.hold(texts.flatMap((text, i) => (text ? [{ id: articles[i]!.article, text: text.text }] : [])))
  return { articles: articles.filter((_, i) => texts[i]), revisions }
}

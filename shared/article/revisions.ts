/** The texts of articles that have been corrected, and where what was marked in one revision stands in the newest [TEXT-5]. */
import { type AnnotationValue, type ArticleId, type PlaceValue, type RoomArticle, revisionsOf } from '../room/index.ts'
import { type Fate, type Migration, makeMigration } from './migrate.ts'

/** A revision in a room's list. */
type Listed = Pick<RoomArticle, 'revision' | 'of' | 'article'>
type Marked = Pick<AnnotationValue, 'revision' | 'start' | 'end'>
interface Text {
  readonly id: ArticleId
  readonly text: string
}
/** What the last correction did to a place, and where it stands now: undefined for an orphan. */
export interface Stand {
  fate: Fate['fate']
  likeness: number
  place: Marked | undefined
  /** Where it stood before the last correction. */
  before: Marked | undefined
}

export class Revisions {
  readonly #texts = new Map<ArticleId, Text>()
  readonly #migrations = new Map<string, Migration>()

  /** Takes in texts, and what was found out about them elsewhere. */
  hold(texts: Iterable<Text>): void {
    for (const text of texts) this.#texts.set(text.id, text)
  }
  absorb(other: Revisions): void {
    this.hold(other.#texts.values())
    for (const [names, migration] of other.#migrations) this.#migrations.set(names, migration)
  }

  /**
   * From revision to revision, as one correction after the other did it; so a mark made late stands where it would if it had
   * been made in time. What was lost on the way is looked for once more by its first words. Undefined in the newest revision.
   */
  stand(articles: readonly Listed[], marked: Marked): Stand | undefined {
    let stand: Stand | undefined
    let now: Marked | undefined = marked
    for (const next of revisionsOf(articles, marked.revision)) {
      if (next.revision <= marked.revision) continue
      const before: Marked | undefined = now
      let fate: Fate = now ? this.#fate(articles, now, next) : { fate: 'orphaned' }
      if (fate.fate === 'orphaned' && now !== marked) fate = this.#fate(articles, marked, next)
      now = fate.fate === 'orphaned' ? undefined : { revision: next.revision, start: fate.start, end: fate.end }
      stand = { fate: fate.fate, likeness: fate.fate === 'moved' ? fate.likeness : 1, place: now, before }
    }
    return stand
  }

  /** The words of a place; of an article that is held. */
  quote(articles: readonly Listed[], { revision, start, end }: Marked): string {
    return this.#textOf(articles, revision).text.slice(start, end)
  }

  #fate(articles: readonly Listed[], marked: Marked, next: Listed): Fate {
    const [from, to] = [this.#textOf(articles, marked.revision), this.#textOf(articles, next.revision)]
    const names = `${from.id} ${to.id}`
    let migration = this.#migrations.get(names)
    if (!migration) {
      migration = makeMigration(from, to)
      this.#migrations.set(names, migration)
    }
    return migration(marked)
  }

  #textOf(articles: readonly Listed[], revision: number): Text {
    const text = this.#texts.get(articles.find(one => one.revision === revision)!.article)
    if (!text) throw new Error(`the text of revision ${revision} is not held`)
    return text
  }
}

/** What `places` says of it. */
export const placeValue = ({ place }: Stand): PlaceValue => (place ? { ...place } : { orphan: true })

/** Those revisions of a room whose texts must be at hand: all of an article that has been corrected. */
export const corrected = <A extends Listed>(articles: readonly A[]): A[] =>
  articles.filter(one => revisionsOf(articles, one.revision).length > 1)

/** The texts of articles that have been corrected, and where what was marked in one revision stands in the newest [TEXT-5]. */
import { type AnnotationValue, type ArticleId, type PlaceValue, type RoomArticle, revisionsOf } from '../room/index.ts'
import { type Fate, type Migration, makeMigration } from './migrate.ts'
import type { Place } from './selectors.ts'

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

/** Places of one text whose fate in another nobody has asked for yet. */
export interface Unasked {
  from: Text
  to: Text
  places: Place[]
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
    return (
      this.#walk(articles, marked, (place, next) => this.#migration(articles, place, next).fateOf(place)) || undefined
    )
  }

  /**
   * What must be found out before the marks' stands are known, as far as it can be told by now: what comes of it may ask for
   * more. It takes long, and may be found out wherever the texts are: `learn` takes it in.
   */
  unasked(articles: readonly Listed[], marks: Iterable<Marked>): Unasked[] {
    const wanted = new Map<Migration, Unasked & { names: Set<string> }>()
    for (const marked of marks)
      this.#walk(articles, marked, (place, next) => {
        const migration = this.#migration(articles, place, next)
        if (migration.knows(place)) return migration.fateOf(place)
        const [from, to] = [this.#textOf(articles, place.revision), this.#textOf(articles, next.revision)]
        const { places, names } = getOr(wanted, migration, () => ({ from, to, places: [], names: new Set<string>() }))
        const name = `${place.start} ${place.end}`
        if (!names.has(name)) places.push({ start: place.start, end: place.end })
        names.add(name)
        return undefined
      })
    return [...wanted.values()].map(({ from, to, places }) => ({ from, to, places }))
  }

  /** `fates` in the order of the places. */
  learn({ from, to, places }: Unasked, fates: readonly Fate[]): void {
    const migration = this.#between(from, to)
    for (const [i, place] of places.entries()) migration.learn(place, fates[i]!)
  }

  /** False where `fateOf` cannot tell yet. */
  #walk(
    articles: readonly Listed[],
    marked: Marked,
    fateOf: (marked: Marked, next: Listed) => Fate | undefined,
  ): Stand | undefined | false {
    let stand: Stand | undefined
    let now: Marked | undefined = marked
    for (const next of revisionsOf(articles, marked.revision)) {
      if (next.revision <= marked.revision) continue
      const before: Marked | undefined = now
      let fate: Fate | undefined = now ? fateOf(now, next) : LOST
      if (fate?.fate === 'orphaned' && now !== marked) fate = fateOf(marked, next)
      if (!fate) return false
      now = fate.fate === 'orphaned' ? undefined : { revision: next.revision, start: fate.start, end: fate.end }
      stand = { fate: fate.fate, likeness: fate.fate === 'moved' ? fate.likeness : 1, place: now, before }
    }
    return stand
  }

  /** The words of a place; of an article that is held. */
  quote(articles: readonly Listed[], { revision, start, end }: Marked): string {
    return this.#textOf(articles, revision).text.slice(start, end)
  }

  #migration = (articles: readonly Listed[], marked: Marked, next: Listed): Migration =>
    this.#between(this.#textOf(articles, marked.revision), this.#textOf(articles, next.revision))

  #between = (from: Text, to: Text): Migration =>
    getOr(this.#migrations, `${from.id} ${to.id}`, () => makeMigration(from, to))

  #textOf(articles: readonly Listed[], revision: number): Text {
    const text = this.#texts.get(articles.find(one => one.revision === revision)!.article)
    if (!text) throw new Error(`the text of revision ${revision} is not held`)
    return text
  }
}

const LOST: Fate = { fate: 'orphaned' }

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** What `places` says of it. */
export const placeValue = ({ place }: Stand): PlaceValue => (place ? { ...place } : { orphan: true })

/** Those revisions of a room whose texts must be at hand: all of an article that has been corrected. */
export const corrected = <A extends Listed>(articles: readonly A[]): A[] =>
  articles.filter(one => revisionsOf(articles, one.revision).length > 1)

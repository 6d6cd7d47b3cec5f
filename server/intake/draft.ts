/** What a reader of a source hands over: an article without offsets, and what the person should know of the import. */
import type { Article, DraftBlock } from '../../shared/article/index.ts'
import type { Choice, Dropped, ImportReport } from '../../shared/protocol/index.ts'

export interface Draft {
  title?: string
  /** BCP 47, as the source says it; not checked. */
  lang?: string
  dir?: Article['dir']
  byline?: string
  /** An ISO 8601 date, with or without a time. */
  published?: string
  blocks: DraftBlock[]
  dropped: Dropped[]
  /** Other blocks of the page, longest first: any of them may be the article. */
  choices?: Choice[]
  /** So little text that the page may stand behind a wall or be made by scripts. */
  isShort?: true
}

export function reportOf({ dropped, choices, isShort }: Draft): ImportReport {
  return { dropped, ...(choices?.length ? { choices } : {}), ...(isShort ? { isShort } : {}) }
}

/** Counts what is left out. */
export class Losses {
  readonly #counts = new Map<Dropped['kind'], number>()

  add(kind: Dropped['kind'], count = 1): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
  }

  list(): Dropped[] {
    return [...this.#counts].map(([kind, count]) => ({ kind, count }))
  }
}

/** What the readers of a page's parts have in common. */
import type { DraftBlock, Inline } from '../../../shared/article/index.ts'
import type { Losses } from '../draft.ts'
import type { Notes } from './notes.ts'
import type { PageElement } from './tree.ts'

export interface Reading {
  losses: Losses
  notes: Notes
  /** The address that relative links start from. */
  base: string | undefined
  /** None of the article: counted, and not looked into. */
  isLeftOut: (element: PageElement) => boolean
  /** In a part whose line breaks are shown as they are in the source. */
  keepsBreaks: boolean
  /** The readers of what stands inside, which the readers of single blocks come back to. */
  readBlocks: (nodes: readonly (PageElement | string)[], reading: Reading) => DraftBlock[]
  readLeaf: (nodes: readonly (PageElement | string)[], reading: Reading) => Inline[]
}

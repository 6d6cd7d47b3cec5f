/** The words of inlines alone, without what they are marked as. */
import type { Inline } from '../../shared/article/index.ts'

export const plain = (inlines: readonly Inline[]): string =>
  inlines.map(inline => (typeof inline === 'string' ? inline : plain(inline.inlines))).join('')

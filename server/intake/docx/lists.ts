/** Word has no lists, only paragraphs with a level: those in a row become lists, deeper levels lists within an item. */
import type { DraftBlock } from '../../../shared/article/index.ts'

export interface ListParagraph {
  item: DraftBlock
  /** From 0. */
  level: number
  isOrdered: boolean
}

export function nestLists(blocks: readonly (DraftBlock | ListParagraph)[]): DraftBlock[] {
  const nested: DraftBlock[] = []
  let run: ListParagraph[] = []
  const close = () => {
    nested.push(...listsOf(run))
    run = []
  }
  for (const block of blocks) {
    if ('item' in block) run.push(block)
    else {
      close()
      nested.push(block)
    }
  }
  close()
  return nested
}

/** `run` is not changed; its levels may jump. */
function listsOf(run: readonly ListParagraph[]): DraftBlock[] {
  const lists: DraftBlock[] = []
  for (let i = 0; i < run.length; ) {
    const { level, isOrdered } = run[i]!
    const items: DraftBlock[][] = []
    while (i < run.length && run[i]!.level <= level && run[i]!.isOrdered === isOrdered) {
      const item = [run[i]!.item]
      let end = i + 1
      while (end < run.length && run[end]!.level > level) end++
      item.push(...listsOf(run.slice(i + 1, end)))
      items.push(item)
      i = end
    }
    lists.push({ kind: 'list', ordered: isOrdered, items })
  }
  return lists
}

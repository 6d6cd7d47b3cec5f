/**
 * The one file that knows DOM ranges: article offsets ↔ (text node, offset), through an index built once with the text.
 * The text's DOM never changes after that, so neither does the index, and a Range once made stays right.
 */
import type { Box } from '../room/reading.ts'
import type { Place } from '../room/types.ts'

/** A text node and the article offset of its first character. */
export interface Piece {
  node: Text
  start: number
}

export interface TextRanges {
  rangeOf: (place: Place) => Range
  /** Its boxes on the page, one a line and inline element, in window pixels. */
  rectsOf: (place: Place) => DOMRect[]
  /** The article offset of the caret nearest to a point of the window, or undefined outside the text. */
  offsetAt: (x: number, y: number) => number | undefined
  /** What the browser's own selection covers, or undefined when none of it lies in the text. */
  selection: () => Place | undefined
  clearSelection: () => void
}

/** @param pieces in text order; together they hold every visible character of the article below `root` */
export function indexText(root: HTMLElement, pieces: readonly Piece[]): TextRanges {
  const starts = new Map<Node, number>(pieces.map(piece => [piece.node, piece.start]))
  const lastEnd = pieces.length ? endOf(pieces.at(-1)!) : 0

  /** `isEnd`: of two nodes that meet at the offset, the earlier one. */
  function pointOf(offset: number, isEnd: boolean): [Text, number] {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const { start } = pieces[middle]!
      if (isEnd ? start < offset : start <= offset) low = middle
      else high = middle - 1
    }
    const piece = pieces[low]!
    return [piece.node, Math.min(piece.node.length, Math.max(0, offset - piece.start))]
  }

  function offsetOf(node: Node, offset: number): number | undefined {
    const start = starts.get(node)
    if (start !== undefined) return start + offset
    if (!root.contains(node)) return undefined
    const after = node.childNodes[offset]
    const probe = document.createRange()
    probe.setStart(node, offset)
    const next = after && firstText(after)
    if (next) return starts.get(next)
    const piece = pieces.find(p => probe.comparePoint(p.node, 0) > 0)
    return piece ? piece.start : lastEnd
  }

  function rangeOf({ start, end }: Place): Range {
    const range = document.createRange()
    range.setStart(...pointOf(start, false))
    range.setEnd(...pointOf(end, true))
    return range
  }

  return {
    rangeOf,
    rectsOf: place => [...rangeOf(place).getClientRects()].filter(rect => rect.width > 0),
    offsetAt(x, y) {
      const caret = caretAt(x, y)
      return caret && root.contains(caret.node) ? offsetOf(caret.node, caret.offset) : undefined
    },
    selection() {
      const selection = getSelection()
      if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
      const range = selection.getRangeAt(0)
      if (!range.intersectsNode(root)) return undefined
      const start = root.contains(range.startContainer) ? offsetOf(range.startContainer, range.startOffset) : 0
      const end = root.contains(range.endContainer) ? offsetOf(range.endContainer, range.endOffset) : lastEnd
      return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
    },
    clearSelection: () => getSelection()?.removeAllRanges(),
  }
}

const endOf = ({ node, start }: Piece) => start + node.length

function firstText(node: Node): Node | null {
  return node.nodeType === Node.TEXT_NODE ? node : document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode()
}

/** The standard call, or WebKit's older one. Both snap to the nearest caret: callers check the point against boxes. */
function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined
}

/** Boxes of one line joined: an emphasised word inside a sentence has a box of its own. */
export function linesOf(rects: readonly DOMRect[], origin: { left: number; top: number }): Box[] {
  const lines: Box[] = []
  for (const rect of rects) {
    const box = {
      left: rect.left - origin.left,
      right: rect.right - origin.left,
      top: rect.top - origin.top,
      bottom: rect.bottom - origin.top,
    }
    const line = lines.at(-1)
    const isSameLine =
      line && Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) > (box.bottom - box.top) / 2
    if (!isSameLine) lines.push(box)
    else {
      line.left = Math.min(line.left, box.left)
      line.right = Math.max(line.right, box.right)
    }
  }
  return lines
}

/** Reads where every sentence stands, in one pass without writing in between, so that the page is laid out once. */
import type { Geometry } from '../room/reading.ts'
import { sentenceBox } from './extents.ts'
import { linesOf } from './ranges.ts'

export function measureText(root: HTMLElement, sentences: readonly HTMLElement[]): Geometry {
  const origin = root.getBoundingClientRect()
  const style = getComputedStyle(root)
  const lineHeight = Number.parseFloat(style.lineHeight)
  const column = { left: 0, width: origin.width, dir: style.direction === 'rtl' ? ('rtl' as const) : ('ltr' as const) }
  const boxes = sentences.map(element => {
    const lines = linesOf([...element.getClientRects()], origin)
    const own = lines[0] && lines[0].bottom - lines[0].top > lineHeight ? lines[0].bottom - lines[0].top : lineHeight
    return lines.length
      ? sentenceBox(lines, { ...column, lineHeight: own })
      : { top: 0, bottom: 0, begin: 0, finish: 0 }
  })
  return { width: origin.width, height: origin.height, lineHeight, sentences: boxes }
}

/** The element that scrolls the text: the nearest scrolling ancestor, or the page. */
export function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return undefined
}

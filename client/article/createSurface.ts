/**
 * The text as a place on the page: builds it once, measures it when its width or its faces change, says what part is in
 * view, and scrolls. All in the text's own pixels, whether the page or a pane scrolls.
 */
import { batch, onCleanup, onMount } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { measureText, scrollerOf } from './measure.ts'
import { indexText, linesOf, type TextRanges } from './ranges.ts'
import { renderText } from './renderText.ts'

export interface Surface {
  root: HTMLElement
  ranges: TextRanges
  sentences: readonly HTMLElement[]
  /** The window's part in which text can be read, in its pixels. */
  frameBox: () => { top: number; bottom: number }
  /** Without gliding. Answers how far it went, which is less at the text's ends. */
  scrollBy: (y: number) => number
}

/** Space kept around what is brought into view. */
const AIR = 24

/** Of the revision that is shown when it is called: a new revision is a new surface. */
export function createSurface(view: RoomView, reading: Reading, className: string): Surface {
  const { lang, dir, ...article } = view.article()
  const rendered = renderText(article)
  const root = document.createElement('div')
  Object.assign(root, { lang, dir, className })
  root.append(rendered.content)
  const ranges = indexText(root, rendered.pieces)
  let scroller: HTMLElement | undefined
  let frame = 0

  /** What sticks over its upper and lies along its lower edge is not counted. */
  const frameBox = () => {
    const style = getComputedStyle(root)
    const box = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
    return {
      top: box.top + Number.parseFloat(style.scrollMarginTop),
      bottom: box.bottom - Number.parseFloat(style.scrollMarginBottom),
    }
  }
  const readPort = () => {
    frame = 0
    const { top, bottom } = frameBox()
    reading.setPort({ top: top - root.getBoundingClientRect().top, height: bottom - top })
  }
  const onScroll = () => {
    frame ||= requestAnimationFrame(readPort)
  }
  const measure = () => {
    if (!root.isConnected) return
    batch(() => {
      reading.setGeometry(measureText(root, rendered.sentences))
      readPort()
    })
  }
  const glideBy = (y: number) => {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    ;(scroller ?? window).scrollBy({ top: y, behavior })
  }

  onMount(() => {
    scroller = scrollerOf(root)
    const target: EventTarget = scroller ?? window
    target.addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll)
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    document.fonts?.ready.then(measure)
    document.fonts?.addEventListener('loadingdone', measure)
    reading.setSurface({
      element: root,
      rectsOf: place => linesOf(ranges.rectsOf(place), root.getBoundingClientRect()),
      bringIntoView(top, bottom, covered) {
        const box = frameBox()
        const origin = root.getBoundingClientRect().top
        const above = box.top + AIR - (origin + top)
        const below = origin + bottom - (box.bottom - covered - AIR)
        if (above > 0) glideBy(-above)
        else if (below > 0) glideBy(Math.min(below, -above))
      },
      scrollTo(y) {
        ;(scroller ?? window).scrollBy({ top: root.getBoundingClientRect().top + y - frameBox().top })
      },
      focusSentence(index) {
        rendered.sentences[index]?.focus({ preventScroll: true })
      },
    })
    onCleanup(() => {
      target.removeEventListener('scroll', onScroll)
      removeEventListener('resize', onScroll)
      document.fonts?.removeEventListener('loadingdone', measure)
      observer.disconnect()
      cancelAnimationFrame(frame)
      reading.setSurface(undefined)
    })
  })
  return {
    root,
    ranges,
    sentences: rendered.sentences,
    frameBox,
    scrollBy(y) {
      const before = root.getBoundingClientRect().top
      ;(scroller ?? window).scrollBy({ top: y, behavior: 'instant' })
      return before - root.getBoundingClientRect().top
    },
  }
}

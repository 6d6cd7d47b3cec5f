/** From one place of a claim to the others: words in the text lead to their mark, and where one is, all its places are lit. */
import type { LivingMark } from './page.ts'

const PLACE = /^#(?:mark|at|node|claim)-(\d+)$/

export function walk(marks: readonly LivingMark[]): void {
  const byNumber = new Map(marks.map(mark => [`${mark.number}`, mark]))
  let lit: LivingMark | undefined
  const light = () => {
    for (const part of lit?.parts ?? []) part.classList.remove('lit')
    lit = byNumber.get(PLACE.exec(location.hash)?.[1] ?? '')
    for (const part of lit?.parts ?? []) part.classList.add('lit')
  }
  addEventListener('hashchange', light)
  light()
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a') || !getSelection()?.isCollapsed) return
    const part = target.closest('.m:not(.off, .later), .digest, .chart [data-part]')
    const number = part?.getAttribute('data-part')
    if (number) location.hash = `#mark-${number}`
  })
}

/** From one place of a claim to the others: words in the text lead to their mark, and where one is, all its places are lit. */

import { arrive } from './arrive.ts'
import { partsOf } from './page.ts'

const PLACE = /^#(?:mark|at|node|claim)-(\d+)$/

export function walk(): void {
  let lit: readonly Element[] = []
  const light = () => {
    for (const part of lit) part.classList.remove('lit')
    const number = PLACE.exec(location.hash)?.[1]
    lit = number ? partsOf(document, number) : []
    for (const part of lit) part.classList.add('lit')
    arrive(location.hash.slice(1))
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

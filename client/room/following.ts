/** How what a page shows hears of changes: by root and key, and of those made on the page itself at once. */
import type * as Y from 'yjs'
import { ROOTS, type Root } from '../../shared/room/index.ts'

/** How a projection hears of changes; answers what ends it. `now`: what has changed is shown at once. */
export type Follow<D> = (
  doc: D,
  on: { changed: (root: Root, keys: Iterable<string>) => void; now: () => void },
) => () => void

export const followDocument: Follow<Y.Doc> = (doc, on) => {
  const watch = ROOTS.map(root => {
    const map = doc.getMap(root)
    const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const { path, changes } of events) on.changed(root, path.length ? [String(path[0])] : changes.keys.keys())
    }
    map.observeDeep(onChange as never)
    return () => map.unobserveDeep(onChange as never)
  })
  const onOwn = (transaction: Y.Transaction) => {
    if (transaction.local) on.now()
  }
  doc.on('afterTransaction', onOwn)
  return () => {
    doc.off('afterTransaction', onOwn)
    for (const stop of watch) stop()
  }
}

/** The reading view in its states, chosen by the address: `?show=lake|many|long|arabic|empty|closed|offline`. */
import { createEffect, Show } from 'solid-js'
import { ArticleView } from '../article/ArticleView.tsx'
import { ReadingFrame } from '../article/ReadingFrame.tsx'
import { Margin } from '../margin/Margin.tsx'
import { createReading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { arabic, lake, long } from './articles.ts'
import { fakeView } from './fakeView.ts'
import { lakeCards, manyCards, NOW } from './marks.ts'

const SHOWN: Record<string, () => RoomView> = {
  lake() {
    const article = lake()
    return fakeView(article, lakeCards(article))
  },
  many() {
    const article = long()
    return fakeView(article, manyCards(article, 5000))
  },
  arabic() {
    const article = arabic()
    return fakeView(article, manyCards(article, 14))
  },
  long: () => fakeView(long(), []),
  empty: () => fakeView(lake(), []),
  closed() {
    const article = lake()
    return fakeView(article, lakeCards(article), { isClosed: true })
  },
  offline() {
    const article = lake()
    return fakeView(article, lakeCards(article), { saving: { state: 'offline', unsaved: 2, since: NOW - 3_600_000 } })
  },
}

export function ReadingGallery() {
  const params = new URLSearchParams(location.search)
  const view = (SHOWN[params.get('show') ?? 'lake'] ?? SHOWN.lake!)()
  const reading = createReading(view, () => NOW)
  createEffect(() => {
    const open = Number(params.get('open') ?? Number.NaN)
    const key = view.cards()[open]?.annotation.key
    if (key && reading.geometry() && !reading.focused() && !params.has('opened')) {
      params.set('opened', '')
      reading.open(key, { scroll: true })
    }
  })
  Object.assign(window, { parley: { view, reading } })
  return (
    <>
      <Show when={view.isLoaded()}>
        <ReadingFrame view={view}>
          <ArticleView view={view} reading={reading} />
          <Margin view={view} reading={reading} />
        </ReadingFrame>
      </Show>
      <Toasts />
    </>
  )
}

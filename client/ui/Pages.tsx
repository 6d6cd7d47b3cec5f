/** The page that the address names. The one before it stays until the next one's program is there. */
import { batch, type Component, createSignal, onCleanup, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { followAddress, matchPath, type Params } from './address.ts'

export type PageProps = { params: Params }

export interface Page {
  /** Patterns as `/r/:room`. None: the page of every address that no other page has. */
  paths?: readonly string[]
  load: () => Promise<Component<PageProps>>
}

export function pageAt(pages: readonly Page[], path: string): { page: Page; params: Params } | undefined {
  for (const page of pages) {
    if (!page.paths) return { page, params: {} }
    for (const pattern of page.paths) {
      const params = matchPath(pattern, path)
      if (params) return { page, params }
    }
  }
  return undefined
}

/** Throws into the boundary above when a page's program cannot be fetched. */
export function Pages(props: { pages: readonly Page[] }) {
  const [shown, setShown] = createSignal<Component<PageProps>>()
  const [params, setParams] = createSignal<Params>({})
  const [failure, setFailure] = createSignal<{ reason: unknown }>()
  const arrive = async (isBack: boolean) => {
    const path = location.pathname
    const found = pageAt(props.pages, path)
    try {
      const component = await found?.page.load()
      if (path !== location.pathname) return
      batch(() => {
        setParams(found?.params ?? {})
        setShown(() => component)
      })
      if (!isBack) scrollTo(0, 0)
    } catch (reason) {
      setFailure({ reason })
    }
  }
  // Asked for early; whether it came is seen when somebody goes there.
  const near = (path: string) =>
    void pageAt(props.pages, path)
      ?.page.load()
      .catch(() => {})
  onCleanup(followAddress({ arrive: isBack => void arrive(isBack), near }))
  void arrive(true)
  const page = () => {
    const failed = failure()
    if (failed) throw failed.reason
    return shown()
  }
  return <Show when={page()}>{component => <Dynamic component={component()} params={params()} />}</Show>
}

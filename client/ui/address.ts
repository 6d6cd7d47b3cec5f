/**
 * The address in the browser's bar. Small on purpose: whoever opens a page has to load this before anything is shown.
 * A link that only moves within the page, leads elsewhere or is meant for another tab stays the browser's own.
 */

export type Params = Readonly<Record<string, string | undefined>>

/** Where somebody went by a link or by the program; the browser's own back and forward say `popstate`. */
const WENT = 'went'
const went = new EventTarget()

/**
 * `/r/:room` against `/r/x` → `{room: 'x'}`, still encoded as in the address; undefined where it is another page's.
 * `:view(claims|results)` takes only these.
 */
export function matchPath(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, name] of wanted.entries()) {
    const [, part, only] = /^:(\w+)(?:\((.+)\))?$/.exec(name) ?? []
    if (part && (!only || only.split('|').includes(given[i]!))) params[part] = given[i]!
    else if (name !== given[i]!.toLowerCase()) return undefined
  }
  return params
}

export function navigate(to: string): void {
  history.pushState(null, '', to)
  went.dispatchEvent(new Event(WENT))
}

/** Tells where one goes from now on, and whether it is onwards or back. Answers what ends it. */
export function followAddress(on: { arrive: (isBack: boolean) => void; near: (path: string) => void }): () => void {
  const end = new AbortController()
  const { signal } = end
  went.addEventListener(WENT, () => on.arrive(false), { signal })
  addEventListener('popstate', () => on.arrive(true), { signal })
  // On the window: what a button on the way has prevented is known by then.
  addEventListener(
    'click',
    event => {
      const to = event.defaultPrevented ? undefined : pageLink(event)
      if (!to || event.button || event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      navigate(to.pathname + to.search + to.hash)
    },
    { signal },
  )
  const onNear = (event: Event) => {
    const to = pageLink(event)
    if (to) on.near(to.pathname)
  }
  for (const kind of ['pointerover', 'focusin', 'touchstart']) addEventListener(kind, onNear, { signal, passive: true })
  return () => end.abort()
}

/** The page of ours that the link under an event leads to; one that the server writes itself says `rel="external"`. */
function pageLink(event: Event): URL | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target || link.hasAttribute('download') || link.relList.contains('external')) return undefined
  const to = new URL(link.href)
  const isHere = to.pathname === location.pathname && to.search === location.search
  return to.origin !== location.origin || (isHere && to.hash) ? undefined : to
}

/**
 * A part of the page that is loaded when it is first shown, or earlier by `preload` when the page is quiet. Nothing stands in
 * its place until it has come; a network that fails then costs this part alone, and its return or the next showing tries again.
 */
import { type Component, createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'

export type LazyPart<P extends object> = Component<P> & { preload: () => Promise<boolean>; isReady: () => boolean }

export function lazyPart<P extends object>(load: () => Promise<Component<P>>): LazyPart<P> {
  const [part, setPart] = createSignal<Component<P>>()
  let loading: Promise<boolean> | undefined
  const preload = () => {
    loading ??= load().then(
      component => {
        setPart(() => component)
        return true
      },
      () => {
        loading = undefined
        addEventListener('online', () => void preload(), { once: true })
        return false
      },
    )
    return loading
  }
  const Part: Component<P> = props => {
    void preload()
    return <Show when={part()}>{component => <Dynamic component={component()} {...props} />}</Show>
  }
  return Object.assign(Part, { preload, isReady: () => part() !== undefined })
}

/** A part that nobody misses in the first second: it is loaded when the page is quiet, and stands from then on. */
export function quietPart<P extends object>(load: () => Promise<Component<P>>): Component<P> {
  const part = lazyPart(load)
  return props => {
    preloadWhenQuiet(part)
    return <Show when={part.isReady()}>{part(props)}</Show>
  }
}

/** Loads in the browser's first idle time; a busy browser has to in half a second, as the network may go. */
export function preloadWhenQuiet(...parts: readonly { preload: () => Promise<boolean> }[]): void {
  whenIdle(() => {
    for (const part of parts) void part.preload()
  })
}
const whenIdle = (run: () => void) =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(run, { timeout: 500 }) : setTimeout(run, 300)

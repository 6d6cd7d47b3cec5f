/**
 * Makes the pages open without a network, where the browser can: only in a secure context, which a classroom's `http://` is
 * not. There a room stays readable as long as its tab is open, and the page says so.
 */
import { canOpenOffline } from './canOpenOffline.ts'

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown }
}

/** A worker's address is one of the strings that the page may make nothing of (Trusted Types) but this. */
const policy = (window as { trustedTypes?: Policies }).trustedTypes?.createPolicy('parley-worker', {
  createScriptURL(url) {
    if (url !== '/sw.js') throw new TypeError(`${url} is not our worker`)
    return url
  },
})

export async function keepShell(): Promise<void> {
  if (!canOpenOffline()) return
  const address = (policy?.createScriptURL('/sw.js') ?? '/sw.js') as string
  const known = navigator.serviceWorker.controller
  await navigator.serviceWorker.register(address)
  known?.postMessage('refresh')
}

/** Asks the screen to stay on while a page is looked at; where the browser knows no such wish (or the context is insecure), nothing happens. */
interface Lock {
  release(): Promise<void>
}

/** Answers what ends the wish. */
export function keepAwake(): () => void {
  const { wakeLock } = navigator as { wakeLock?: { request(kind: 'screen'): Promise<Lock> } }
  let lock: Lock | undefined
  let isOver = false
  // The browser lets go whenever the page is hidden.
  const ask = async () => {
    if (!wakeLock || isOver || document.visibilityState !== 'visible') return
    try {
      lock = await wakeLock.request('screen')
      if (isOver) await lock.release()
    } catch {
      // A battery that is low may refuse: the screen goes dark as it always does.
    }
  }
  void ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release().catch(() => {})
  }
}

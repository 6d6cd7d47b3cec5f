/** The next frame, or a quarter of a second in a tab that draws none. */
export function nextFrame(run: () => void): void {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    run()
  }
  requestAnimationFrame(once)
  setTimeout(once, 250)
}

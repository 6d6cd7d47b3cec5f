/**
 * A long page is laid out where it is looked at, so a link leads to where its place was thought to be, and what lies around it gets
 * its true size only then. One goes on until the place stays where it is.
 */
const MOST_FRAMES = 30

export function arrive(id: string): void {
  const place = document.getElementById(id)
  if (!place || !document.documentElement.classList.contains('long')) return
  let left = MOST_FRAMES
  let top: number | undefined
  const goOn = () => {
    const moved = place.getBoundingClientRect().top !== top
    if (!moved || left-- === 0) return
    place.scrollIntoView()
    top = place.getBoundingClientRect().top
    // What came into sight is laid out with the next frame, and shows in the one after it.
    requestAnimationFrame(() => requestAnimationFrame(goOn))
  }
  goOn()
}

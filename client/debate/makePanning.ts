/**
 * The map under a mouse: held by its empty ground it goes along, sideways in its port and up and down with the page. A box
 * keeps what a press on it means, its words can be selected; a finger and a wheel scroll by themselves.
 */
export function makePanning(port: HTMLElement): void {
  let held: { x: number; y: number } | undefined
  // Neither a selection nor a drag of the system's begins on the ground.
  port.addEventListener('mousedown', event => {
    if (event.button === 0 && !isOnNode(event) && !isOnScrollbar(port, event)) event.preventDefault()
  })
  port.addEventListener('pointerdown', event => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || isOnNode(event) || isOnScrollbar(port, event)) return
    held = { x: event.clientX, y: event.clientY }
    port.setPointerCapture(event.pointerId)
    port.dataset.held = ''
  })
  port.addEventListener('pointermove', event => {
    if (!held) return
    port.scrollLeft += held.x - event.clientX
    scrollBy({ top: held.y - event.clientY, behavior: 'instant' })
    held = { x: event.clientX, y: event.clientY }
  })
  // Let go, or taken away by the system.
  port.addEventListener('lostpointercapture', () => {
    held = undefined
    delete port.dataset.held
  })
}

const isOnNode = ({ target }: Event) => (target as Element).closest('[data-node]') !== null
const isOnScrollbar = (port: HTMLElement, { clientY }: MouseEvent) =>
  clientY > port.getBoundingClientRect().top + port.clientTop + port.clientHeight

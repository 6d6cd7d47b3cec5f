/** The lines from marked words to their cards, as SVG paths. x grows from the card's edge towards the text (0 = the card). */
export interface Wire {
  d: string
}
/** Further than this a resting card's wire would only be noise: the tick at the text's edge stays. */
export const FURTHEST = 130
const CORNER = 8
const TICK = 8
/** Where a card takes its wire. */
export const PORT_Y = 24

/** A quiet curve between the text's edge and a resting card. `gap`: pixels between them. */
export function restingWire(gap: number, textY: number, cardY: number): string {
  const from = -gap + 14
  const tick = `M${from} ${textY}h${TICK}`
  const y = cardY + PORT_Y
  if (Math.abs(cardY - textY + PORT_Y / 2) > FURTHEST) return tick
  const middle = (from + TICK) / 2
  return `${tick}C${middle} ${textY} ${middle} ${y} 0 ${y}`
}

/** One elbow from the end of the first marked line, under the words, to the open card. `markX` is negative. */
export function openWire(markX: number, markY: number, cardY: number): string {
  const y = cardY + PORT_Y
  const turn = -25
  const direction = Math.sign(y - markY)
  const corner = Math.min(CORNER, Math.abs(y - markY) / 2)
  if (corner < 1) return `M${markX} ${markY}H0`
  return (
    `M${markX} ${markY}H${turn - corner}q${corner} 0 ${corner} ${direction * corner}` +
    `V${y - direction * corner}q0 ${direction * corner} ${corner} ${direction * corner}H0`
  )
}

/** The heat strip: the whole text at one glance. Each sentence is a block, as tall as it is long, as dark as it is marked. */
export interface HeatSentence {
  length: number
  marks: number
  /** No label has 60 %. */
  isSplit: boolean
  /** It begins a block of the article: a little more space before it. */
  isFirst: boolean
}
/** A text whose most marked sentence has fewer marks than this stays pale. */
const DARK = 3

export interface HeatBlock {
  top: number
  height: number
  /** 0–5. */
  ink: number
  isSplit: boolean
}

/** Blocks that together are `height` pixels tall, top to bottom. */
export function heatBlocks(sentences: readonly HeatSentence[], height: number): HeatBlock[] {
  const gap = sentences.length > height / 6 ? 0 : 1
  const gaps = sentences.reduce((sum, s, i) => sum + (i === 0 ? 0 : s.isFirst ? gap * 6 : gap), 0)
  const length = sentences.reduce((sum, s) => sum + s.length, 0) || 1
  const most = Math.max(DARK, ...sentences.map(s => s.marks))
  const scale = Math.max(0, height - gaps) / length
  let top = 0
  return sentences.map((s, i) => {
    if (i > 0) top += s.isFirst ? gap * 6 : gap
    const block = { top, height: s.length * scale, ink: Math.ceil((5 * s.marks) / most), isSplit: s.isSplit }
    top += block.height
    return block
  })
}

const DOT = 5

/** Where the dots of split sentences stand; of dots that would touch, the first. */
export function splitDots(blocks: readonly HeatBlock[]): number[] {
  const dots: number[] = []
  for (const { isSplit, top, height } of blocks) {
    const y = top + height / 2
    if (isSplit && y - (dots.at(-1) ?? -DOT) >= DOT) dots.push(y)
  }
  return dots
}

/** Where in the strip a fraction of the way through sentence `index` lies. */
export function heatY(blocks: readonly HeatBlock[], index: number, fraction: number): number {
  const block = blocks[index]
  return block ? block.top + block.height * fraction : 0
}

/** The sentence at a height of the strip. */
export function heatIndex(blocks: readonly HeatBlock[], y: number): number {
  const found = blocks.findIndex(block => y < block.top + block.height)
  return found < 0 ? blocks.length - 1 : found
}

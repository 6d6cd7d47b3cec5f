/** The gutter beside the text: how many marks a sentence has, and of which labels, as rules one can count. */
import type { Look } from '../room/look.ts'
import type { SentenceBox } from '../room/reading.ts'

/** Up to this many marks are drawn one by one. */
const COUNTED = 5
const PITCH = 4.5
const LEAST = 9
/** Dots and dashes lose ink to their gaps. */
const WIDTHS: Record<Look['line'], number> = { solid: 2, dashed: 2.5, dotted: 2.5, thin: 1, double: 3, wavy: 2 }

export interface Rule {
  colour: Look['colour']
  line: Look['line']
  /** Pixels from the text's edge of the gutter to the middle of the rule. */
  x: number
  width: number
  from: number
  to: number
}
export interface Density {
  rules: Rule[]
  /** Said only where rules no longer show it one by one. */
  total?: { count: number; x: number; y: number }
}

/** `marks`: those that begin in this sentence, in text order. */
export function densityOf(marks: readonly { look: Look }[], box: SentenceBox): Density {
  const looks = marks.map(mark => mark.look)
  const { from, to } = extent(box)
  const isCounted = looks.length <= COUNTED
  const groups = isCounted ? ordered(looks).map(look => ({ look, n: 1 })) : grouped(looks)
  let x = 1
  const rules = groups.map(({ look, n }): Rule => {
    const width = isCounted ? WIDTHS[look.line] : Math.min(5, 1.5 + 0.45 * n)
    const rule = { colour: look.colour, line: look.line, x: x + width / 2, width, from, to }
    x += width + PITCH - 2
    return rule
  })
  return isCounted ? { rules } : { rules, total: { count: looks.length, x: x + 4, y: from } }
}

/** 2px apart from its neighbours and at least 9px tall. */
function extent({ begin, finish }: SentenceBox) {
  const from = begin + 1
  return { from, to: Math.max(from + LEAST, finish - 1) }
}

/** The label most marks have stands nearest to the text. */
function grouped(looks: readonly Look[]): { look: Look; n: number }[] {
  const groups = new Map<string, { look: Look; n: number }>()
  for (const look of looks) {
    const group = groups.get(look.style)
    if (group) group.n++
    else groups.set(look.style, { look, n: 1 })
  }
  return [...groups.values()].sort((a, b) => b.n - a.n)
}
const ordered = (looks: readonly Look[]) => grouped(looks).flatMap(({ look, n }) => new Array<Look>(n).fill(look))

/** Which sentences begin in which line: the numbers beside a text. Sentences that begin in one line share its number. */
export interface NumberedLine {
  top: number
  /** From 1. */
  first: number
  last: number
}

/** `tops`: where each sentence's first line stands, in pixels; tops that differ by less than `slack` are one line. */
export function numberLines(tops: readonly number[], slack = 4): NumberedLine[] {
  const lines: NumberedLine[] = []
  for (const [at, top] of tops.entries()) {
    const line = lines.at(-1)
    if (line && Math.abs(line.top - top) < slack) line.last = at + 1
    else lines.push({ top, first: at + 1, last: at + 1 })
  }
  return lines
}

/** Numbers as a table that people read; times are in milliseconds. */

export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = Float64Array.from(numbers).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

export const us = (time: number): string => (time * 1000).toFixed(1)
export const ms = (time: number): string => time.toFixed(2)

/** One line: the first cell to the left, the others to the right. */
export function row(first: string, ...cells: string[]): void {
  console.log(first.padEnd(26) + cells.map(cell => cell.padStart(cell.includes('(') ? 16 : 10)).join(''))
}

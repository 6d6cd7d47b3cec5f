/** Running heads, running feet and page numbers: what stands at the edge of many pages and says the same but for numbers. */
import type { Line } from './lines.ts'

/** Lines from the top and from the bottom of a page in which they are looked for. */
const EDGE_LINES = 2
/** Points by which the same line may stand higher or lower. */
const SAME_HEIGHT = 6

/** The lines without them, and how many were left out. */
export function dropFurniture(pages: readonly (readonly Line[])[]): { lines: Line[]; dropped: number } {
  const edges = pages.map(edgeLines)
  const seen = new Map<string, { page: number; y: number }[]>()
  for (const [page, lines] of edges.entries())
    for (const line of lines) {
      const key = withoutNumbers(line.text)
      seen.set(key, [...(seen.get(key) ?? []), { page, y: line.y }])
    }
  const least = Math.min(3, pages.filter(lines => lines.length).length)
  const isFurniture = (line: Line, lines: readonly Line[]) => {
    const places = seen.get(withoutNumbers(line.text))!.filter(({ y }) => Math.abs(y - line.y) <= SAME_HEIGHT)
    if (least > 1 && new Set(places.map(({ page }) => page)).size >= least) return true
    return lines.length > 1 && isPageNumber(line.text)
  }
  const kept = pages.map((lines, page) => {
    const atEdge = new Set(edges[page]!.filter(line => isFurniture(line, lines)))
    return lines.filter(line => !atEdge.has(line))
  })
  const lines = kept.flat()
  return { lines, dropped: pages.reduce((sum, page) => sum + page.length, 0) - lines.length }
}

function edgeLines(lines: readonly Line[]): Line[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y)
  const heights = [...new Set(byHeight.map(line => Math.round(line.y)))]
  const edge = new Set([...heights.slice(0, EDGE_LINES), ...heights.slice(-EDGE_LINES)])
  return byHeight.filter(line => edge.has(Math.round(line.y)))
}

const withoutNumbers = (text: string) =>
  text
    .replace(/\p{Nd}+|\b[ivxlc]+\b/giu, '#')
    .replace(/\s+/g, ' ')
    .toLowerCase()

const isPageNumber = (text: string) =>
  /^[\s–—|-]*(?:(?:page|seite|p\.)\s*)?\p{Nd}{1,4}(?:\s*(?:\/|of|von|sur|de)\s*\p{Nd}{1,4})?[\s–—|-]*$/iu.test(text)

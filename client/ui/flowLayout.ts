/** Where the nodes and ribbons of a flow stand: two columns of answers, and between them who went from which to which. Pure. */
export interface FlowNode {
  key: string
  label: string
  look: 'solid' | 'hatched' | 'empty' | 'dotted'
}
export interface FlowLink {
  from: string
  to: string
  n: number
}
export interface PlacedNode extends FlowNode {
  n: number
  y: number
  height: number
}
export interface PlacedLink extends FlowLink {
  fromY: number
  toY: number
  height: number
}

const GAP = 14

/** In the order of `nodes`, those with anybody in them. `height` of the taller column in all, in the caller's units. */
export function placeFlow(nodes: readonly FlowNode[], links: readonly FlowLink[], height: number) {
  const sum = (of: readonly FlowLink[]) => of.reduce((total, { n }) => total + n, 0)
  const count = (side: 'from' | 'to') =>
    nodes.map(node => ({ ...node, n: sum(links.filter(link => link[side] === node.key)) })).filter(({ n }) => n > 0)
  const [before, after] = [count('from'), count('to')]
  const total = Math.max(1, sum(links))
  const unit = (height - GAP * (Math.max(before.length, after.length, 1) - 1)) / total
  const place = (column: readonly (FlowNode & { n: number })[]): PlacedNode[] => {
    let y = (height - unit * total - GAP * (column.length - 1)) / 2
    return column.map(node => {
      const placed = { ...node, y, height: node.n * unit }
      y += placed.height + GAP
      return placed
    })
  }
  const [left, right] = [place(before), place(after)]
  const usedLeft = new Map(left.map(({ key, y }) => [key, y]))
  const usedRight = new Map(right.map(({ key, y }) => [key, y]))
  const at = (key: string) => nodes.findIndex(node => node.key === key)
  const placed = [...links]
    .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to))
    .map((link): PlacedLink => {
      const fromY = usedLeft.get(link.from)!
      usedLeft.set(link.from, fromY + link.n * unit)
      return { ...link, fromY, toY: 0, height: link.n * unit }
    })
    .sort((a, b) => at(a.to) - at(b.to) || at(a.from) - at(b.from))
    .map(link => {
      const toY = usedRight.get(link.to)!
      usedRight.set(link.to, toY + link.height)
      return { ...link, toY }
    })
  return { left, right, links: placed }
}

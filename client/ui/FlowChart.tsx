/** Answers before and after as two columns, and members between them as ribbons: darker where they changed. Ink and texture only. */
import { createSignal, createUniqueId, For, onCleanup } from 'solid-js'
import styles from './FlowChart.module.css'
import { type FlowLink, type FlowNode, type PlacedNode, placeFlow } from './flowLayout.ts'

const HEIGHT = 270
const TOP = 26
const NODE = 14

export function FlowChart(props: {
  nodes: readonly FlowNode[]
  links: readonly FlowLink[]
  before: string
  after: string
  says: string
  /** A ribbon's own sentence. */
  sayLink: (link: FlowLink) => string
}) {
  const id = createUniqueId()
  const isNarrow = createIsNarrow()
  const width = () => (isNarrow() ? 350 : 540)
  const margin = () => (isNarrow() ? 92 : 118)
  const placed = () => placeFlow(props.nodes, props.links, HEIGHT)
  const [x0, x1] = [() => margin(), () => width() - margin() - NODE]
  const ribbon = (fromY: number, toY: number, height: number) => {
    const [a, b] = [x0() + NODE, x1()]
    const middle = (a + b) / 2
    return `M${a} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${b} ${toY}V${toY + height}C${middle} ${toY + height} ${middle} ${fromY + height} ${a} ${fromY + height}Z`
  }
  const fill = (look: FlowNode['look']) =>
    look === 'solid' ? 'var(--ink)' : look === 'empty' ? 'none' : `url(#${id}-${look})`
  const Column = (given: { nodes: readonly PlacedNode[]; x: number; isEnd?: boolean }) => (
    <For each={given.nodes}>
      {node => (
        <g>
          <rect
            x={given.x}
            y={node.y}
            width={NODE}
            height={Math.max(1, node.height)}
            fill={fill(node.look)}
            class={styles.node}
          />
          <text
            x={given.isEnd ? given.x + NODE + 9 : given.x - 9}
            y={node.y + node.height / 2}
            text-anchor={given.isEnd ? 'start' : 'end'}
          >
            <tspan class={styles.label}>{node.label}</tspan>
            <tspan x={given.isEnd ? given.x + NODE + 9 : given.x - 9} dy="1.25em">
              {node.n}
            </tspan>
          </text>
        </g>
      )}
    </For>
  )
  return (
    <svg viewBox={`0 0 ${width()} ${HEIGHT + TOP + 4}`} class={styles.flow} role="img" aria-label={props.says}>
      <defs>
        <pattern id={`${id}-hatched`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" class={styles.hatch} />
        </pattern>
        <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1" fill="var(--ink)" />
        </pattern>
      </defs>
      <text x={x0() + NODE / 2} y="12" text-anchor="middle" class={styles.when}>
        {props.before}
      </text>
      <text x={x1() + NODE / 2} y="12" text-anchor="middle" class={styles.when}>
        {props.after}
      </text>
      <g transform={`translate(0 ${TOP})`}>
        <For each={placed().links}>
          {link => (
            <path
              d={ribbon(link.fromY, link.toY, link.height)}
              class={link.from === link.to ? styles.stayed : styles.moved}
            >
              <title>{props.sayLink(link)}</title>
            </path>
          )}
        </For>
        <Column nodes={placed().left} x={x0()} />
        <Column nodes={placed().right} x={x1()} isEnd />
      </g>
    </svg>
  )
}

function createIsNarrow() {
  const query = matchMedia('(max-width: 599.98px)')
  const [isNarrow, setNarrow] = createSignal(query.matches)
  const update = () => setNarrow(query.matches)
  query.addEventListener('change', update)
  onCleanup(() => query.removeEventListener('change', update))
  return isNarrow
}

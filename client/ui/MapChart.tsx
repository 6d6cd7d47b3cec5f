/** Points in a plane, each group with a shape of its own, so that it reads in black and white; one point may be one's own. */
import { For, Show } from 'solid-js'
import styles from './MapChart.module.css'

export interface MapPoint {
  at: readonly [number, number]
  group: number
}
const SIZE = 320
const EDGE = 36
/** How far from one another points stand that would lie on one another, and the angle that a sunflower turns by. */
const STEP = 7
const TURN = 2.399963

/** Circle, square, triangle, diamond, cross: drawn round the origin. */
const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M-4.5-4.5h9v9h-9Z',
  'M0-5.5 5.5 4.5h-11Z',
  'M0-6 6 0 0 6-6 0Z',
  'M-5-5 5 5M5-5-5 5',
]

export function MapChart(props: {
  points: readonly MapPoint[]
  mine?: MapPoint | undefined
  mineWord: string
  says: string
}) {
  const range = (axis: 0 | 1) => {
    const values = props.points.map(point => point.at[axis])
    return [Math.min(...values), Math.max(...values)] as const
  }
  const place = (value: number, axis: 0 | 1) => {
    const [low, high] = range(axis)
    return EDGE + ((SIZE - 2 * EDGE) * (value - low)) / (high - low || 1)
  }
  const spot = ({ at }: MapPoint): [number, number] => [Math.round(place(at[0], 0)), Math.round(SIZE - place(at[1], 1))]
  /** Points of one place stand round it, so that many look like many. */
  const spots = () => {
    const taken = new Map<string, number>()
    return props.points.map(point => {
      const [x, y] = spot(point)
      const before = taken.get(`${x} ${y}`) ?? 0
      taken.set(`${x} ${y}`, before + 1)
      const [out, angle] = [STEP * Math.sqrt(before), TURN * before]
      return [x + out * Math.cos(angle), y + out * Math.sin(angle)] as const
    })
  }
  /** How far out the points stand that are of this one's place. */
  const around = (point: MapPoint) =>
    STEP * Math.sqrt(props.points.filter(other => spot(other).join() === spot(point).join()).length - 1)
  const moved = ([x, y]: readonly [number, number]) => `translate(${x.toFixed(1)} ${y.toFixed(1)})`
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} class={styles.map} role="img" aria-label={props.says}>
      <For each={props.points}>
        {(point, at) => (
          <path
            d={SHAPES[point.group % SHAPES.length]}
            transform={moved(spots()[at()]!)}
            class={styles.point}
            data-filled={point.group === 0 || undefined}
          />
        )}
      </For>
      <Show when={props.mine}>
        {mine => (
          <g transform={moved(spot(mine()))}>
            <circle r="10" class={styles.mine} />
            <text y={-14 - around(mine())} text-anchor="middle">
              {props.mineWord}
            </text>
          </g>
        )}
      </Show>
    </svg>
  )
}

/** A group's shape beside its words. */
export const MapSign = (props: { group: number }) => (
  <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
    <path d={SHAPES[props.group % SHAPES.length]} class={styles.point} data-filled={props.group === 0 || undefined} />
  </svg>
)

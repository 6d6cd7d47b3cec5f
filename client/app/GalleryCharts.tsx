/** The gallery's charts, each with its sentence and its table. */
import { Chart } from '../ui/Chart.tsx'
import { CountBars } from '../ui/CountBars.tsx'
import { FlowChart } from '../ui/FlowChart.tsx'
import { MapChart } from '../ui/MapChart.tsx'
import { ScaleChart } from '../ui/ScaleChart.tsx'
import styles from './Gallery.module.css'

const WORDS = { chart: 'Chart', table: 'Table', copyCsv: 'Copy as CSV' }
const TABLE = {
  columns: ['Answer', 'Ballots'],
  rows: [
    ['For', 11],
    ['Against', 7],
  ] as (string | number)[][],
}
const POINTS = [
  [0.1, 0.3],
  [0.2, 0.25],
  [0.15, 0.4],
  [0.8, 0.7],
  [0.7, 0.8],
  [0.85, 0.6],
] as const

export const GalleryCharts = () => (
  <section aria-label="Charts" class={styles.charts}>
    <h2>Charts</h2>
    <Chart
      kind="gallery-bars"
      title="Bars"
      sentence="11 of 18 are for it."
      table={TABLE}
      words={WORDS}
      onCopy={() => {}}
    >
      <CountBars
        says="For 11, against 7"
        mineWord="yours"
        bars={[
          { key: 'for', label: 'For', count: 11, isLeading: true, isMine: true },
          { key: 'against', label: 'Against', count: 7 },
          { key: 'none', label: 'A long answer that nobody has given yet', count: 0 },
        ]}
      />
    </Chart>
    <Chart
      kind="gallery-flow"
      title="Flow"
      sentence="5 of 18 changed their answer."
      table={TABLE}
      words={WORDS}
      onCopy={() => {}}
    >
      <FlowChart
        before="Before"
        after="After"
        says="For 8 to 11, against 10 to 7"
        nodes={[
          { key: 'for', label: 'For', look: 'solid' },
          { key: 'against', label: 'Against', look: 'hatched' },
        ]}
        links={[
          { from: 'for', to: 'for', n: 7 },
          { from: 'for', to: 'against', n: 1 },
          { from: 'against', to: 'for', n: 4 },
          { from: 'against', to: 'against', n: 6 },
        ]}
        sayLink={({ from, to, n }) => `${n} from ${from} to ${to}`}
      />
    </Chart>
    <Chart kind="gallery-scale" title="Scale" sentence="Mostly." table={TABLE} words={WORDS} onCopy={() => {}}>
      <ScaleChart
        value={0.62}
        shown="α 0.62"
        says="0.62 between 0 and 1"
        marks={[
          { at: 0, label: 'chance' },
          { at: 0.67, label: 'usable' },
          { at: 1, label: 'alike' },
        ]}
      />
    </Chart>
    <Chart kind="gallery-map" title="Map" sentence="Two groups." table={TABLE} words={WORDS} onCopy={() => {}}>
      <MapChart
        says="two groups"
        mineWord="you"
        points={POINTS.map((at, i) => ({ at, group: i < 3 ? 0 : 1 }))}
        mine={{ at: POINTS[4], group: 1 }}
      />
    </Chart>
  </section>
)

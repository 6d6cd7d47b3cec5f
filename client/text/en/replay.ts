/** The words of replay. */
import { clockWithSeconds, date, n } from './intl.ts'

const sum = (claims: number, ballots: number) =>
  `${n(claims, { one: '# claim', other: '# claims' })}, ${n(ballots, { one: '# ballot', other: '# ballots' })}`

export const replay = {
  past: 'This is the past: here it is only looked at.',
  label: 'Replay',
  loading: 'Fetching how the room came about…',
  play: 'Play',
  pause: 'Pause',
  earlier: 'To what happened before',
  later: 'To what happens next',
  moment: 'Moment',
  keys: 'Space plays and pauses. On the scale: arrows go ten seconds, with Shift from one event to the next, Page Up and Down from stage to stage.',
  speed: 'Speed',
  times: (factor: number) => `${factor}×`,
  shows: 'What is shown',
  now: 'To the present',
  again: 'Fetch what has happened since',
  stageAt: (at: number, of: number, title: string) => (of > 1 ? `Stage ${at} of ${of}: ${title}` : title),
  sum,
  date,
  time: clockWithSeconds,
  gone: 'What this link leads to is at no moment of the replay.',
}

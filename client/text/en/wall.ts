/** The words of the wall, in English. They load with it. */
import { n } from './intl.ts'

export const wall = {
  /** Between names in a row. */
  comma: ', ',
  title: (room: string) => `${room} on the wall`,
  now: 'Now:',
  leftLabel: 'Time left in this stage',
  joinAt: 'Join at',
  askForCode: 'The moderator has the code.',
  areIn: (count: number) => n(count, { one: '# is in', other: '# are in' }),
  ballots: (count: number) =>
    count ? n(count, { one: 'and # ballot is cast', other: 'and # ballots are cast' }) : 'and no ballot is cast yet',
  floor: 'The floor',
  hasFloor: 'Has the floor:',
  floorFree: 'The floor is free.',
  speechLeft: 'Time left of this speech',
  prepare: 'Everyone prepares:',
  next: 'Next:',
  nextStage: 'Next stage:',
  aMember: 'a member',
  poll: 'Being asked now',
  pollClosed: 'Asked, and closed',
  worth: 'Worth discussing now',
  quoted: (words: string) => `“${words}”`,
  claims: (count: number) =>
    count
      ? n(count, { one: '# claim so far, and nobody differs.', other: '# claims so far, and nobody differs.' })
      : 'No claim yet. Mark a sentence that asserts something.',
}

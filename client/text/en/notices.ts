/** The words of the notices under the bars in English. They load with those. */
import { n } from './intl.ts'

export const notices = {
  label: 'Notices',
  offline: {
    keptTitle: 'Offline: your writing is kept on this device.',
    keptDetail: (time: string) =>
      `It goes out by itself when the network is back, or when you open the room again, and so do ballots. You can go on reading and marking; others’ marks are as of ${time}.`,
    keepOpen: 'Keep this page open to go on reading: at this address it cannot be loaded again without the network.',
    away: 'Your network is there; it is Parley that does not answer, as when it is being restarted.',
    title: 'Offline: your writing is kept on this page only.',
    detail: (time: string) =>
      `This browser stores nothing, so keep the page open: it goes out by itself when the network is back. You can go on reading and marking; others’ marks are as of ${time}.`,
  },
  lostBallot: 'A ballot that waited for the network was not counted.',
  joinAgain: 'Join again',
  drafts: {
    notice: (count: number) =>
      n(count, { one: 'One thing you wrote was not sent.', other: '# things you wrote were not sent.' }),
    detail: 'Your words are kept on this device.',
    canBeSent: 'Your words are kept on this device, and can be sent now.',
    open: 'Look at it',
  },
}

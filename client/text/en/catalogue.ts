/** The words of the shell in English: the bars, the states. The reading view's are in reading.ts, the others' load with what they are for. */
import { n } from './intl.ts'

export const t = {
  language: 'en',
  parley: 'Parley',
  close: 'Close',
  cancel: 'Cancel',
  you: 'You',

  problem: {
    noNetwork: 'No connection',
    noNetworkDetail: 'Parley could not be reached. Look at the network and try again.',
    refused: 'The server did not accept this.',
    title: (status: number) =>
      status === 404
        ? 'Not found'
        : status === 429
          ? 'Too many at once. Wait a moment.'
          : `The server answered with an error (${status}).`,
    tryAgain: 'Try again',
    broken: 'This page has stopped.',
    brokenDetail: 'What was saved is safe. Reload the page to go on.',
    reload: 'Reload',
  },

  room: {
    loading: 'Opening the room…',
    linkedGone: 'The mark that this link leads to is no longer here.',
    someone: 'Someone',
    saved: 'All saved',
    unsaved: (count: number) => n(count, { one: '# not saved yet', other: '# not saved yet' }),
    offline: 'Offline',
    offlineUnsaved: (count: number) => n(count, { one: 'Offline, # not saved yet', other: 'Offline, # not saved yet' }),
    here: (count: number) => n(count, { one: 'only you, so far', other: '# here' }),
    whoIsHere: 'who is here',
    hereNow: 'Here now',
    menu: 'Room menu',
    search: 'Search',
    past: 'This is an earlier revision, to read. Go to the newest one to write.',
    archived: 'Archived: reading only',
    locked: 'Locked: reading only',
    muted: 'Your writing is paused',
    stage: (at: number, of: number) => `${at} of ${of}`,
    left: 'left',
    leftLabel: (minutes: number) => n(minutes, { one: '# minute left', other: '# minutes left' }),
    timeUp: 'Time is up',
    paused: 'The time stands still',
    newStage: (title: string) => `The room is now in “${title}”.`,
    course: 'The course of the room',
    promptOpen: 'What this stage asks',

    over: {
      title: {
        'login-ended': 'You are signed out of this room.',
        removed: 'You are no longer in this room.',
      },
      loginEnded: 'Your login has ended. Join again with the code, or come back with your personal code.',
      removed: 'A moderator has taken you out of this room. What was not saved is kept on this device.',
    },
    drafts: {
      empty: 'There are no words to send.',
      pageLeft: 'The page was left while you were writing this. Nobody else has seen it.',
      gone: 'What this belonged to is no longer there. Your words can still be copied.',
    },
    missing: {
      title: 'This room is not open to you.',
      detail: 'There is no such room, or this browser is not in it. With its code you can join.',
      join: 'Join with a code',
    },
    failed: { title: 'The room could not be opened.' },
    skipToText: 'Skip to the text',
    stageLabel: 'Stage',
    views: 'Views',
    view: { read: 'Read', claims: 'Claims', debate: 'Debate', results: 'Results', replay: 'Replay', desk: 'Desk' },
  },
}

/** The words of a room's settings and of its life. They load with those. */
import { n } from './intl.ts'

export const roomSettings = {
  name: 'Title',
  motion: 'Motion',
  motionHint: 'In other words it is another motion: its polls go with the old one.',
  sides: 'Sides',
  side: (at: number) => `Side ${at}`,
  labels: 'Labels',
  labelsHint: 'Another name keeps the ballots that were cast. A label that is taken out takes its ballots with it.',
  label: (at: number) => `Label ${at}`,
  takeOut: (label: string) => `Take out “${label}”`,
  meaning: 'What it means',
  description: 'Description',
  examples: 'Examples, one a line',
  newLabel: 'New label',
  add: 'Add',
  tooMany: 'A room has at most eight labels.',
  empty: 'Every label, side and title needs a word.',
  save: 'Save',
  saved: 'The room is changed.',
  same: 'Nothing is changed yet.',
  lost: (count: number) =>
    n(count, {
      one: 'One ballot that was cast would be withdrawn.',
      other: '# ballots that were cast would be withdrawn.',
    }),
  lostAtMost: (count: number) =>
    n(count, {
      one: 'At most one ballot that was cast would be withdrawn: what it says is not shown yet.',
      other: 'Up to # ballots that were cast would be withdrawn: what they say is not shown yet.',
    }),
  lostLabel: (label: string, count: number) =>
    n(count, { one: `one that says “${label}”`, other: `# that say “${label}”` }),
  lostMotion: (count: number) =>
    n(count, { one: 'all of one poll about the motion', other: 'all of # polls about the motion' }),
  lostDetail: 'They stay in the record and count no more. Who cast them may cast again.',
  agree: (count: number) => n(count, { one: 'Save, and withdraw one ballot', other: 'Save, and withdraw # ballots' }),
  agreeAtMost: 'Save, and withdraw those that say it',
  notYet: 'Not yet',

  owner: 'Owner',
  ownerHint: 'The owner alone hands the room over and deletes it. Nobody sends the owner out.',
  ownerTo: 'Hand over to',
  ownerNobody: 'There is no other moderator yet. Make somebody one in the list of members first.',
  handOverSure: (name: string) => `Really hand over to ${name}`,
  handedOver: (name: string) => `${name} owns the room now.`,
  archive: 'Archive',
  archiveHint: 'Nobody writes, casts or joins any more, and the clock stands still. Reading, search and export go on.',
  archiveAct: 'Archive the room',
  archived: 'The room is archived.',
  reopenHint: 'This room is archived: it is only read. Opened again, it goes on where it stood.',
  reopenAct: 'Open the room again',
  reopened: 'The room is open again.',
  duplicate: 'Duplicate',
  duplicateHint:
    'A new room with the same articles, labels, motion, course and settings. No people, no words, no ballots.',
  duplicateTitle: 'Title of the new room',
  duplicateAct: 'Make the duplicate',
  delete: 'Delete',
  deleteHint:
    'Everything goes for everyone: texts, words, ballots, record and logins. It cannot be undone. Take the transcript home first.',
  deleteTitle: (title: string) => `Type the title to delete it: ${title}`,
  deleteAct: 'Delete the room for good',
  deleted: 'The room is deleted.',
}

/** What is said of claims that were merged into others, and to the moderator who merges them. */

export const words = {
  menu: 'Merge into another claim…',
  part: 'Part from the other claim',
  title: 'Merge this claim into another',
  detail:
    'Both authors stay, and so do words, place, thread and ballots. In the claim that stays, each member’s ballot counts once: the one cast on it, else the one cast here. It can be undone.',
  letsIn: 'It is let in with this.',
  from: 'This claim',
  into: 'Into which claim?',
  find: 'Find a claim',
  none: 'There is no other claim to merge into.',
  noneFound: 'No claim says that.',
  missing: 'Choose the claim that stays.',
  act: 'Merge',
  done: 'Merged. The claim’s menu parts them again.',
  parted: 'Parted. Each counts for itself again.',
  mergedInto: 'Merged into',
  countedThere: 'Its ballots are counted there.',
  mergedHere: 'Merged into this one:',
  by: (name: string) => `by ${name}`,

  alike: 'Worded nearly alike:',
  merge: 'Merge…',
}

/** The words of bringing a room back from its bundle, and of its members’ seats. */
export const bringBack = {
  title: 'Bring a room back',
  hint: 'From the bundle (ZIP) that a moderator took home: texts, words, polls and record, as they were. You take the owner’s seat; for the others you draw a code each in the list of members.',
  choose: 'The bundle',
  working: 'Bringing the room back…',
  drawSeat: 'Draw their code',
  /** With it they come back as themselves. */
  seat: (code: string) => `Their personal code, shown only now: ${code}`,
}

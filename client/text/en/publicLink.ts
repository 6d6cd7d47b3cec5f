/** The words of the dialog about the public link. They load with it. */
export const publicLink = {
  hint: 'Whoever has the link reads the transcript as it stands at that moment, without joining. Search engines are asked to leave it out.',
  none: 'There is no public link.',
  is: 'This link is open:',
  shows: {
    named: 'It shows given names.',
    pseudonymous: 'It shows drawn names.',
    public: 'It shows no names.',
  },
  make: 'Make the link',
  anew: 'Make another link in its place',
  revoke: 'Revoke the link',
  made: 'The link is open.',
  revoked: 'The link is revoked: it leads nowhere any more.',
  copy: 'Copy link',
  observer: 'It never shows more than an observer may read: nothing withheld, no tally before its time.',
}

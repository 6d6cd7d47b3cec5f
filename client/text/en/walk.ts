/** The words of the first visit's four steps. */
export const walk = {
  name: 'First steps',
  position: (at: number, of: number) => `${at} of ${of}`,
  steps: (isTouch: boolean) => [
    isTouch
      ? {
          title: 'Mark what strikes you.',
          text: 'Tap a sentence, drag its two ends, and say what it is: a claim, a comment, a question.',
        }
      : {
          title: 'Mark what strikes you.',
          text: 'Drag over words, or walk with ↓ and press Enter: a claim, a comment, a question.',
        },
    {
      title: 'Say what you think of it.',
      text: 'A press on a mark opens its card: what kind of claim it is, whether you agree, and what others answer.',
    },
    {
      title: 'See the whole.',
      text: `Claims, Debate and Results stand ${isTouch ? 'above, or behind ☰' : 'in the bar above'}: all claims by how split they are, the motion, the counts.`,
    },
    isTouch
      ? {
          title: 'Nothing is final.',
          text: 'What you did can be undone as soon as it is said. The menu holds your private notes and your personal code.',
        }
      : {
          title: 'Nothing is final.',
          text: 'Ctrl+Z takes back what you did, Ctrl+K finds everything that can be done, ? shows all keys.',
        },
  ],
  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  done: 'Done',
}

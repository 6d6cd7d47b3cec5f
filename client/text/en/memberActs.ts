/** What a moderator reads before a member’s part in the room is changed. The words load with the question. */
export const memberActs = {
  mute: {
    title: (name: string) => `Pause ${name}’s writing?`,
    detail: 'They go on reading and casting ballots, and write nothing until you allow it again.',
  },
  unmute: {
    title: (name: string) => `Let ${name} write again?`,
    detail: 'They write from now on as the stage allows.',
  },
  promote: {
    observer: {
      title: (name: string) => `Let ${name} take part?`,
      detail: 'They write and cast ballots from now on.',
    },
    participant: {
      title: (name: string) => `Make ${name} a moderator?`,
      detail: 'They then do all that you do here: fold and remove words, send people out, lead the room.',
    },
  },
  demote: {
    participant: {
      title: (name: string) => `Let ${name} only read?`,
      detail: 'They then neither write nor cast ballots. What they wrote and cast stays.',
    },
    moderator: {
      title: (name: string) => `Make ${name} a participant?`,
      detail: 'They then moderate no more, and write and cast ballots like everyone.',
    },
  },
}

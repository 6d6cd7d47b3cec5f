/** What is debated where nobody has said what: a sentence of Parley's own about the article. `{0}` stands for its title. */
export const READY_MOTION = 'This room agrees with “{0}”.'

/** `title`: the article's. */
export const motionAbout = (title: string): string => READY_MOTION.replace('{0}', () => title)

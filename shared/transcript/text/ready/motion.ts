/** The motion that a room debates where nobody has said what: Parley's own words about the article's title. */
import { sayLabels, type Translate } from './ready.ts'

const ENGLISH = 'This room agrees with “{0}”.'
const OWN = /^This room agrees with “(.+)”\.$/s

/** `title`: the article's. */
export const motionAbout = (title: string): string => ENGLISH.replace('{0}', () => title)

/** A motion in its reader's language: its sides where Parley named them, its sentence where that is Parley's own. */
export function sayMotion<M extends { sentence: string; sides: readonly { key: string; label: string }[] }>(
  motion: M,
  translate: Translate,
): M {
  const title = OWN.exec(motion.sentence)?.[1]
  const known = title === undefined ? undefined : translate(ENGLISH)
  return {
    ...motion,
    ...(known ? { sentence: known.replace('{0}', () => title!) } : {}),
    sides: sayLabels(motion.sides, translate),
  }
}

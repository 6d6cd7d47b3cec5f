/** The motion of a room as its reader reads it. */
import { READY_MOTION } from '../../../room/index.ts'
import { sayLabels, type Translate } from './ready.ts'

const OWN = /^This room agrees with “(.+)”\.$/s

/** A motion in its reader's language: its sides where Parley named them, its sentence where that is Parley's own. */
export function sayMotion<M extends { sentence: string; sides: readonly { key: string; label: string }[] }>(
  motion: M,
  translate: Translate,
): M {
  const title = OWN.exec(motion.sentence)?.[1]
  const known = title === undefined ? undefined : translate(READY_MOTION)
  return {
    ...motion,
    ...(known ? { sentence: known.replace('{0}', () => title!) } : {}),
    sides: sayLabels(motion.sides, translate),
  }
}

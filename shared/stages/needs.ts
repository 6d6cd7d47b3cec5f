/** What a run-sheet needs of its room: whether it debates a motion, and which sides its floor speaks of. */
import type { Motion } from '../room/index.ts'
import type { SheetFault } from './sheetSchema.ts'
import type { RunSheet } from './stage.ts'

/** It asks about the motion, or gives the floor by sides. */
export const needsMotion = (sheet: RunSheet): boolean =>
  sheet.stages.some(
    ({ polls = [], floor }) => polls.some(poll => poll.about === 'motion') || floor?.sides !== undefined,
  )

/** Sides that the floor names and the motion does not have. */
export const unknownSides = (sheet: RunSheet, motion: Motion): SheetFault[] =>
  sheet.stages.flatMap(({ floor }, at) =>
    (floor?.sides ?? []).flatMap((side, n) =>
      motion.sides.some(({ key }) => key === side)
        ? []
        : [{ path: ['stages', at, 'floor', 'sides', n], message: `the motion has no side “${side}”` }],
    ),
  )

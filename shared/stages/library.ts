/** The run-sheets that Parley brings. Apart from the index, so that a reader’s page does not carry them all. */
import { ACADEMIC_CONTROVERSY } from './library/controversy.ts'
import { FACT_OR_OPINION } from './library/factOrOpinion.ts'
import { FISHBOWL } from './library/fishbowl.ts'
import { LINCOLN_DOUGLAS } from './library/lincolnDouglas.ts'
import { OXFORD_DEBATE } from './library/oxford.ts'
import { SILENT_DEBATE } from './library/silent.ts'
import { SOCRATIC_SEMINAR } from './library/socratic.ts'
import { TOWN_HALL } from './library/townHall.ts'
import { FREE_READING, type RunSheet } from './stage.ts'

export const LIBRARY: readonly RunSheet[] = [
  FREE_READING,
  FACT_OR_OPINION,
  SOCRATIC_SEMINAR,
  OXFORD_DEBATE,
  LINCOLN_DOUGLAS,
  FISHBOWL,
  SILENT_DEBATE,
  ACADEMIC_CONTROVERSY,
  TOWN_HALL,
]

export const sheetNamed = (name: string): RunSheet | undefined => LIBRARY.find(sheet => sheet.name === name)

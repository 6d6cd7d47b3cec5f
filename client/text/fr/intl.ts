/** How French counts, lists, and writes numbers and times. */
import { inLanguage } from '../inLanguage.ts'

export const { n, list, number, day, date, clock, clockWithSeconds, dayAndClock } = inLanguage('fr-FR')

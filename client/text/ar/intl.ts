/** How Arabic counts, lists, and writes numbers and times. The digits are Latin, as in codes, dates and the text of sentences. */
import { inLanguage } from '../inLanguage.ts'

export const { n, list, number, day, date, clock, clockWithSeconds, dayAndClock } = inLanguage('ar-u-nu-latn')

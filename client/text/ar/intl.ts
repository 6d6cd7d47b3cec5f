/** How Arabic counts, lists, and writes numbers and times. The digits are Latin, as in codes, dates and the text of sentences. */
import { inLanguage } from '../inLanguage.ts'

export const { n, list, number, day, date, clock, clockWithSeconds, dayAndClock } = inLanguage('ar-u-nu-latn')

/** Words of the article’s, or of another’s. */
export const quoted = (words: string) => `«${words}»`
/** Before what is said of something. */
export const colon = ': '

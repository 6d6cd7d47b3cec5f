/** How German counts, lists, and writes numbers and times. */
import { inLanguage } from '../inLanguage.ts'

export const { n, list, number, day, date, clock, clockWithSeconds, dayAndClock } = inLanguage('de-DE')

/** Words of the article’s, or of another’s. */
export const quoted = (words: string) => `„${words}“`
/** Before what is said of something. */
export const colon = ': '

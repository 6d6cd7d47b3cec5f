/** What a moderator may ask: options and rules that the method can count. */
import { BLOCK } from './consent.ts'
import { DOTS } from './dots.ts'
import type { Question } from './question.ts'
import { RANKED_OPTIONS } from './runOff.ts'

const MOST_DOTS = 20 * DOTS

/** What is wrong with a poll as it is asked, in a sentence, or undefined. */
export function faultOfQuestion({ method, options, rules = {} }: Question): string | undefined {
  const { quorum, majority, dots, seats } = rules
  const isCount = (value: number) => Number.isInteger(value) && value >= 1
  if (options.length < 2) return 'A poll has at least two options.'
  if (new Set(options.map(({ key }) => key)).size < options.length) return 'Two options have the same key.'
  if (method === 'ranked' && options.length > RANKED_OPTIONS)
    return `A ranked poll has at most ${RANKED_OPTIONS} options.`
  if (method === 'consent' && !options.some(({ key }) => key === BLOCK))
    return `A consent poll has an option with the key “${BLOCK}”.`
  if (quorum !== undefined && !((quorum > 0 && quorum < 1) || isCount(quorum)))
    return 'A quorum is a number of ballots, or a share between 0 and 1 of those who may cast.'
  if (typeof majority === 'number' && !(majority > 0.5 && majority <= 1))
    return 'A majority is “simple”, “absolute”, or a share above ½ and up to 1.'
  if (majority !== undefined && method === 'consent') return 'A consent poll has no majority: one block stops it.'
  if (dots !== undefined && (method !== 'dots' || !isCount(dots) || dots > MOST_DOTS))
    return `A budget of dots is a whole number from 1 to ${MOST_DOTS}, for polls with dots.`
  const takesSeats = method === 'approval' || method === 'score' || method === 'dots'
  if (seats !== undefined && (!takesSeats || !isCount(seats) || seats >= options.length))
    return 'Seats are fewer than the options, and for approval, score and dots.'
  return undefined
}

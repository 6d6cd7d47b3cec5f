/** Dots: each member spends up to a budget of dots, as many on one option as they like; most dots win. */
import { fault, type Validated, validateNumbers } from './fault.ts'
import type { Question } from './question.ts'

export const DOTS = 5
export const budgetOf = ({ rules }: Pick<Question, 'rules'>) => rules?.dots ?? DOTS

export function validateDots(question: Question, given: unknown): Validated<Readonly<Record<string, number>>> {
  const budget = budgetOf(question)
  const { choice, fault: wrong } = validateNumbers(question, given, 'Dots are whole numbers, 0 or more.', v => v >= 0)
  if (!choice) return { fault: wrong! }
  const placed = Object.entries(choice).filter(([, dots]) => dots > 0)
  const spent = placed.reduce((sum, [, dots]) => sum + dots, 0)
  if (spent > budget) return fault(`You have ${budget} dots and placed ${spent}.`)
  return spent > 0 ? { choice: Object.fromEntries(placed) } : fault('Place at least one dot.')
}

/** Why a claim is worth discussing, in one or two sentences made of what may be seen of it. */
import { ranking } from '../../shared/polls/index.ts'
import type { Codebook } from '../../shared/room/index.ts'
import type { Card } from '../room/types.ts'
import { claims as text } from '../text/claims.ts'
import { countsOf, movesIn } from './order.ts'

const TWO_THIRDS = 2 / 3

export function explain({ classification, stance, thread }: Card, codebook: Codebook): string {
  const { explain: say } = text
  const stances = countsOf(stance?.tally)
  const labels = classification?.tally && countsOf(classification.tally) ? ranking(classification.tally, codebook) : []
  const n = labels.reduce((sum, { count }) => sum + count, 0)
  const first = labels[0]
  const isSealed = [classification, stance].some(poll => (poll?.turnout ?? 0) > 0)
  const parts: string[] = []
  if (stances) parts.push(say.stance(stances.agree ?? 0, stances.disagree ?? 0))
  if (first && first.count < TWO_THIRDS * n) parts.push(say.noTwoThirds)
  else if (first)
    parts.push(say.most(first.count, n, codebook.find(label => label.key === first.key)?.label ?? first.key))
  const ballots = parts.length > 0 ? `${capital(parts.join(say.and))}.` : isSealed ? say.sealed : say.nobody
  const { object, support } = movesIn(thread)
  return object + support > 0 ? `${ballots} ${say.thread(object, support)}` : ballots
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** How an annotation is drawn, wherever it is drawn: a claim by the label most give it, everything else in quiet ink. */
import { leading } from '../../shared/polls/index.ts'
import type { Codebook, Label, Motivation, Tally } from '../../shared/room/index.ts'
import type { Card } from './types.ts'

/** `style` names the static highlight rules in marks.css; `label` is there when one label leads. */
export interface Look {
  motivation: Motivation
  style: string
  colour: Label['colour'] | 'ink'
  line: Label['line']
  letter: string
  label?: Label
}

const UNDECIDED: Look = { motivation: 'classifying', style: 'unsure-thin', colour: 'unsure', line: 'thin', letter: '?' }
const QUIET: Record<Exclude<Motivation, 'classifying'>, Look> = {
  commenting: { motivation: 'commenting', style: 'commenting', colour: 'ink', line: 'thin', letter: '' },
  questioning: { motivation: 'questioning', style: 'questioning', colour: 'ink', line: 'dotted', letter: '' },
  highlighting: { motivation: 'highlighting', style: 'highlighting', colour: 'ink', line: 'solid', letter: '' },
}

/** A note for oneself. */
const PRIVATE: Look = { motivation: 'commenting', style: 'note', colour: 'ink', line: 'double', letter: '' }

/** No lead, no ballots or a sealed tally all look the same: thin and grey. */
export function lookOf(card: Card, codebook: Codebook): Look {
  if (card.isPrivate) return PRIVATE
  const { motivation } = card.annotation
  if (motivation !== 'classifying') return QUIET[motivation]
  const label = leadingLabel(card.classification?.tally, codebook)
  return label ? lookOfLabel(label) : UNDECIDED
}

export const lookOfLabel = (label: Label): Look => ({
  motivation: 'classifying',
  style: `${label.colour}-${label.line}`,
  colour: label.colour,
  line: label.line,
  letter: label.letter,
  label,
})

function leadingLabel(tally: Tally | undefined, codebook: Codebook): Label | undefined {
  if (!tally) return undefined
  const key = leading(tally, codebook)
  return key === undefined ? undefined : codebook.find(label => label.key === key)
}

export const isRemoved = (card: { moderation?: Card['moderation'] }) =>
  card.moderation !== undefined && 'removed' in card.moderation

const SHARE = 0.6
const ENOUGH = 3

/** Enough have cast, and no label has 60 % of the ballots. */
export function isSplit(tally: Tally | undefined): boolean {
  if (!tally || !('counts' in tally) || tally.n < ENOUGH) return false
  return Math.max(0, ...Object.values(tally.counts)) < SHARE * tally.n
}

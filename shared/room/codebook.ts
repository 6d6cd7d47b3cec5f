/** The room's labels: the standard four, and how a room's own get a colour, a line and a letter by themselves. */
import type { Codebook, Label } from './types.ts'

export const STANDARD_CODEBOOK: Codebook = [
  {
    key: 'fact',
    label: 'Fact',
    letter: 'F',
    colour: 'fact',
    line: 'solid',
    description: 'It could be checked, and someone could be wrong about it.',
  },
  {
    key: 'opinion',
    label: 'Opinion',
    letter: 'O',
    colour: 'opinion',
    line: 'dashed',
    description: 'A judgement: careful people may differ and neither be mistaken.',
  },
  {
    key: 'mixed',
    label: 'Mixed',
    letter: 'M',
    colour: 'mixed',
    line: 'dotted',
    description: 'Fact and judgement in one sentence.',
  },
  {
    key: 'unsure',
    label: 'Unsure',
    letter: '?',
    colour: 'unsure',
    line: 'thin',
    description: 'Not to be said from the text alone.',
  },
]

const COLOURS = ['own-1', 'own-2', 'own-3', 'own-4'] as const
const LINES = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const

/**
 * Labels as a room gives them → labels that can be drawn. A standard key keeps its look; the others take the own colours and
 * lines in turn, and the first letter of their label that no earlier one took (then a digit).
 */
export function makeCodebook(given: readonly { key: string; label: string; description?: string }[]): Codebook {
  const taken = new Set<string>()
  let own = 0
  return given.map(({ key, label, description }): Label => {
    const standard = STANDARD_CODEBOOK.find(l => l.key === key)
    const letter = pickLetter(standard ? standard.letter + label : label, taken)
    taken.add(letter)
    const look = standard
      ? { colour: standard.colour, line: standard.line }
      : { colour: COLOURS[own % COLOURS.length]!, line: LINES[own % LINES.length]! }
    if (!standard) own++
    const about = description ?? standard?.description
    return { key, label, letter, ...look, ...(about ? { description: about } : {}) }
  })
}

function pickLetter(label: string, taken: ReadonlySet<string>): string {
  for (const character of label.toLocaleUpperCase('en')) {
    if (/[\p{L}\p{N}?]/u.test(character) && !taken.has(character)) return character
  }
  for (let digit = 1; ; digit++) if (!taken.has(String(digit))) return String(digit)
}

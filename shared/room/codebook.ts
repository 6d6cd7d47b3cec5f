/** The room's labels: the standard four, and how a room's own get a colour, a line and a letter by themselves. */
import { READY_LABELS } from './readyLabels.ts'
import type { Codebook, Label } from './types.ts'

export const STANDARD_CODEBOOK: Codebook = [
  {
    key: 'fact',
    label: 'Fact',
    letter: 'F',
    colour: 'fact',
    line: 'solid',
    description: 'It could be checked, and someone could be wrong about it.',
    examples: ['The bridge was closed for eleven weeks.'],
  },
  {
    key: 'opinion',
    label: 'Opinion',
    letter: 'O',
    colour: 'opinion',
    line: 'dashed',
    description: 'A judgement: careful people may differ and neither be mistaken.',
    examples: ['The bridge was closed for far too long.'],
  },
  {
    key: 'mixed',
    label: 'Mixed',
    letter: 'M',
    colour: 'mixed',
    line: 'dotted',
    description: 'Fact and judgement in one sentence.',
    examples: ['After eleven long weeks the bridge was at last open again.'],
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
 * lines in turn, and the first letter of their label that no earlier one took (then a digit). A standard or ready-made key that
 * comes without a description brings its own, with its examples.
 */
export function makeCodebook(given: readonly GivenLabel[]): Codebook {
  const taken = new Set<string>()
  let own = 0
  return given.map(({ key, label, description, examples }): Label => {
    const standard = STANDARD_CODEBOOK.find(l => l.key === key)
    const letter = pickLetter(standard ? standard.letter + label : label, taken)
    taken.add(letter)
    const look = standard
      ? { colour: standard.colour, line: standard.line }
      : { colour: COLOURS[own % COLOURS.length]!, line: LINES[own % LINES.length]! }
    if (!standard) own++
    const known = description ? undefined : (standard ?? READY_LABELS.find(l => l.key === key))
    return {
      key,
      label,
      letter,
      ...look,
      ...aboutLabel(description ?? known?.description, examples ?? known?.examples),
    }
  })
}

type GivenLabel = Pick<Label, 'key' | 'label' | 'description' | 'examples'>

const aboutLabel = (
  description: string | undefined,
  examples: readonly string[] | undefined,
): Pick<Label, 'description' | 'examples'> => ({
  ...(description ? { description } : {}),
  ...(examples?.length ? { examples } : {}),
})

function pickLetter(label: string, taken: ReadonlySet<string>): string {
  for (const character of label.toLocaleUpperCase('en')) {
    if (/[\p{L}\p{N}?]/u.test(character) && !taken.has(character)) return character
  }
  for (let digit = 1; ; digit++) if (!taken.has(String(digit))) return String(digit)
}

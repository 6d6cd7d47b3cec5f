/** Labels of a room that is under way, edited: whatever keeps its key keeps its look, and nobody has to learn a label anew. */
import { makeCodebook } from './codebook.ts'
import type { Codebook, Label } from './types.ts'

export interface LabelChanges {
  codebook: Codebook
  renamed: { key: string; from: string; to: string }[]
  added: string[]
  removed: Label[]
}

/** `given`: the labels as they shall be, in their order. A label that says nothing of itself keeps its description. */
export function editCodebook(
  before: Codebook,
  given: readonly Pick<Label, 'key' | 'label' | 'description' | 'examples'>[],
): LabelChanges {
  const known = new Map(before.map(label => [label.key, label]))
  const fresh = given.filter(({ key }) => !known.has(key))
  // After those that stay, so that each new one takes a letter and a colour that is free.
  const made = new Map(makeCodebook([...before, ...fresh]).map(label => [label.key, label]))
  const codebook = given.map(({ key, label, description, examples }): Label => {
    const old = known.get(key)
    if (!old) return made.get(key)!
    return { ...old, label, ...(description ? { description } : {}), ...(examples ? { examples } : {}) }
  })
  return {
    codebook,
    renamed: codebook.flatMap(({ key, label }) => {
      const old = known.get(key)
      return old && old.label !== label ? [{ key, from: old.label, to: label }] : []
    }),
    added: fresh.map(({ key }) => key),
    removed: before.filter(({ key }) => !given.some(one => one.key === key)),
  }
}

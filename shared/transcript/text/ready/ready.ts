/** What Parley names itself and a room keeps in English, said in its reader's language. What people named themselves stays. */
import type { ready as en } from './en.ts'

export type Ready = { [Section in keyof typeof en]: { [English in keyof (typeof en)[Section]]: string } }

/** Undefined for what Parley does not say by itself. */
export type Translate = (english: string) => string | undefined

/** A stage is known by its prompt: a title alone may be anybody's. */
export function sayStage<S extends { title: string; prompt?: string }>(stage: S, translate: Translate): S {
  const prompt = stage.prompt && translate(stage.prompt)
  return prompt ? { ...stage, title: translate(stage.title) ?? stage.title, prompt } : stage
}

/** A label, a side or an option is known by the key that it has by itself. */
export function sayLabels<L extends { key: string; label: string; description?: string; examples?: readonly string[] }>(
  labels: readonly L[],
  translate: Translate,
): readonly L[] {
  const say = (english: string) => translate(english) ?? english
  return labels.map(one =>
    one.key === one.label.toLowerCase().replaceAll(' ', '-')
      ? {
          ...one,
          label: say(one.label),
          ...(one.description === undefined ? {} : { description: say(one.description) }),
          ...(one.examples === undefined ? {} : { examples: one.examples.map(say) }),
        }
      : one,
  )
}

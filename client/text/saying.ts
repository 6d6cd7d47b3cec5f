/**
 * What is said in English outside the catalogue (by the rules, the server, the library of run-sheets) → the page's language.
 * The table is loaded when the page is quiet; until then, and for what is in no table, the English stands. What people
 * named themselves is never looked up: a stage only with its prompt, an option only with the key it has by itself.
 */
import { createSignal } from 'solid-js'
import type { RoomInfo } from '../../shared/protocol/index.ts'
import { sayLabels as labelsIn, sayStage as stageIn } from '../../shared/transcript/text/ready/ready.ts'
import { t } from './catalogue.ts'
import type { Dictionary } from './dictionary.ts'

const [dictionary, setDictionary] = createSignal<Dictionary>()

/** English is said already. A network that fails now is asked again by the next page. */
export async function learn(): Promise<boolean> {
  if (t.language === 'en' || dictionary()) return true
  try {
    const [{ said }, { dictionaryOf }] = await Promise.all([import('./said.ts'), import('./dictionary.ts')])
    setDictionary(dictionaryOf(said))
    return true
  } catch {
    return false
  }
}

export const say = (english: string): string => dictionary()?.translate(english) ?? english

export const sayRefusal = <R extends { detail: string } | undefined>(refusal: R): R =>
  refusal && { ...refusal, detail: say(refusal.detail) }

export const sayStage = <S extends { title: string; prompt?: string }>(stage: S): S => {
  const known = dictionary()
  return known ? stageIn(stage, known.translate) : stage
}

export const sayLabels = <L extends { key: string; label: string; description?: string; examples?: readonly string[] }>(
  labels: readonly L[],
): readonly L[] => {
  const known = dictionary()
  return known ? labelsIn(labels, known.translate) : labels
}

export const sayRoom = (room: RoomInfo): RoomInfo => ({
  ...room,
  codebook: sayLabels(room.codebook),
  ...(room.motion && { motion: dictionary()?.sayMotion(room.motion) ?? room.motion }),
})

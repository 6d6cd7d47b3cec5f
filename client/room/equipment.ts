/**
 * What a page needs once its text is there and it is quiet: the rules for all acts but writing, sending drafts again, and
 * taking ballots back.
 * Until it has come a button is not greyed out that will be; the server refuses with the same sentence.
 */
import { type Accessor, createSignal } from 'solid-js'
import type { check } from '../../shared/policy/check.ts'
import type { makeResending, ResendingTools } from './resending.ts'

export type Equipment = ReturnType<typeof makeResending> & { check: typeof check }

/** Answers it, once there, and what fetches it; where there is no network, it is fetched when that is back. */
export function createEquipment(
  tools: ResendingTools,
): [equipment: Accessor<Equipment | undefined>, equip: () => void] {
  const [equipment, setEquipment] = createSignal<Equipment>()
  let isUnderWay = false
  function equip(): void {
    if (isUnderWay) return
    isUnderWay = true
    Promise.all([import('./resending.ts'), import('../../shared/policy/check.ts')]).then(
      ([resending, policy]) => setEquipment({ ...resending.makeResending(tools), check: policy.check }),
      () => {
        isUnderWay = false
        addEventListener('online', equip, { once: true })
      },
    )
  }
  return [equipment, equip]
}

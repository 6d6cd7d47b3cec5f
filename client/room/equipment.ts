/**
 * What a page needs once its text is there and it is quiet: the rules for all acts but writing, sending drafts again, and
 * taking ballots back.
 * Until it has come a button is not greyed out that will be; the server refuses with the same sentence.
 */
import { type Accessor, createSignal } from 'solid-js'
import type { check } from '../../shared/policy/check.ts'
import type { makeResending, ResendingTools } from './resending.ts'

export type Equipment = ReturnType<typeof makeResending> & { check: typeof check }

/**
 * Answers it, once there, and what fetches it; where there is no network, it is fetched when that is back. `equip` also takes
 * what is to be done with it, then.
 */
export function createEquipment(
  tools: ResendingTools,
): [equipment: Accessor<Equipment | undefined>, equip: (use?: (equipment: Equipment) => void) => void] {
  const [equipment, setEquipment] = createSignal<Equipment>()
  const waiting: ((equipment: Equipment) => void)[] = []
  let isUnderWay = false
  function equip(use?: (equipment: Equipment) => void): void {
    const there = equipment()
    if (there) return use?.(there)
    if (use) waiting.push(use)
    if (isUnderWay) return
    isUnderWay = true
    Promise.all([import('./resending.ts'), import('../../shared/policy/check.ts')]).then(
      ([resending, policy]) => {
        const come = { ...resending.makeResending(tools), check: policy.check }
        setEquipment(come)
        for (const waited of waiting.splice(0)) waited(come)
      },
      () => {
        isUnderWay = false
        addEventListener('online', () => equip(), { once: true })
      },
    )
  }
  return [equipment, equip]
}

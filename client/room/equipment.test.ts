import { expect, test } from 'vitest'
import { createEquipment, type Equipment } from './equipment.ts'
import type { ResendingTools } from './resending.ts'

test('what is asked for before the parts have come is done once they are there, in its order, and then at once', async () => {
  const [equipment, equip] = createEquipment({} as ResendingTools)
  const used: [string, Equipment][] = []
  equip(come => used.push(['first', come]))
  expect([used, equipment()]).toEqual([[], undefined])
  await new Promise<void>(done =>
    equip(come => {
      used.push(['second', come])
      done()
    }),
  )
  equip(come => used.push(['third', come]))
  expect(used).toEqual(['first', 'second', 'third'].map(name => [name, equipment()]))
})

/** Joint statements of a played stage: everyone of a side puts words in, some take out what others wrote; a plain list of letters says what must stand. */
import { expect } from 'vitest'
import { JOINT_ROOT, type MemberId } from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import type { Play } from './playedRoom.ts'

export async function playStatements(play: Play, stage: Stage): Promise<void> {
  const { live, world, done, roll } = play
  for (const joint of live.statements) {
    const { stage: of, side } = joint.statement
    if (of !== stage.id) continue
    expect(joint.statement.isOpen).toBe(true)
    const writers = play.players.filter(({ id }) => side === undefined || live.members.get(id)!.side === side)
    expect(writers.length, `${stage.id} ${side}`).toBeGreaterThan(0)
    let letters: { letter: string; by: MemberId }[] = []
    for (const [n, { id }] of writers.entries()) {
      const page = world.connect(live, live.members.get(id)!, { of: joint })
      await world.settle()
      const text = page.doc.getText(JOINT_ROOT)
      const words = `Point ${n} of ${side ?? 'all'}. `
      const at = roll(2) ? letters.length : 0
      text.insert(at, words)
      letters.splice(at, 0, ...[...words].map(letter => ({ letter, by: id })))
      if (roll(2)) {
        text.delete(0, 3)
        letters = letters.slice(3)
      }
      await play.pass(1, 10)
      expect(page.closed, stage.id).toBeUndefined()
      page.leave()
    }
    done.statements.push({
      stage: stage.title,
      ...(side === undefined ? {} : { side }),
      text: letters.map(({ letter }) => letter).join(''),
      by: mostFirst(letters.map(({ by }) => by)).map(id => live.members.get(id)!.givenName),
    })
  }
}

function mostFirst(letters: readonly MemberId[]): MemberId[] {
  const counts = new Map<MemberId, number>()
  for (const by of letters) counts.set(by, (counts.get(by) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id)
}

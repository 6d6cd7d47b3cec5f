/**
 * Tallies that are sealed until one's own ballot: they never stand in the document, so this browser asks for them once it
 * has cast, and again when the turnout moves, at most once a second a poll.
 */
import type { PollId, Tally } from '../../shared/room/index.ts'
import type { PollView } from './types.ts'

const EVERY_MS = 1000

export function makeOwnTallies(tools: {
  isCounted: (poll: PollId) => boolean
  fetch: (poll: PollId) => Promise<Tally | undefined>
  later: (run: () => void, ms: number) => void
  changed: (poll: PollId) => void
}) {
  const tallies = new Map<PollId, Tally>()
  const asked = new Map<PollId, number | undefined>()
  const busy = new Set<PollId>()

  async function ask(poll: PollId): Promise<void> {
    const tally = await tools.fetch(poll)
    if (tally) tallies.set(poll, tally)
    tools.changed(poll)
    tools.later(() => {
      busy.delete(poll)
      tools.changed(poll)
    }, EVERY_MS)
  }

  return {
    of: (poll: PollId) => tallies.get(poll),
    /** A poll changed in the document or by one's own ballot. */
    note({ id, reveal, isOpen, turnout }: PollView): void {
      if (reveal !== 'own' || !isOpen || !tools.isCounted(id) || busy.has(id)) return
      if (asked.has(id) && asked.get(id) === turnout) return
      asked.set(id, turnout)
      busy.add(id)
      void ask(id)
    },
  }
}

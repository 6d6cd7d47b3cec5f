/**
 * What the server writes for a member has been decided on: it is not held again, however slow the room is, and what was held in
 * time comes in though the stage has gone on or its writer been muted. All other rules are asked as ever.
 */
import type { RoomFacts } from '../../shared/policy/index.ts'
import type { Member } from '../../shared/room/index.ts'

/** The member and the facts as the gate is to be asked by. */
export function asApproved(member: Member, facts: RoomFacts): { member: Member; facts: RoomFacts } {
  const { restateSeconds: _, ...stage } = facts.stage
  return {
    member: { ...member, isMuted: false, role: member.role === 'observer' ? 'participant' : member.role },
    facts: {
      ...facts,
      stage: { ...stage, opens: [...new Set([...stage.opens, 'marks', 'replies'] as const)], advance: 'hand' },
      isLocked: false,
      hold: 'none',
      slowSeconds: undefined,
    },
  }
}

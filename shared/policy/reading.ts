/** Who may read what is withheld. Asked by everything that gives out an entry: sockets, answers, results and exports. */
import type { Member, MemberId } from '../room/index.ts'
import type { Stage } from '../stages/index.ts'
import type { StatementFacts } from './acts.ts'
import { writesStatement } from './predicates.ts'

/** What a rule of reading may know of an entry. */
export interface Reading {
  creator: MemberId
  /** Written while the stage that is on withholds what others write. */
  isWithheld: boolean
}

/** In a stage that withholds, moderators read on, unless it is blind for them too. Nothing is withheld in any other stage. */
export const seesWithheld = (
  { role }: Pick<Member, 'role'>,
  { visibility, blindForModerators }: Pick<Stage, 'visibility' | 'blindForModerators'>,
): boolean => visibility !== 'own' || (role === 'moderator' && blindForModerators !== true)

/** Whether the member may read the entry in this stage [STAGE-8]. */
export const mayRead = (
  { creator, isWithheld }: Reading,
  member: Pick<Member, 'id' | 'role'>,
  stage: Pick<Stage, 'visibility' | 'blindForModerators'>,
): boolean => !isWithheld || creator === member.id || seesWithheld(member, stage)

/**
 * Whether the member may read a joint statement [STAGE-17]: until its stage ends it is theirs who write it, whatever the stage
 * shows of entries; moderators read along, unless the stage is blind for them too.
 */
export const mayReadStatement = (
  statement: StatementFacts,
  member: Pick<Member, 'group' | 'side' | 'role'>,
  stage: Pick<Stage, 'visibility' | 'blindForModerators'>,
): boolean =>
  !statement.isOpen ||
  writesStatement(statement, member) ||
  (member.role === 'moderator' && seesWithheld(member, stage))

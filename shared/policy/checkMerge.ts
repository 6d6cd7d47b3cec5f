/** The rules of merging claims that say the same, and of parting them again. Part of `check`. */
import { type Act, MERGE_ACTS, type MergeAct, type MergeFacts } from './acts.ts'
import { type Refusal, refuse } from './refusal.ts'

export const isMerging = (act: Act & { kind: 'moderate' }): act is Act & { kind: 'moderate'; act: MergeAct } =>
  MERGE_ACTS.some(one => one === act.act)

export function checkMerge(act: MergeAct, claims: MergeFacts): Refusal | undefined {
  if (claims.isItself)
    return refuse('STALE', 'CASE-5', 'A claim is merged into another one, and not into what is merged into it.')
  if (act === 'merge' && claims.isMerged)
    return refuse('STALE', 'CASE-5', 'This claim is merged into another already: part them first.')
  if (act === 'unmerge' && !claims.isMerged) return refuse('STALE', 'CASE-5', 'This claim is merged into no other.')
  if (claims.isSecret)
    return refuse('CLOSED', 'CASE-5', 'The ballots are secret: nobody could tell who has cast on both claims.')
  if (claims.isClosed)
    return refuse(
      'CLOSED',
      'CASE-5',
      'A poll of these claims is closed, and what it counted stays: open it again first.',
    )
  return claims.isWithheld
    ? refuse('PHASE', 'STAGE-8', 'Others cannot read both claims yet: wait until the stage shows them.')
    : undefined
}

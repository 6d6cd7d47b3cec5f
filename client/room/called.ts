/** What the desk knows besides entries, as people call it: a joint statement by its stage and side, a reason by its poll's question. */
import type { Contribution, DeskItem } from '../../shared/protocol/index.ts'
import type { RoomView } from './types.ts'

export type Other = Extract<Contribution | DeskItem, { root: 'statements' | 'reasons' }>

export function calledOf(view: RoomView, one: Other): string {
  const { motion } = view.room()
  if (one.root === 'reasons') return one.of ?? motion?.sentence ?? ''
  const stage = view.stages().find(({ id }) => id === one.stage)?.title ?? one.stage
  const side = motion?.sides.find(({ key }) => key === one.side)?.label ?? one.side
  return [stage, side].filter(Boolean).join(', ')
}

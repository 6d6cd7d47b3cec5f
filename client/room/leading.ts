/** How a moderator leads the room through its course, wherever the buttons stand. Two who press at once move the room once. */
import type { Refusal } from '../../shared/policy/index.ts'
import { words } from '../text/stageControl.ts'
import { toast } from '../ui/Toasts.tsx'
import { moveStage, timeStage } from './stageActs.ts'
import type { RoomView } from './types.ts'

/** Each says by itself why it could not be done. */
export function makeLeading(view: RoomView) {
  const room = view.room().id
  const current = () => view.stage()
  /** The stage so many places further on, or back. */
  const stageAt = (by: number) => view.stages()[view.stagePlace().index + by]
  const say = (refusal: Refusal | undefined) => {
    if (refusal) toast(refusal.detail)
  }
  return {
    stageAt,
    async go(to: string): Promise<void> {
      const from = current().id
      if (to === from) return
      const refusal = await moveStage(room, { to, from })
      const isKnown = current().id !== from
      if (refusal?.code === 'STALE' && isKnown && stageAt(1) !== undefined) toast(words.overtaken(current().title))
      else say(refusal)
    },
    async giveTime(minutes: number): Promise<void> {
      say(await timeStage(room, { act: 'extend', seconds: minutes * 60, from: current().id }))
    },
    /** Stops the time, or lets it go on. */
    async halt(): Promise<void> {
      say(await timeStage(room, { act: view.paused() ? 'resume' : 'pause', from: current().id }))
    },
    /** Why the stage cannot be given more time. */
    whyNoTime: () =>
      view.refusalOfStage({ kind: 'time-stage', act: 'extend', hasLength: current().seconds !== undefined })?.detail,
  }
}

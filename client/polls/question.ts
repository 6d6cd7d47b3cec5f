/** A poll of the document as the rules and the count know polls. */
import type { Choice, Poll } from '../../shared/room/index.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { card } from '../text/card.ts'
import { list } from '../text/intl.ts'
import { sayLabels } from '../text/saying.ts'

export const asPoll = (view: RoomView, poll: PollView): Poll => {
  const { mine: _, isWaiting: __, tally: ___, turnout: ____, ...rest } = poll
  return {
    ...rest,
    room: view.room().id,
    group: view.me().group as Poll['group'],
    options: poll.options ?? [],
    isWithdrawn: false,
    created: 0,
  }
}

/** What is cast, unless it is a secret ballot's bare mark. */
export const choiceOf = ({ mine }: PollView): Choice | undefined =>
  mine === undefined || (typeof mine === 'object' && 'cast' in mine && mine.cast === true)
    ? undefined
    : (mine as Choice)

export const questionOf = (poll: PollView) => poll.question ?? ''

/** A choice in a few words, by the labels of its options. */
export function sayChoice(poll: Pick<PollView, 'options'>, choice: Choice): string {
  const label = (key: string) => `“${sayLabels(poll.options ?? []).find(option => option.key === key)?.label ?? key}”`
  if (typeof choice === 'string') return label(choice)
  if (Array.isArray(choice)) return choice.length > 0 ? list((choice as string[]).map(label)) : '—'
  if ('key' in choice && typeof choice.key === 'string') {
    const { key, reason } = choice as { key: string; reason?: string }
    return reason === undefined ? label(key) : `${label(key)}: ${reason || `[${card.removedByModerator}]`}`
  }
  return list(Object.entries(choice as Record<string, number>).map(([key, n]) => `${label(key)} ${n}`))
}

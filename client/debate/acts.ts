/** What can be done about an entry that is shown here: the page brings it, as it has it from another view. None is shown of the past. */
import type { JSX } from 'solid-js'
import type { EntryTarget } from '../room/reading.ts'
import type { ThreadReply } from '../room/types.ts'

export type Acts = (target: EntryTarget, entry: () => Pick<ThreadReply, 'isMine' | 'moderation'>) => JSX.Element

/** Why a moderator hid or removed something: a standard reason in the file's language, the room's own and free words as they are. */
import type { Words } from './text/en.ts'

export const reasonWords = (reason: string, { reasons }: Words): string =>
  Object.hasOwn(reasons, reason) ? reasons[reason as keyof Words['reasons']] : reason

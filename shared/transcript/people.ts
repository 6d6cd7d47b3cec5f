/** Under which name each member stands in a transcript. */
import type { Member, MemberId } from '../room/index.ts'
import type { Creator, Profile } from './transcript.ts'

/** Who is nobody here any more, or has no letter. */
export const UNKNOWN = 'A former member'

/** `appearance`: everyone who wrote, in the order in which their words come; letters in public go by it. */
export function makeNames(
  members: readonly Member[],
  profile: Profile,
  appearance: Iterable<MemberId>,
): (id: MemberId) => Creator {
  const byId = new Map(members.map(member => [member.id, member]))
  const letters = new Map([...new Set(appearance)].map((id, i) => [id, `Reader ${letterOf(i)}`]))
  return id => {
    const member = byId.get(id)
    const sign = {
      isImagined: member?.isImagined ?? false,
      ...(member?.importedFrom === undefined ? {} : { isImported: true as const }),
    }
    switch (profile) {
      case 'named':
        return { name: member?.givenName ?? UNKNOWN, ...sign }
      case 'pseudonymous':
        return { name: member?.pseudonym ?? UNKNOWN, ...sign }
      case 'public':
        return { name: letters.get(id) ?? UNKNOWN, ...sign }
      default:
        return profile satisfies never
    }
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

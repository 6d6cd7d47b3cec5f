/** Reading a join code as it is typed or pasted: case, spaces and hyphens are ignored, and a whole link is understood. */
import { JOIN_ALPHABET, JOIN_LENGTH } from '../../shared/room/index.ts'

/** What was typed → at most eight capitals and digits, those that no code has included, so that nothing typed just vanishes. */
export function readTyped(typed: string): string {
  const link = /\/join\/([^/?#\s]+)/i.exec(typed)?.[1]
  return (link ?? typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, JOIN_LENGTH)
}

/** What an address names as a code, as far as it can be read: a hand that copied it may have slipped. */
export function readAddressed(part: string | undefined): string {
  try {
    return readTyped(decodeURIComponent(part ?? ''))
  } catch {
    return readTyped(part ?? '')
  }
}

export type CodeComplaint = { kind: 'short'; missing: number } | { kind: 'letters'; letters: string }

/** Why this cannot be a code yet, or undefined when it can. */
export function complaintAbout(code: string): CodeComplaint | undefined {
  const foreign = [...new Set(code)].filter(letter => !JOIN_ALPHABET.includes(letter))
  if (foreign.length) return { kind: 'letters', letters: foreign.join(', ') }
  return code.length < JOIN_LENGTH ? { kind: 'short', missing: JOIN_LENGTH - code.length } : undefined
}

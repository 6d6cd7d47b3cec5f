/** From mark to mark in text order: to the next of all, the next claim, the next question nobody has answered, … */
export type Jump = 'any' | 'claim' | 'question' | 'unread' | 'mine'

/** The letters that go to the next one; with Shift to the one before. K, too, is the one before. */
export const JUMP_KEYS: Record<string, Jump> = { j: 'any', l: 'claim', w: 'question', u: 'unread', m: 'mine' }

/** Which jump a key means, and which way. */
export function readJump(key: string, shift: boolean): { jump: Jump; by: 1 | -1 } | undefined {
  const letter = key.toLowerCase()
  if (letter === 'k') return { jump: 'any', by: -1 }
  const jump = JUMP_KEYS[letter]
  return jump && { jump, by: shift ? -1 : 1 }
}

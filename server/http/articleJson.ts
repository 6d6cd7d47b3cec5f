/** An article's JSON, put together from the parts as they are stored: a long one is neither parsed nor written anew while rooms wait. */
import type { WrittenArticle } from '../rooms/roomStore.ts'

/** An `Article`, with `more` over it. */
export function articleJson(
  { text, blocks, sentences, ...head }: WrittenArticle,
  more: object = {},
): Uint8Array<ArrayBuffer> {
  const begun = JSON.stringify({ ...head, ...more }).slice(0, -1)
  return joined(
    `${begun},"text":${JSON.stringify(textOf({ text }))},"blocks":`,
    blocks,
    ',"sentences":',
    sentences,
    '}',
  )
}

export const textOf = ({ text }: Pick<WrittenArticle, 'text'>): string => new TextDecoder().decode(text)

/** JSON that holds some that is written already. */
export const joined = (...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : part)))

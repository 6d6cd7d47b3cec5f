/** How much text may come in. */
import { Unreadable } from './unreadable.ts'

/** Throws `Unreadable` (413) for more than `most` bytes of UTF-8. */
export function refuseLarge(text: string, most: number, what: 'article' | 'source'): void {
  const bytes = Buffer.byteLength(text)
  if (bytes <= most) return
  const [is, limit] = [sizeInWords(bytes), sizeInWords(most)]
  const sizes = is === limit ? [`${bytes} bytes`, `${most} bytes`] : [is, limit]
  const sentence =
    what === 'article'
      ? `The article has ${sizes[0]} of text; at most ${sizes[1]} can be read here.`
      : `The source has ${sizes[0]} of text; at most ${sizes[1]} can be read here.`
  throw new Unreadable(413, sentence, 'source.text')
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / (1024 * 1024), 'MB']
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${unit}`
}

/** The body of an answer, unpacked while it is counted: what swells past the limit is cut off, not held. */
import type { IncomingMessage } from 'node:http'
import { pipeline, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { Unreadable } from './unreadable.ts'

export const ENCODINGS = ['gzip', 'br', 'deflate'] as const

/** Throws `Unreadable` past `most` bytes, packed or unpacked; other errors are of the connection or of the packing. */
export async function inflate(response: IncomingMessage, encoding: string | undefined, most: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooLarge(most)
  return collect(await unpacked(response, encoding?.trim().toLowerCase() ?? '', most), most)
}

async function collect(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > most) throw tooLarge(most)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function unpacked(response: IncomingMessage, encoding: string, most: number): Promise<AsyncIterable<Buffer>> {
  switch (encoding) {
    case '':
    case 'identity':
      return response
    case 'gzip':
    case 'x-gzip':
      return through(response, createGunzip())
    case 'br':
      return through(response, createBrotliDecompress())
    case 'deflate': {
      // Half of the servers that say deflate leave out its header, whose first half byte is the method 8.
      const packed = await collect(response, most)
      const unpacker = ((packed[0] ?? 8) & 0x0f) === 8 ? createInflate() : createInflateRaw()
      return unpacker.end(packed)
    }
    default:
      throw new Unreadable(
        422,
        'The site packs this page in a way that Parley cannot unpack. Paste the text instead.',
        'source.url',
      )
  }
}

/** An error of either ends both, and comes out where the stream is read. */
const through = (response: IncomingMessage, unpacker: Transform) => pipeline(response, unpacker, () => {})

const tooLarge = (most: number) =>
  new Unreadable(
    422,
    `The page is larger than ${Math.round(most / 100_000) / 10} MB, which is the most that is fetched. Paste the part you need.`,
    'source.url',
  )

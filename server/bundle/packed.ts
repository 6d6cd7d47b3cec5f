/**
 * Files as one ZIP archive that is made as it is read: nothing of it is kept. The same files in the same order give the same bytes.
 * The platform packs, beside the thread that makes the files, a few pieces at a time: each goes on from the words before it, so that
 * what comes out is one stream.
 */
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

type Bytes = Uint8Array<ArrayBuffer>
/** Bytes that leave together, about. */
export const PIECE = 2 ** 16
/** Bytes that are packed in one go. */
const PORTION = 2 ** 17
/** How far back a packed word may point. */
const WINDOW = 2 ** 15
/** Portions that are packed at once, or wait for one before them. */
const AT_ONCE = 8
/** The end of a packed stream: a last block with nothing in it. */
const NOTHING_MORE = new Uint8Array([3, 0])
const DEFLATE = 8

const pack = promisify<Uint8Array, object, Buffer<ArrayBuffer>>(deflateRaw)

/** `made`: milliseconds since 1970, of every entry. */
export async function* packed(
  files: Iterable<readonly [name: string, content: Iterable<Uint8Array>]>,
  made: number,
): AsyncGenerator<Bytes> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    ready.push(part)
  })
  for await (const [entry, bytes] of inTurn(packing(files, made))) {
    if (bytes === 'begins') zip.add(entry)
    else entry.ondata!(null, bytes, bytes === NOTHING_MORE)
    // What is ready, as soon as it is worth sending.
    if (ready.reduce((sum, { length }) => sum + length, 0) >= PIECE)
      yield new Uint8Array(Buffer.concat(ready.splice(0)))
  }
  zip.end()
  yield new Uint8Array(Buffer.concat(ready))
}

type Part = readonly [entry: ZipInputFile, bytes: 'begins' | Bytes]

/** What an archive is put together of. An entry's length and checksum are whole once its last part is made. */
function* packing(
  files: Iterable<readonly [name: string, content: Iterable<Uint8Array>]>,
  made: number,
): Generator<Part | Promise<Part>> {
  for (const [filename, content] of files) {
    const entry: ZipInputFile = { filename, mtime: made, compression: DEFLATE, crc: 0, size: 0 }
    yield [entry, 'begins']
    let before: Uint8Array = new Uint8Array()
    for (const bytes of portions(content)) {
      entry.crc = crc32(bytes, entry.crc)
      entry.size! += bytes.length
      const options = { finishFlush: constants.Z_SYNC_FLUSH, ...(before.length > 0 ? { dictionary: before } : {}) }
      yield pack(bytes, options).then(packed => [entry, packed])
      before = bytes.subarray(-WINDOW)
    }
    yield [entry, NOTHING_MORE]
  }
}

/** The same bytes in even portions, whatever pieces they come in. */
function* portions(content: Iterable<Uint8Array>): Generator<Uint8Array> {
  let open: Uint8Array[] = []
  let size = 0
  for (const bytes of content)
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PORTION - size)
      open.push(part)
      size += part.length
      at += part.length
      if (size < PORTION) continue
      yield Buffer.concat(open)
      ;[open, size] = [[], 0]
    }
  if (size > 0) yield Buffer.concat(open)
}

/** In their order, with some of them under way at once. */
async function* inTurn<T>(list: Iterable<T | Promise<T>>): AsyncGenerator<T> {
  const underWay: (T | Promise<T>)[] = []
  for (const one of list) {
    underWay.push(one)
    if (underWay.length >= AT_ONCE) yield underWay.shift()!
  }
  yield* underWay
}

/** Texts as bytes, gathered to pieces of a fair size. */
export function* encoded(texts: Iterable<string>): Generator<Bytes> {
  let open = ''
  for (const text of texts) {
    open += text
    if (open.length < PIECE) continue
    yield new Uint8Array(Buffer.from(open))
    open = ''
  }
  if (open) yield new Uint8Array(Buffer.from(open))
}

/** Files as one ZIP archive that is made as it is read: nothing of it is kept. The same files in the same order give the same bytes. */
import { Zip, ZipDeflate } from 'fflate'

type Bytes = Uint8Array<ArrayBuffer>
/** Bytes that leave together, about. */
export const PIECE = 2 ** 16

/** `made`: milliseconds since 1970, of every entry. */
export function* packed(
  files: Iterable<readonly [name: string, content: Iterable<Uint8Array>]>,
  made: number,
): Generator<Bytes> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    ready.push(part)
  })
  /** What is ready, as soon as it is worth sending. */
  function* atLeast(bytes: number): Generator<Bytes> {
    if (ready.reduce((sum, { length }) => sum + length, 0) >= bytes)
      yield new Uint8Array(Buffer.concat(ready.splice(0)))
  }
  for (const [name, content] of files) {
    const entry = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: made })
    zip.add(entry)
    for (const bytes of content)
      for (let at = 0; at < bytes.length; at += PIECE) {
        entry.push(bytes.subarray(at, at + PIECE))
        yield* atLeast(PIECE)
      }
    entry.push(new Uint8Array(), true)
    yield* atLeast(PIECE)
  }
  zip.end()
  yield* atLeast(1)
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

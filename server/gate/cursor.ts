/**
 * Reads lib0's primitives out of bytes that a stranger sent: never past the end, only in the shortest form, only valid
 * UTF-8, and nothing is allocated by a length that the bytes merely claim.
 */
import { isUtf8 } from 'node:buffer'
import { stop } from './refusals.ts'

/** Names of roots and fields that were read before, by a hash of their bytes: reading one again makes no new string. */
const NAMES = new Array<string>(256).fill('')
const NAME_LENGTH = 16
/** A short text is looked through here sooner than it is handed to the engine. */
const PLAIN_LENGTH = 64

const cut = () => stop('MALFORMED', 'The message ends too early.')

export class Cursor {
  readonly bytes: Uint8Array
  at = 0
  /** Made when the first text is read: most updates hold none. */
  #text: Buffer | undefined

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    if (this.at >= this.bytes.length) throw cut()
    return this.bytes[this.at++]!
  }

  /** An unsigned integer of at most 53 bits. */
  varUint(): number {
    const first = this.byte()
    return first < 128 ? first : this.#more(first & 127, 128)
  }

  /** A signed integer of at most 53 bits; lib0 keeps the sign in the first byte, so that -0 exists. */
  varInt(): number {
    const first = this.byte()
    const size = first & 128 ? this.#more(first & 63, 64) : first & 63
    return first & 64 ? -size : size
  }

  #more(start: number, weight: number): number {
    let value = start
    let scale = weight
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * scale
      scale *= 128
      if (value > Number.MAX_SAFE_INTEGER) throw stop('MALFORMED', 'A number is out of bounds.')
      if (byte >= 128) continue
      if (byte === 0) throw stop('MALFORMED', 'A number is not in its shortest form.')
      return value
    }
  }

  float32(): number {
    return this.#view().getFloat32(this.#take(4))
  }

  float64(): number {
    return this.#view().getFloat64(this.#take(8))
  }

  #view(): DataView {
    return new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
  }

  /** A string with its length in bytes before it. A byte order mark stays: dropping it would shift clocks. */
  string(): string {
    const length = this.varUint()
    const from = this.#take(length)
    if (length === 0) return ''
    if (length === 1 && this.bytes[from]! < 128) return String.fromCharCode(this.bytes[from]!)
    return this.#decode(from, this.at)
  }

  /** As `string`, for what has few values: a root's name, a field's. */
  name(): string {
    const length = this.varUint()
    const from = this.#take(length)
    if (length > NAME_LENGTH) return this.#decode(from, this.at)
    let hash = length
    for (let i = from; i < this.at; i++) hash = (hash * 31 + this.bytes[i]!) | 0
    const known = NAMES[hash & 255]!
    if (this.#isAt(known, from, length)) return known
    const name = this.#decode(from, this.at)
    NAMES[hash & 255] = name
    return name
  }

  #isAt(known: string, from: number, length: number): boolean {
    if (known.length !== length) return false
    for (let i = 0; i < length; i++) {
      const byte = this.bytes[from + i]!
      if (byte >= 128 || byte !== known.charCodeAt(i)) return false
    }
    return true
  }

  #decode(from: number, to: number): string {
    const { bytes } = this
    this.#text ??= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let i = from
    const end = Math.min(to, from + PLAIN_LENGTH)
    while (i < end && bytes[i]! < 128) i++
    if (i === to) return this.#text.toString('latin1', from, to)
    if (!isUtf8(bytes.subarray(from, to))) throw stop('MALFORMED', 'A text is not valid UTF-8.')
    return this.#text.toString('utf8', from, to)
  }

  /** Steps over a string without reading it. */
  skipString(): void {
    this.#take(this.varUint())
  }

  #take(length: number): number {
    const from = this.at
    if (length > this.bytes.length - from) throw cut()
    this.at = from + length
    return from
  }
}

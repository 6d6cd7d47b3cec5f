/**
 * Takes a ballot's reason out of the tallies in an update that the server wrote. In a plain value a field is its name and, after
 * the mark of a text, its words; the words become none, and every struct stays as long in clocks as it was. So the record still
 * replays to the document, and an earlier moment shows the poll as it was, without these words.
 */
import * as encoding from 'lib0/encoding'

/** The mark of a text in lib0's encoding of plain values. */
const TEXT = 119

function field(words: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, 'reason')
  encoding.writeUint8(encoder, TEXT)
  encoding.writeVarString(encoder, words)
  return encoding.toUint8Array(encoder)
}

/** The update without the words, or undefined where it does not have them. */
export function redactReason(update: Uint8Array, words: string): Uint8Array | undefined {
  const [sought, empty] = [Buffer.from(field(words)), Buffer.from(field(''))]
  const rest = Buffer.from(update.buffer, update.byteOffset, update.byteLength)
  const parts: Buffer[] = []
  let from = 0
  for (let at = rest.indexOf(sought); at >= 0; at = rest.indexOf(sought, from)) {
    parts.push(rest.subarray(from, at), empty)
    from = at + sought.length
  }
  return from === 0 ? undefined : new Uint8Array(Buffer.concat([...parts, rest.subarray(from)]))
}

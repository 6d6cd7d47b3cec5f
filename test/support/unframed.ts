/** The messages in unmasked WebSocket frames that were written in one piece (RFC 6455, 5.2). */
export function* unframed(bytes: Uint8Array): Iterable<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < bytes.length; ) {
    const marker = view.getUint8(at + 1)
    const header = marker < 126 ? 2 : marker === 126 ? 4 : 10
    const length = marker < 126 ? marker : marker === 126 ? view.getUint16(at + 2) : Number(view.getBigUint64(at + 2))
    yield bytes.slice(at + header, at + header + length)
    at += header + length
  }
}

/**
 * Bytes → text. What says the encoding, strongest first: a byte order mark, bytes that only UTF-8 explains, what the sender
 * or the page declares, the shape of UTF-16, and last a guess among the old code pages. A declaration is a claim: pages
 * that say one thing and are another are common, and a wrong reading stays in the text for good.
 * Labels are those of the WHATWG Encoding Standard, so that `iso-8859-1` means windows-1252 as it does in browsers.
 */
import { guessCodePage } from './codePages.ts'
import { Unreadable } from './unreadable.ts'

export interface Decoded {
  text: string
  /** The encoding's name in the standard, in small letters. */
  encoding: string
}

/** In which an encoding is declared inside a file; `meta` for HTML. */
const LOOK_FOR_DECLARATION = 4096

/** `declared` is a charset label from outside, such as a Content-Type's. Throws `Unreadable` (422) for bytes that are no text. */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return refuseUnlessText(decode(bytes, marked))
  const isUtf8 = isValid(bytes, 'utf-8')
  const claims = [declared, declaredWithin(bytes)].flatMap(label => nameOf(label) ?? [])
  for (const claim of claims) {
    if (!isUtf8 || !speaksForUtf8(bytes, claim)) {
      if (isValid(bytes, claim) && !isWide(claim)) return refuseUnlessText(decode(bytes, claim))
      if (isWide(claim) && bytes.includes(0) && isValid(bytes, claim)) return refuseUnlessText(decode(bytes, claim))
    }
  }
  const wide = looksWide(bytes)
  if (wide) return refuseUnlessText(decode(bytes, wide))
  if (isUtf8 || isMostlyUtf8(bytes)) return refuseUnlessText(decode(bytes, 'utf-8'))
  if (bytes.includes(0)) throw notText()
  return refuseUnlessText(decode(bytes, guessCodePage(bytes)))
}

const decode = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
})

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The standard's name of what a label means; undefined for a label that it does not know. */
function nameOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

const isWide = (encoding: string) => encoding.startsWith('utf-16')

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** `<meta charset>`, its older form, or an XML declaration; UTF-16 said in ASCII cannot be true and means UTF-8. */
function declaredWithin(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, LOOK_FOR_DECLARATION)).toString('latin1')
  const found =
    /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head) ??
    /<meta\s[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)
  if (!found) return undefined
  return /^utf-?16/i.test(found[1]!) ? 'utf-8' : found[1]
}

/**
 * Bytes that are valid UTF-8 with letters beyond ASCII are hardly ever anything else. A code page of one byte a letter can
 * claim any bytes, so one such letter is enough; those of more bytes are believed unless there are many.
 */
function speaksForUtf8(bytes: Uint8Array, claim: string): boolean {
  if (isWide(claim)) return !bytes.includes(0)
  if (claim === 'iso-2022-jp') return false
  const isManyByte = ['shift_jis', 'euc-jp', 'euc-kr', 'gbk', 'gb18030', 'big5'].includes(claim)
  return countLeads(bytes, isManyByte ? 10 : 1) >= (isManyByte ? 10 : 1)
}

/** First bytes of letters beyond ASCII, counted up to `most`. */
function countLeads(bytes: Uint8Array, most: number): number {
  let found = 0
  for (const byte of bytes) if (byte >= 0xc2 && byte <= 0xf4 && ++found >= most) break
  return found
}

/** A text cut in the middle of a letter, or with a stray byte pasted in, is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const wrong = text.match(/\ufffd/g)?.length ?? 0
  const right = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return right >= wrong * 4
}

/**
 * UTF-16 without a mark: only it has NUL bytes in a text, as one half of each ASCII character, and never a whole NUL. The
 * byte order is the one under which more of them are ASCII.
 */
function looksWide(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 || !bytes.includes(0)) return undefined
  let [little, big] = [0, 0]
  for (let i = 0; i < bytes.length; i += 2) {
    const [first, second] = [bytes[i]!, bytes[i + 1]!]
    if (first === 0 && second === 0) return undefined
    if (second === 0 && isPlain(first)) little++
    if (first === 0 && isPlain(second)) big++
  }
  const encoding = little >= big ? 'utf-16le' : 'utf-16be'
  const [more, fewer] = little >= big ? [little, big] : [big, little]
  return more > fewer * 4 && isValid(bytes, encoding) ? encoding : undefined
}
const isPlain = (byte: number) => byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f)

const notText = () => new Unreadable(422, 'This looks like a binary file, not text.', 'file')

/** A text has no NULs and hardly a control character; those of a terminal's colours and old page breaks are few. */
function refuseUnlessText(decoded: Decoded): Decoded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file
  const strange = decoded.text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0
  if (decoded.text.includes('\0') || strange * 100 > decoded.text.length) throw notText()
  return decoded
}

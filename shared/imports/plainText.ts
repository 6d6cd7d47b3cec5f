/** A body written as HTML → its words. What is shown is text in any case; here it only becomes readable. Linear in the text. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
}
/** Their words are not for reading. */
const UNREAD = new Set(['script', 'style', 'template', 'head', 'noscript'])
const LINES = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
])

export function plainText(html: string): string {
  let text = ''
  let unread: string | undefined
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (unread === undefined) text += decode(html.slice(at, open < 0 ? html.length : open).replace(/\s+/g, ' '))
    if (open < 0) break
    const isComment = html.startsWith('<!--', open)
    const [, slash = '', name] = /^<(\/?)([A-Za-z][A-Za-z0-9]{0,20})/.exec(html.slice(open, open + 24)) ?? []
    const isMarkup = isComment || name !== undefined || /^<[!?/]/.test(html.slice(open, open + 2))
    const close = isMarkup ? html.indexOf(isComment ? '-->' : '>', open) : open
    if (!isMarkup || close < 0) {
      // A lone `<` is one; what nothing closes is text to its end.
      if (unread === undefined) text += '<'
      at = open + 1
      if (close >= 0) continue
      if (unread === undefined) text += decode(html.slice(at).replace(/\s+/g, ' '))
      break
    }
    at = close + (isComment ? 3 : 1)
    const kind = name?.toLowerCase()
    if (kind === undefined) continue
    if (unread !== undefined) {
      if (slash && kind === unread) unread = undefined
    } else if (UNREAD.has(kind) && !slash) unread = kind
    else if (kind === 'br') text += '\n'
    else if (LINES.has(kind)) text += '\n\n'
  }
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const decode = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : whole
  })

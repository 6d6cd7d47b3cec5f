/** PDF files written by hand, object by object. Coordinates are PDF's: points, from the lower left corner. */
import { deflateSync } from 'node:zlib'

export interface Words {
  text: string
  x: number
  y: number
  /** Points; 10 unless told. */
  size?: number
  /** `plain` unless told. `letters` shows any script, as fonts of other scripts do. */
  font?: 'plain' | 'bold' | 'letters'
  /** Degrees, against the clock. */
  turned?: number
}
export interface PdfParts {
  pages: readonly (readonly Words[])[]
  info?: Record<string, string>
  /** What else stands in the trailer. */
  trailer?: string
  /** A picture on every page. */
  hasPictures?: boolean
}

const PICTURE = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8'

/** Every letter of Helvetica here is half as wide as high, so that a test can tell where a line ends. */
const WIDTH = 0.5
export const widthOf = (text: string, size = 10) => text.length * size * WIDTH

export function makePdf({ pages, info = {}, trailer = '', hasPictures = false }: PdfParts): Uint8Array {
  const letters = new Set(
    pages.flatMap(page => page.flatMap(words => (words.font === 'letters' ? [...words.text] : []))),
  )
  const widths = `/FirstChar 32 /LastChar 255 /Widths [${Array.from({ length: 224 }, () => WIDTH * 1000).join(' ')}]`
  const simple = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${widths} >>`
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${20 + i * 2} 0 R`).join(' ')}] >>`,
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} <feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`)
      .join(' ')} >>`,
    simple('Helvetica'),
    simple('Helvetica-Bold'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Letters /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Letters /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${WIDTH * 1000} /FontDescriptor 9 0 R >>`,
    streamOf(toUnicode(letters)),
    '<< /Type /FontDescriptor /FontName /Letters /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    hasPictures ? streamOf(Buffer.alloc(3), PICTURE) : 'null',
  ]
  while (objects.length < 19) objects.push('null')
  for (const [i, page] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${21 + i * 2} 0 R /Resources << /Font << /plain 4 0 R /bold 5 0 R /letters 6 0 R >>${hasPictures ? ' /XObject << /I 10 0 R >>' : ''} >> >>`,
      streamOf(
        Buffer.from(`${page.map(show).join('\n')}${hasPictures ? '\nq 500 0 0 700 40 40 cm /I Do Q' : ''}`, 'latin1'),
      ),
    )
  }
  return joinPdf(objects, `/Root 1 0 R /Info 3 0 R ${trailer}`)
}

/** Objects 1, 2, … with their table and trailer. */
export function joinPdf(objects: readonly (string | Buffer)[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  let at = parts[0]!.length
  for (const [i, object] of objects.entries()) {
    places.push(at)
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    at += part.length
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')])
}

/** A packed stream; `layers` packs it again and again. */
export function streamOf(data: Uint8Array, more = '', layers = 1): Buffer {
  let packed: Uint8Array = data
  for (let i = 0; i < layers; i++) packed = deflateSync(packed)
  const filters = Array.from({ length: layers }, () => '/FlateDecode').join(' ')
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter [${filters}] ${more} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

function show({ text, x, y, size = 10, font = 'plain', turned = 0 }: Words): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)].map(n => n.toFixed(4))
  const string = font === 'letters' ? `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>` : literal(text)
  return `BT /${font} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm ${string} Tj ET`
}

/** WinAnsi, as far as it differs from Latin-1 in what the tests write. */
const WIN: Readonly<Record<string, string>> = {
  '•': '\x95',
  '–': '\x96',
  '—': '\x97',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
}
const literal = (text: string) =>
  `(${[...text]
    .map(letter => WIN[letter] ?? letter)
    .join('')
    .replace(/[\\()]/g, '\\$&')})`

/** Codes are the letters' own UTF-16 units. */
function toUnicode(letters: ReadonlySet<string>): Buffer {
  const all = [...letters].map(letter => Buffer.from(letter, 'utf16le').swap16().toString('hex'))
  const chunks = Array.from({ length: Math.ceil(all.length / 100) }, (_, i) => all.slice(i * 100, i * 100 + 100))
  return Buffer.from(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Letters def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
${chunks.map(chunk => `${chunk.length} beginbfchar\n${chunk.map(code => `<${code}> <${code}>`).join('\n')}\nendbfchar`).join('\n')}
endcmap end end`)
}

/** Lines of one column, one under the other; `y` is the first line's. */
export const column = (
  x: number,
  y: number,
  lines: readonly string[],
  more: Partial<Words> & { leading?: number } = {},
): Words[] => lines.map((text, i) => ({ text, x, y: y - i * (more.leading ?? (more.size ?? 10) * 1.2), ...more }))

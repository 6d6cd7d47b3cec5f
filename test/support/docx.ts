/** Word files written by hand: the parts a reader looks at, zipped. */
import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const SPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface DocxParts {
  /** What stands in `w:body`. */
  body: string
  /** What stands in `w:footnotes`, without Word's two separators. */
  footnotes?: string
  /** Id → address. */
  links?: Record<string, string>
  /** Other parts, or these instead. */
  more?: Record<string, string | Uint8Array>
}

const STYLES = ['Title', 'heading 1', 'heading 2', 'Quote', 'caption', 'toc 1', 'HTML Preformatted']
/** The id under which a style is used. */
export const styleId = (name: string) => name.replaceAll(' ', '')

/** The parts by name, before they are zipped. */
export function docxParts({ body, footnotes, links = {}, more = {} }: DocxParts): Record<string, Uint8Array> {
  const relations = [
    ['styles', 'styles', 'styles.xml', ''],
    ['numbering', 'numbering', 'numbering.xml', ''],
    ...(footnotes ? [['footnotes', 'footnotes', 'footnotes.xml', '']] : []),
    ['image1', 'image', 'media/image1.png', ''],
    ...Object.entries(links).map(([id, to]) => [id, 'hyperlink', to, ' TargetMode="External"']),
  ].map(([id, type, to, mode]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"${mode}/>`)
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="main" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${W}>${STYLES.map(name => `<w:style w:type="paragraph" w:styleId="${styleId(name)}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${W}>${['bullet', 'decimal']
      .map(
        (format, n) =>
          `<w:abstractNum w:abstractNumId="${n}">${[0, 1, 2].map(level => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="${n + 1}"><w:abstractNumId w:val="${n}"/></w:num>`,
      )
      .join('')}</w:numbering>`,
    ...(footnotes ? { 'word/footnotes.xml': `${head}<w:footnotes ${SPACES}>${footnotes}</w:footnotes>` } : {}),
    'word/media/image1.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
    ...more,
  }
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )
}

export const makeDocx = (parts: DocxParts): Uint8Array => zipSync(docxParts(parts))

export const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs, or of plain text. */
export const paragraph = (content: string, style = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${styleId(style)}"/></w:pPr>` : ''}${content.startsWith('<') ? content : run(content)}</w:p>`

export const item = (text: string, level = 0, list: 'bullets' | 'numbers' = 'bullets') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list === 'bullets' ? 1 : 2}"/></w:numPr></w:pPr>${run(text)}</w:p>`

export const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export const footnote = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`
export const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

export const picture = (alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="image1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

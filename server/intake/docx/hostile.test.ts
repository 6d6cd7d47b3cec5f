import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docxParts, makeDocx, paragraph } from '../../../test/support/docx.ts'
import { type ForgedEntry, forgeZip } from '../../../test/support/zip.ts'
import { readFile } from '../file.ts'
import { Unreadable } from '../unreadable.ts'
import { unzip } from './zip.ts'

const LIMITS = { articleBytes: 1_000_000, sourceBytes: 5_000_000 }
const why = async (bytes: Uint8Array, name = 'essay.docx') => {
  try {
    await readFile({ kind: 'file', bytes, name }, LIMITS)
    return 'read'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return `${error.status} ${error.detail}`
  }
}
const entriesOf = (body: string): ForgedEntry[] =>
  Object.entries(docxParts({ body })).map(([name, data]) => ({ name, data }))
const main = (data: Uint8Array, more: Partial<ForgedEntry> = {}): ForgedEntry[] => [
  ...entriesOf('').filter(entry => entry.name !== 'word/document.xml'),
  { name: 'word/document.xml', data, ...more },
]
const withXml = (xml: string) => makeDocx({ body: '', more: { 'word/document.xml': xml } })

const TOO_MUCH = '413 This file unpacks to far more than a document holds.'
const DAMAGED = '422 This file is damaged: it cannot be unpacked.'
const FORGED =
  '422 This Word document holds instructions that no word processor writes. Save it anew, and give it again.'

test('a Word document of 400 MB of XML is not unpacked to its end', async () => {
  expect(await why(forgeZip(main(Buffer.alloc(400 * 2 ** 20, '<w:p/>'))))).toBe(TOO_MUCH)
})

test('a header that lies of the size is found out by what comes out', async () => {
  expect(await why(forgeZip(main(Buffer.alloc(100 * 2 ** 20, ' '), { saidSize: 1000 })))).toBe(TOO_MUCH)
  expect(await why(forgeZip(main(strToU8('<w:document/>'), { saidSize: 4_000_000_000 })))).toBe(DAMAGED)
})

test('parts that are small alone and too many together are too much', async () => {
  const parts = Array.from({ length: 10 }, (_, i) => ({ name: `word/p${i}.xml`, data: Buffer.alloc(3_000_000, ' ') }))
  expect(await why(forgeZip([...entriesOf(''), ...parts]))).toBe(TOO_MUCH)
})

test('parts that are not packed at all are counted like those that are', () => {
  const stored = zipSync({ 'a.xml': new Uint8Array(600), 'b.xml': new Uint8Array(600) }, { level: 0 })
  const take = (unpacked: number) => [...unzip(stored, { entries: 2, unpacked }, () => true).keys()]
  expect(take(1200)).toEqual(['a.xml', 'b.xml'])
  expect(() => take(1199)).toThrow('This file unpacks to far more than a document holds.')
})

test('many names for the same packed bytes are refused before anything is unpacked', async () => {
  const entries = main(Buffer.alloc(10_000_000, ' '))
  const shared = Array.from({ length: 500 }, (_, i) => ({
    name: `word/p${i}.xml`,
    data: Buffer.alloc(0),
    sharesWith: entries.length - 1,
  }))
  expect(await why(forgeZip([...entries, ...shared]))).toBe(DAMAGED)
})

test('archives within archives are never opened', async () => {
  let nested: Uint8Array = zipSync({ 'zeros.bin': new Uint8Array(50_000_000) })
  for (let depth = 0; depth < 5; depth++)
    nested = zipSync(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`lib ${i}.zip`, nested])))
  expect(await why(nested)).toBe(
    '422 This is a ZIP archive, not a Word document. Unpack it, and give the document in it.',
  )
  expect(await why(makeDocx({ body: paragraph('Hello.'), more: { 'word/embeddings/a.zip': nested } }))).toBe('read')
})

test('tens of thousands of entries are refused, as many as there are and as many as are claimed', async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => ({ name: `word/${i}`, data: Buffer.alloc(0) }))
  expect(await why(forgeZip(many))).toBe(TOO_MUCH)
  expect(await why(forgeZip(entriesOf(''), 60_000))).toBe(TOO_MUCH)
  expect(await why(forgeZip(entriesOf(''), 1900))).toBe(DAMAGED)
})

test('a name that climbs out of the archive is only a name that nobody asks for', async () => {
  const entries = [
    ...entriesOf(paragraph('Hello.')),
    { name: '../../../etc/cron.d/x', data: strToU8('x') },
    { name: '/etc/passwd', data: strToU8('x') },
    { name: 'word/../../x.xml', data: strToU8('x') },
    { name: '__proto__', data: strToU8('x') },
  ]
  expect(await why(forgeZip(entries))).toBe('read')
})

test('a part given twice, a cut file, and one of noise are damaged', async () => {
  const twice = [...entriesOf(''), ...entriesOf('')]
  expect(await why(forgeZip(twice))).toBe(DAMAGED)
  const docx = makeDocx({ body: paragraph('Hello.') })
  expect(await why(docx.subarray(0, docx.length / 2))).toBe(DAMAGED)
  expect(await why(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 7)]))).toBe(DAMAGED)
  for (let i = 0; i < docx.length; i += 41) {
    const bent = Uint8Array.from(docx)
    bent[i]! ^= 0x55
    expect(await why(bent)).toMatch(/^(?:read$|4\d\d [A-Z])/)
  }
})

test('a billion laughs and an entity from elsewhere are refused unread', async () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  expect(await why(withXml(`<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]><w:document>&l9;</w:document>`))).toBe(FORGED)
  expect(await why(withXml('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w:document/>'))).toBe(FORGED)
  const wide = Buffer.from('\ufeff<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1/">]><w/>', 'utf16le')
  expect(await why(makeDocx({ body: '', more: { 'word/styles.xml': wide } }))).toBe(FORGED)
  expect(await why(makeDocx({ body: '', more: { 'word/styles.xml': wide.subarray(2) } }))).toBe(FORGED)
})

test('a document nested a hundred thousand deep is refused', async () => {
  const deep = `${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`
  expect(await why(withXml(`<w:document>${deep}</w:document>`))).toBe(
    '422 This Word document is nested too deeply to be read. Paste its text instead.',
  )
})

test('XML that is none is a damaged document', async () => {
  const damaged = '422 This Word document is damaged. Open it in a word processor and save it anew.'
  expect(await why(withXml('<w:document><w:body>'))).toBe(damaged)
  expect(await why(withXml('hello'))).toBe(damaged)
  expect(await why(withXml('<'.repeat(2_000_000)))).toBe(damaged)
})

test.each([
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), '422 This is a program, not a document.'],
  [
    'an old Word file',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
    '422 This is a file of an old Office, such as .doc. Open it in a word processor and save it as .docx.',
  ],
  [
    'a document under a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(99),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    '422 This document is protected by a password. Save it without one, and give it again.',
  ],
  [
    'an archive under a password',
    forgeZip(main(strToU8('<w:document/>'), { isEncrypted: true })),
    '422 This file is protected by a password. Save it without one, and give it again.',
  ],
  [
    'a workbook',
    zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
    '422 This is an Excel workbook, not a Word document.',
  ],
  [
    'a picture',
    Buffer.from('\x89PNG\r\n', 'latin1'),
    '422 This is a picture. Parley reads text; type or paste what it says.',
  ],
  ['a text', Buffer.from('Hello there.'), '422 This is called a Word document, but it is none.'],
  ['nothing', Buffer.alloc(0), '422 This is called a Word document, but it is none.'],
])('%s that is called .docx is told what it is', async (_, bytes, sentence) => {
  expect(await why(bytes)).toBe(sentence)
})

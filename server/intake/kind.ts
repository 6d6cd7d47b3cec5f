/** Which kind of file some bytes are: by what they begin with, and only then by what they are called. */
import { Unreadable } from './unreadable.ts'

export type FileKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf'

/** What a file is called, or said to be by whoever sent it. */
export interface Claim {
  name?: string | undefined
  said?: FileKind | undefined
}

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/** Files that people take for documents, by their first bytes, and what to do with each. */
const OTHERS: readonly [string, string][] = [
  ['\x89PNG', 'This is a picture. Parley reads text; type or paste what it says.'],
  ['\xff\xd8\xff', 'This is a picture. Parley reads text; type or paste what it says.'],
  ['GIF8', 'This is a picture. Parley reads text; type or paste what it says.'],
  ['RIFF', 'This is a picture, a sound or a film. Parley reads text; type or paste what it says.'],
  ['{\\rtf', 'This is a Rich Text file. Open it in a word processor and save it as .docx.'],
  ['MZ', 'This is a program, not a document.'],
  ['\x7fELF', 'This is a program, not a document.'],
  ['\x1f\x8b', 'This is a packed file. Unpack it first, and give the document in it.'],
  ['7z\xbc\xaf', 'This is a packed file. Unpack it first, and give the document in it.'],
  ['Rar!', 'This is a packed file. Unpack it first, and give the document in it.'],
  ['%!PS', 'This is a PostScript file. Save it as PDF.'],
]
const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
/** How Office names, in UTF-16, the part of a file that it has encrypted. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Throws `Unreadable` (422) for what is none of these, with what it is instead where that can be told. */
export function kindOf(bytes: Uint8Array, { name, said }: Claim): FileKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx'
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith(OLD_OFFICE)) throw refuse(oldOffice(bytes))
  for (const [magic, why] of OTHERS) if (head.startsWith(magic)) throw refuse(why)
  const called = BY_ENDING[/\.([a-z]{2,8})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''] ?? said
  if (called === 'docx') throw refuse('This is called a Word document, but it is none.')
  if (called === 'pdf') throw refuse('This is called a PDF, but it is none.')
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)[\s>]/i.test(head) ? 'html' : (called ?? 'text')
}

const oldOffice = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
    ? 'This document is protected by a password. Save it without one, and give it again.'
    : 'This is a file of an old Office, such as .doc. Open it in a word processor and save it as .docx.'

const refuse = (why: string) => new Unreadable(422, why, 'file')

/** A file of annotations → what is in it, or a sentence that says why it cannot be read. */
import type { Foreign } from './foreign.ts'
import { type Rows, readHypothesis } from './hypothesis.ts'
import { readJsonLd } from './jsonLd.ts'
import { isNode } from './linked.ts'

/** `text` is bounded by who calls. Never throws. */
export function readForeign(text: string): Foreign | { fault: string } {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { fault: 'This is not JSON: annotations come as a Hypothesis export file or as W3C Web Annotations.' }
  }
  const rows = rowsIn(file)
  const foreign = rows ? readHypothesis(rows) : readJsonLd(file)
  if (!foreign) return { fault: 'There are no annotations in it: neither a Hypothesis export nor W3C Web Annotations.' }
  if (!foreign.items.length && !foreign.faults.length && foreign.hasMore)
    return {
      fault:
        'It only says where a list of annotations is kept. Open that address, save what it gives, and import that file.',
    }
  if (!foreign.items.length && !foreign.faults.length) return { fault: 'The list of annotations is empty.' }
  return foreign
}

/** Of Hypothesis: an export file, an answer of its search (`rows`), rows without either around them, or one row. */
function rowsIn(file: unknown): Rows | undefined {
  if (Array.isArray(file)) return file.some(isRow) ? { annotations: file } : undefined
  if (!isNode(file)) return undefined
  if (Object.hasOwn(file, 'annotations') && Array.isArray(file.annotations))
    return { ...file, annotations: file.annotations }
  if (Object.hasOwn(file, 'rows') && Array.isArray(file.rows)) return { annotations: file.rows, total: file.total }
  return isRow(file) ? { annotations: [file] } : undefined
}

/** JSON-LD says what type a thing is, a row never does; it says whose it is by an account. */
const isRow = (one: unknown) =>
  isNode(one) &&
  !['type', '@type', '@context'].some(name => Object.hasOwn(one, name)) &&
  typeof one.user === 'string' &&
  one.user.startsWith('acct:')

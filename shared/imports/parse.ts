/** A file of annotations → what is in it, or a sentence that says why it cannot be read. */
import type { Foreign } from './foreign.ts'
import { readHypothesis } from './hypothesis.ts'
import { readJsonLd } from './jsonLd.ts'

/** `text` is bounded by who calls. Never throws. */
export function readForeign(text: string): Foreign | { fault: string } {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { fault: 'This is not JSON: annotations come as a Hypothesis export file or as W3C Web Annotations.' }
  }
  const foreign = isExport(file) ? readHypothesis(file) : readJsonLd(file)
  if (!foreign) return { fault: 'There are no annotations in it: neither a Hypothesis export nor W3C Web Annotations.' }
  if (!foreign.items.length && !foreign.faults.length && foreign.hasMore)
    return {
      fault:
        'It only says where a list of annotations is kept. Open that address, save what it gives, and import that file.',
    }
  if (!foreign.items.length && !foreign.faults.length) return { fault: 'The list of annotations is empty.' }
  return foreign
}

const isExport = (file: unknown): file is { annotations: unknown[] } =>
  typeof file === 'object' &&
  file !== null &&
  Object.hasOwn(file, 'annotations') &&
  Array.isArray((file as { annotations: unknown }).annotations)

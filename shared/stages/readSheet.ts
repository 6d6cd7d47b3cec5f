/** A run-sheet as text, YAML or JSON → the sheet, or each fault with its line. Apart from the rest, since it brings the YAML reader with it. */
import { isAlias, LineCounter, parseDocument, stringify, visit } from 'yaml'
import { parseSheet, type SheetPath } from './sheetSchema.ts'
import type { RunSheet } from './stage.ts'

export const SHEET_TEXT_LIMIT = 100_000
const MOST_ALIASES = 100

export interface SheetError {
  /** Counted from 1; absent where the text as a whole is meant. */
  line?: number
  /** `stages[2].seconds`; empty for the whole. */
  path: string
  message: string
}

/** Every fault of the text, in the order of its lines, or the sheet. Never throws. */
export function readSheet(text: string): { sheet: RunSheet } | { errors: SheetError[] } {
  if (text.length > SHEET_TEXT_LIMIT) {
    return { errors: [{ path: '', message: `The run-sheet is longer than ${SHEET_TEXT_LIMIT} characters.` }] }
  }
  const lines = new LineCounter()
  // A tab indents JSON lawfully and YAML never.
  const document = parseDocument(isJson(text) ? text.replaceAll('\t', ' ') : text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  })
  const lineAt = (offset: number) => lines.linePos(offset).line
  if (document.errors.length) {
    return {
      errors: document.errors.map(error => ({
        line: lineAt(error.pos[0]),
        path: '',
        message: sentence(error.message),
      })),
    }
  }
  let circle: number | undefined
  visit(document, {
    Alias(_, alias) {
      const anchor = alias.resolve(document)
      const at = alias.range?.[0] ?? 0
      if (anchor?.range && anchor.range[0] <= at && at < anchor.range[2]) circle ??= at
    },
  })
  if (circle !== undefined) {
    return {
      errors: [
        { line: lineAt(circle), path: '', message: 'This part refers to itself: a course cannot run in a circle.' },
      ],
    }
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    return { errors: [{ path: '', message: 'It repeats its own parts too often.' }] }
  }
  const parsed = parseSheet(value)
  if ('sheet' in parsed) return parsed
  const errors = parsed.faults.map(({ path, message }): SheetError => {
    const line = lineOf(path)
    return { ...(line === undefined ? {} : { line }), path: writePath(path), message }
  })
  return { errors: errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }

  /** The line of the node, or of the nearest one around it that stands in the text. */
  function lineOf(path: SheetPath): number | undefined {
    for (let length = path.length; length >= 0; length--) {
      const node = length ? document.getIn(path.slice(0, length), true) : document.contents
      const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range
      if (range && !isAlias(node)) return lineAt(range[0])
    }
    return undefined
  }
}

/** A sheet as YAML: what the editor shows and a file holds; `readSheet` reads the same sheet from it. */
export const writeSheet = (sheet: RunSheet): string => stringify(sheet, { lineWidth: 100 })

const isJson = (text: string) => /^\s*\{/.test(text)
const sentence = (message: string) =>
  `${message.replace(/ at line \d+, column \d+:?[\s\S]*$/, '').replace(/\.?$/, '')}.`
export const writePath = (path: SheetPath) =>
  path.reduce<string>(
    (written, step) => written + (typeof step === 'number' ? `[${step}]` : written ? `.${step}` : step),
    '',
  )

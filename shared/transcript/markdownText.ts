/** What people wrote, as Markdown that means just these characters, in CommonMark and in GitHub's dialect. */
import { clean } from './words.ts'

/**
 * What is escaped: every sign of the syntax; what would become a link by itself; and at the ends of a piece what means
 * something next to a footnote's number or to the piece before, as in `[^1](`, `![^1]`, or `1` and `. `.
 */
const SIGNS = /[\\`*_[\]<>#|~&$@]|:(?=\/|$)|(?<=ww|^w)\.|^[.(:)]|!$/gi
/** What begins a list or underlines a heading at the start of a line. */
const LINE_START = /^(?:([-+=])|(\d{1,9})([.)]))/

const escaped = (text: string) => text.replace(SIGNS, '\\$&')
const escapeStart = (text: string) =>
  text.replace(LINE_START, (_, sign, digits, dot) => (sign ? `\\${sign}` : `${digits}\\${dot}`))

/** One line, without its white space at either end. */
const line = (text: string) => escapeStart(escaped(text.trim()))

/** On one line, for a heading or a cell. */
export const inline = (text: string) => line(clean(text).replace(/[^\S\u00a0\u202f]+/g, ' '))

/** Line by line with hard breaks; `indent` begins every line but the first. Empty lines are left out. */
export const paragraph = (text: string, indent = '') =>
  clean(text).split('\n').map(line).filter(Boolean).join(`\\\n${indent}`)

/** A piece out of a leaf, which keeps white space at its ends; `isStart` when nothing stands before it. Line breaks become hard breaks. */
export function piece(text: string, isStart: boolean): string {
  return clean(text)
    .split('\n')
    .map((part, i) => (i > 0 || isStart ? escapeStart(escaped(part.trimStart())) : escaped(part)))
    .join('\\\n')
}

/** A double-quoted YAML string in which nothing is Markdown either, for readers that know no front matter. */
export const yaml = (text: string) =>
  JSON.stringify(clean(text).replace(/\s+/g, ' ')).replace(
    /[`*_[\]<>#|~&$@:\u007f-\u00a0\u2028\u2029]/g,
    one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Code between fences longer than any inside. */
export function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${clean(code)}\n${fence}`
}

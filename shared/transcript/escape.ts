/** The only way from a string to HTML: everything is escaped unless it was made here. */
import { clean } from './words.ts'

/** Finished HTML. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Html | undefined | false | readonly Value[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const textOf = (value: Value): string => {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(textOf).join('')
  return clean(String(value)).replace(/[&<>"']/g, sign => ENTITIES[sign]!)
}

/** Strings in it are escaped, for content and for quoted attributes; `false` and `undefined` are nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, i) => part + textOf(values[i])).join(''))

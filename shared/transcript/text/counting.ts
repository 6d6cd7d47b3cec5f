/** What a language makes of numbers and lists; `#` is the number, in the digits that the file has everywhere. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export function counting(tag: string): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined
  return (count, forms) => {
    rules ??= new Intl.PluralRules(tag)
    return (forms[rules.select(count)] ?? forms.other).replaceAll('#', `${count}`)
  }
}

export function listing(tag: string): (items: readonly string[]) => string {
  let lists: Intl.ListFormat | undefined
  return items => {
    lists ??= new Intl.ListFormat(tag)
    return lists.format(items)
  }
}

const two = (n: number) => String(n).padStart(2, '0')
/** `16:05`, in UTC. */
export const clockOf = (date: Date): string => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`

/** `+15`, `−3`. */
export const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.round(Math.abs(points))}`

/** `0,45`, `−0,12`: two decimals after a comma. */
export const hundredths = (value: number): string => value.toFixed(2).replace('.', ',').replace('-', '−')

/** The same sentences in another language: texts for texts, functions for functions. */
export type Shape<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Shape<T[Key]> }

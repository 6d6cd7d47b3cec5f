/** Numbers, lists and plural forms as a language writes them in sentences. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export function inLanguage(tag: string) {
  const once = <T>(make: () => T) => {
    let made: T | undefined
    return () => (made ??= make())
  }
  const rules = once(() => new Intl.PluralRules(tag))
  const numbers = once(() => new Intl.NumberFormat(tag))
  const lists = once(() => new Intl.ListFormat(tag))
  const number = (value: number) => numbers().format(value)
  return {
    number,
    n: (count: number, forms: Forms) =>
      (forms[rules().select(count)] ?? forms.other).replaceAll('#', () => number(count)),
    list: (things: readonly string[]) => lists().format(things),
  }
}

/** Plural forms by the language's own rules: `plural('en', 3, { one: '# reply', other: '# replies' })` → "3 replies". */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const rules = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

function kept<T>(map: Map<string, T>, language: string, make: () => T): T {
  const known = map.get(language) ?? make()
  map.set(language, known)
  return known
}

/** `#` becomes the number as the language writes it. */
export function plural(language: string, n: number, forms: Forms): string {
  const rule = kept(rules, language, () => new Intl.PluralRules(language)).select(n)
  const shown = kept(numbers, language, () => new Intl.NumberFormat(language)).format(n)
  return (forms[rule] ?? forms.other).replaceAll('#', shown)
}

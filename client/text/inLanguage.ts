/**
 * What `Intl` knows of a language, in the words that catalogues use: plural forms, lists, numbers, days and times. Each
 * catalogue makes its own once (`intl.ts`). Times are in the zone of the device.
 */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export function inLanguage(tag: string) {
  const once = <T>(make: () => T) => {
    let made: T | undefined
    return () => (made ??= make())
  }
  const rules = once(() => new Intl.PluralRules(tag))
  const numbers = once(() => new Intl.NumberFormat(tag))
  const lists = once(() => new Intl.ListFormat(tag))
  const days = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }))
  const clocks = once(() => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false }))
  const seconds = once(() => new Intl.DateTimeFormat(tag, { timeStyle: 'medium', hour12: false }))
  const dates = once(
    () => new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  )
  const both = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }))
  const number = (value: number) => numbers().format(value)
  return {
    number,
    /** `n(3, { one: '# reply', other: '# replies' })` → `3 replies`; `#` is the number as the language writes it. */
    n: (count: number, forms: Forms) =>
      (forms[rules().select(count)] ?? forms.other).replaceAll('#', () => number(count)),
    list: (things: readonly string[]) => lists().format(things),
    /** A day that is one everywhere, such as an article's date. */
    day: (at: number | Date) => days().format(at),
    clock: (at: number) => clocks().format(at),
    clockWithSeconds: (at: number) => seconds().format(at),
    /** A day where the device is, short. */
    date: (at: number) => dates().format(at),
    dayAndClock: (at: number) => both().format(at),
  }
}

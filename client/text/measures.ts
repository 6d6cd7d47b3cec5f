/** Numbers with their measure as a language writes them: what is loaded with the views that need it, and not with a room's first words. */

/** Two decimals, always: `0,50`. */
export function inHundredths(tag: string): (value: number) => string {
  let made: Intl.NumberFormat | undefined
  return value => {
    made ??= new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    return made.format(value)
  }
}

/** A whole number with its sign: `+15`, `−3`. */
export function signed(tag: string): (value: number) => string {
  let made: Intl.NumberFormat | undefined
  return value => {
    made ??= new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
    return made.format(value).replace('-', '−')
  }
}

/** How long ago, in its largest measure, short; days from two on, in full: languages shorten them to what nobody says. */
export function ages(tag: string): (minutes: number) => string {
  const made = new Map<string, Intl.NumberFormat>()
  const say = (count: number, unit: string) => {
    const format =
      made.get(unit) ??
      new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' })
    made.set(unit, format)
    return format.format(count)
  }
  return minutes =>
    minutes < 60
      ? say(minutes, 'minute')
      : minutes < 48 * 60
        ? say(Math.floor(minutes / 60), 'hour')
        : say(Math.floor(minutes / 1440), 'day')
}

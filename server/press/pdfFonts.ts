/**
 * The fonts that a PDF brings: one family by scripts, as the packages cut it. A text is cut into runs of characters that one
 * font file can draw; what none can draw stands as a sign, and is counted so that the file can say so.
 */
import { createRequire } from 'node:module'

export type Face = 'serif' | 'serifBold' | 'serifItalic' | 'sans' | 'sansBold'

/** What a PDF's writer can tell of a font file. */
export interface Knows {
  has: (file: string, codePoint: number) => boolean
  /** It has every sign of ASCII that can be printed. */
  hasAscii: (file: string) => boolean
}
export interface FontRun {
  text: string
  file: string
}

const { resolve } = createRequire(import.meta.url)
const file = (family: string, script: string, weight: number, style: 'normal' | 'italic' = 'normal') =>
  resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-${style}.woff`)

const SERIF_SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']
const SANS_SCRIPTS = ['latin', 'latin-ext']
const serif = (weight: number, style?: 'italic') =>
  SERIF_SCRIPTS.map(script => file('source-serif-4', script, weight, style))
const sans = (weight: number) => SANS_SCRIPTS.map(script => file('instrument-sans', script, weight))
const others = (weight: number) => [
  file('noto-naskh-arabic', 'arabic', weight),
  file('noto-sans-hebrew', 'hebrew', weight),
]

const FILES: Readonly<Record<Face, readonly string[]>> = {
  serif: [...serif(400), ...others(400)],
  serifBold: [...serif(600), ...others(600)],
  serifItalic: [...serif(400, 'italic'), ...others(400)],
  sans: [...sans(400), ...serif(400), ...others(400)],
  sansBold: [...sans(600), ...serif(600), ...others(600)],
}

/** Stands where no font has the character. */
const MISSING = '?'
/** Shows nothing by itself: joiners, marks of direction, variation selectors. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]$/u

/** Around a part of a sentence that keeps its own direction. Overrides are left out: they would turn round what somebody said. */
export const ISOLATE = /[\u2066-\u2069]/

const ASCII = /^[\x20-\x7e\n]+$/
const GAP = /\s/

/** `missing`: called with each character that no font has. */
export function fontRuns(
  text: string,
  face: Face,
  { has, hasAscii }: Knows,
  missing: (sign: string) => void,
): FontRun[] {
  const first = FILES[face][0]!
  // Most texts are this, and long: they are not looked at sign by sign.
  if (ASCII.test(text) && hasAscii(first)) return [{ text, file: first }]
  const runs: FontRun[] = []
  for (const sign of text) {
    const last = runs.at(-1)
    const point = sign.codePointAt(0)!
    const isGap = GAP.test(sign)
    // White space and signs of no script go on in the font before them where it has them: a run is shaped whole.
    const known = last && (isGap || has(last.file, point)) ? last.file : FILES[face].find(name => has(name, point))
    if (known === undefined && INVISIBLE.test(sign)) {
      // What keeps its own direction is told by these until the line is laid out.
      if (!ISOLATE.test(sign)) continue
      if (last) last.text += sign
      else runs.push({ text: sign, file: first })
      continue
    }
    if (known === undefined && !isGap) missing(sign)
    const shown = known === undefined && !isGap ? MISSING : sign
    const name = known ?? first
    if (last?.file === name) last.text += shown
    else runs.push({ text: shown, file: name })
  }
  return runs
}

import type { Motion } from '../../shared/room/index.ts'
import { sayMotion } from '../../shared/transcript/text/ready/motion.ts'

/** English sentences → those of a language. `{0}` in both stands for a part, which is looked up itself. */
export interface Dictionary {
  translate(english: string): string | undefined
  sayMotion(motion: Motion): Motion
}

/** A table in sections, as `said.ts` of a language. */
export function dictionaryOf(table: Readonly<Record<string, Readonly<Record<string, string>>>>): Dictionary {
  const whole = new Map<string, string>()
  const patterns: { pattern: RegExp; words: string }[] = []
  for (const section of Object.values(table))
    for (const [english, words] of Object.entries(section)) {
      whole.set(english, words)
      if (english.includes('{0}')) patterns.push({ pattern: patternOf(english), words })
    }
  const translate = (english: string): string | undefined => {
    const said = whole.get(english) ?? whole.get(longest(english))
    if (said) return said
    for (const { pattern, words } of patterns) {
      const parts = pattern.exec(english)
      if (parts) return words.replace(/\{(\d)\}/g, (_, at) => whole.get(parts[+at + 1]!) || parts[+at + 1]!)
    }
    return undefined
  }
  /** The reason of a socket's close holds few letters: a sentence that was cut is known by its beginning. */
  const longest = (english: string) =>
    english.length > 12 && english.endsWith('…')
      ? ([...whole.keys()].find(key => key.startsWith(english.slice(0, -1))) ?? '')
      : ''
  return { translate, sayMotion: motion => sayMotion(motion, translate) }
}

const patternOf = (english: string) =>
  new RegExp(`^${english.replace(/[.*+?^$|()[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.+)')}$`, 's')

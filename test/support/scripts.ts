/** Texts in several scripts from a seed, and edits of them that know where everything went. */
import type { Place } from '../../shared/article/index.ts'
import { seededRandom } from './seeded.ts'

/** Words of each script, with what parts them and what ends a sentence. */
export const SCRIPTS = {
  latin: ['The quay lay still before any boat was out', ' ', '. '],
  greekAndCyrillic: ['Η πόλη κοιμάται δίπλα στη θάλασσα и ветер идёт по улице', ' ', '. '],
  arabic: ['كانت المدينة نائمة قرب البحر والريح تمشي في الشارع', ' ', '. '],
  hebrew: ['הָעִיר יָשְׁנָה לְיַד הַיָּם והרוח הולכת ברחוב לבדה', ' ', '. '],
  cjk: ['町 は 海 の 近く で 眠って 城市 在 海边 睡着 了 風 通り', '', '。'],
  emoji: ['👩‍👩‍👧‍👦 says 👍🏽 to 🇩🇪 and 🇫🇷 while 😀 rests 🏴‍☠️ there', ' ', '! '],
  combining: ['a\u0323\u0302 e\u0327\u0301 n\u0303o o\u0328\u0304 क्षि q\u0307 ש\u05c1 x\u0336y', ' ', '. '],
} as const
export type Script = keyof typeof SCRIPTS

export type Chance = (below: number) => number
export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed)
  return below => {
    const [a = 0, b = 0, c = 0] = random(3)
    return (a * 65_536 + b * 256 + c) % below
  }
}

/** One sentence without the white space after it. Refrains come by themselves: the words are few. */
export function sentenceIn(script: Script, chance: Chance): string {
  const [list, between, end] = SCRIPTS[script]
  const words = list.split(' ')
  const length = 4 + chance(10)
  const made = Array.from({ length }, () => words[chance(words.length)]!)
  // A number here and there, as prose has names, makes a place like no other.
  if (chance(2) === 0) made.splice(1 + chance(length - 1), 0, String(100 + chance(9000)))
  return made.join(between) + end.trimEnd()
}

export const textIn = (script: Script, sentences: number, chance: Chance): string =>
  Array.from({ length: sentences }, () => sentenceIn(script, chance))
    .join(SCRIPTS[script][2] === '。' ? '' : ' ')
    .normalize('NFC')

export interface Edited {
  text: string
  /** Where a place of the old text stands in the new one; undefined when an edit touched it. */
  moved: (place: Place) => Place | undefined
  /** Where all that is left of a place stands, with what was put in there; undefined when nothing is left. */
  left: (place: Place) => Place | undefined
}

/** Some stretches of the text replaced, taken out or put in, none overlapping. */
export function edited(text: string, script: Script, edits: number, chance: Chance): Edited {
  const cuts = Array.from({ length: edits }, () => {
    const start = chance(text.length)
    const isPut = chance(3) === 0
    return { start, end: isPut ? start : Math.min(text.length, start + 1 + chance(40)), isOut: chance(2) === 0 }
  })
    .sort((a, b) => a.start - b.start)
    .filter((cut, i, all) => i === 0 || cut.start > all[i - 1]!.end)
  let made = ''
  let done = 0
  const stays: { start: number; end: number; at: number }[] = []
  for (const { start, end, isOut } of [...cuts, { start: text.length, end: text.length, isOut: true }]) {
    stays.push({ start: done, end: start, at: made.length })
    made +=
      text.slice(done, start) +
      (isOut && end > start ? '' : start < text.length ? sentenceIn(script, chance).slice(0, 25) : '')
    done = end
  }
  return {
    text: made,
    moved({ start, end }) {
      const stay = stays.find(one => one.start <= start && end <= one.end)
      return stay && { start: stay.at + start - stay.start, end: stay.at + end - stay.start }
    },
    left({ start, end }) {
      const parts = stays.filter(one => one.start < end && start < one.end)
      const [first, last] = [parts[0], parts.at(-1)]
      if (!first || !last) return undefined
      return {
        start: first.at + Math.max(0, start - first.start),
        end: last.at + Math.min(end, last.end) - last.start,
      }
    },
  }
}

/** Two promises about places, as counts: what `describe` says `anchor` finds; and after edits, what is found where. */
import {
  anchor,
  buildText,
  describe as describePlace,
  findSentences,
  makeMigration,
  type Place,
  SURE,
  snapToGraphemes,
} from '../../shared/article/index.ts'
import { chanceOf, edited, type Script, textIn } from './scripts.ts'

/** Places that do not come back as they were: every sentence's, and so many random ones. */
export function lostPlaces(script: Script, { places, seed }: { places: number; seed: number }): Place[] {
  const chance = chanceOf(seed)
  const paragraphs = Array.from({ length: 20 }, () => textIn(script, 8, chance))
  const { text, blocks } = buildText(paragraphs.map(inlines => ({ kind: 'paragraph', inlines: [inlines] })))
  const article = { text }
  const random = Array.from({ length: places }, () => {
    const start = chance(text.length)
    return snapToGraphemes(text, start, start + 1 + chance(200))
  })
  return [...findSentences(text, blocks, 'en'), ...random].filter(({ start, end }) => {
    const found = anchor(article, describePlace(article, { start, end }))
    return found?.start !== start || found.end !== end
  })
}

export interface Tally {
  /** Quotes that no edit touched, and those of them found where they went, sure or not. */
  present: number
  right: number
  sureAndRight: number
  /** Taken for sure to be where they are not: of changed quotes, where nothing that is left of them stands. */
  sureAndWrong: Place[]
}

export function afterEdits(script: Script, { rounds, seed }: { rounds: number; seed: number }): Tally {
  const chance = chanceOf(seed)
  const tally: Tally = { present: 0, right: 0, sureAndRight: 0, sureAndWrong: [] }
  for (let round = 0; round < rounds; round++) {
    const before = textIn(script, 60, chance)
    const after = edited(before, script, 3 + chance(12), chance)
    for (let i = 0; i < 40; i++) {
      const start = chance(before.length)
      const place = snapToGraphemes(before, start, start + 8 + chance(80))
      const found = anchor({ text: after.text }, describePlace({ text: before }, place))
      const moved = after.moved(place)
      const isRight = found !== undefined && found.start === moved?.start && found.end === moved.end
      const isSure = found !== undefined && found.likeness >= SURE
      if (moved) {
        tally.present++
        if (isRight) tally.right++
        if (isRight && isSure) tally.sureAndRight++
        if (isSure && !isRight) tally.sureAndWrong.push(place)
      } else if (isSure) {
        const left = after.left(place)
        if (!left || found.end <= left.start || left.end <= found.start) tally.sureAndWrong.push(place)
      }
    }
  }
  return tally
}

/** Paragraphs in another order, some of them changed: what becomes of places in those that were not. */
export function afterMoves(
  script: Script,
  { rounds, seed }: { rounds: number; seed: number },
): Omit<Tally, 'sureAndRight'> {
  const chance = chanceOf(seed)
  const tally: Omit<Tally, 'sureAndRight'> = { present: 0, right: 0, sureAndWrong: [] }
  for (let round = 0; round < rounds; round++) {
    const old = Array.from({ length: 12 }, () => textIn(script, 4, chance))
    const changed = old.map(words => (chance(4) === 0 ? edited(words, script, 2, chance).text : words))
    const order = [...old.keys()]
    for (let move = 0; move < 1 + chance(4); move++) order.splice(chance(12), 0, ...order.splice(chance(12), 1))
    const [before, after] = [old.join('\n\n'), order.map(i => changed[i]!).join('\n\n')]
    const { fateOf } = makeMigration({ text: before }, { text: after })
    for (const [i, words] of old.entries()) {
      const from = chance(words.length)
      const own =
        chance(2) === 0 ? { start: 0, end: words.length } : snapToGraphemes(words, from, from + 8 + chance(60))
      const [was, is] = [
        offsetOf(old, i),
        offsetOf(
          order.map(one => changed[one]!),
          order.indexOf(i),
        ),
      ]
      const fate = fateOf({ start: was + own.start, end: was + own.end })
      if (changed[i] !== words) continue
      tally.present++
      const isRight = fate.fate !== 'orphaned' && fate.start === is + own.start && fate.end === is + own.end
      if (isRight) tally.right++
      else if (fate.fate !== 'orphaned') tally.sureAndWrong.push(own)
    }
  }
  return tally
}

const offsetOf = (paragraphs: readonly string[], at: number) =>
  paragraphs.slice(0, at).join('\n\n').length + (at ? 2 : 0)

/**
 * The text cut into sentences, the smallest unit that can be picked without a mouse. A sentence never crosses a block
 * or a hard break. Where Unicode's rules cut at an abbreviation's full stop, the two parts are joined again.
 */
import { continues } from './abbreviations.ts'
import type { Place } from './selectors.ts'
import { runsOf } from './tree.ts'
import type { Block, Run, Sentence } from './types.ts'

/** All sentences in reading order, `s1` first, without the white space around them. Linear in the text. */
export function findSentences(text: string, blocks: readonly Block[], lang: string): Sentence[] {
  const leaves = runsOf(blocks).map(run => readLeaf(text, run))
  const sentences: Sentence[] = []
  cutLeaves(leaves, segmenterFor(lang), lang).forEach((cuts, i) => {
    for (const { start, end } of cutsInText(cuts, leaves[i]!)) {
      sentences.push({ id: `s${sentences.length + 1}`, start, end })
    }
  })
  return sentences
}

/** A leaf as if its references to footnotes were not there, for they would hide where a sentence ends: `It sank.[1] They swam.` */
interface LeafWords {
  words: string
  /** Where each stretch between references begins, in the words and in the text. */
  stretches: readonly { at: number; start: number }[]
  notes: readonly Place[]
}

function readLeaf(text: string, run: Run): LeafWords {
  const notes = run.spans.filter(span => span.kind === 'note')
  const stretches: { at: number; start: number }[] = []
  let words = ''
  let done = run.start
  for (const { start, end } of [...notes, { start: run.end, end: run.end }]) {
    if (start > done) {
      stretches.push({ at: words.length, start: done })
      words += text.slice(done, start)
    }
    done = Math.max(done, end)
  }
  return { words, stretches, notes }
}

/** Places among the words → in the text. A reference belongs to the sentence before it, at a leaf's start to the one after it. */
function cutsInText(places: readonly Place[], { stretches, notes }: LeafWords): Place[] {
  let stretch = 0
  // Asked with offsets that never fall.
  const toText = (offset: number) => {
    while (stretch + 1 < stretches.length && stretches[stretch + 1]!.at <= offset) stretch++
    const { at, start } = stretches[stretch]!
    return start + offset - at
  }
  const cuts = places.map(({ start, end }) => ({ start: toText(start), end: toText(end - 1) + 1 }))
  let last = -1
  for (const note of notes) {
    while (last + 1 < cuts.length && cuts[last + 1]!.start < note.start) last++
    const cut = cuts[Math.max(last, 0)]
    if (!cut) cuts.push({ start: note.start, end: note.end })
    else if (note.start < cut.start) cut.start = Math.min(cut.start, note.start)
    else cut.end = Math.max(cut.end, note.end)
  }
  return cuts
}

/** A language that this machine has no rules for is cut by Unicode's general ones. */
function segmenterFor(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}

/**
 * The sentences of each leaf, as places among its words. All leaves are cut in one pass, a line each: Unicode's rules never
 * look past a line's end, and a pass of its own for every leaf costs far more than the leaf.
 */
function cutLeaves(leaves: readonly LeafWords[], segmenter: Intl.Segmenter, lang: string): Place[][] {
  const joined = leaves.map(({ words }) => words).join('\n')
  const found: Place[][] = leaves.map(() => [])
  let leaf = 0
  let begin = 0
  let open: Place | undefined
  for (const { index, segment } of segmenter.segment(joined)) {
    while (index > begin + leaves[leaf]!.words.length) {
      begin += leaves[leaf]!.words.length + 1
      leaf++
      open = undefined
    }
    const trimmed = segment.trim()
    if (!trimmed) continue
    const { words } = leaves[leaf]!
    const start = index - begin + segment.indexOf(trimmed)
    const end = start + trimmed.length
    if (
      open &&
      !words.slice(open.end, start).includes('\n') &&
      continues(words.slice(open.start, open.end), trimmed, lang)
    ) {
      open.end = end
    } else {
      open = { start, end }
      found[leaf]!.push(open)
    }
  }
  return found
}

/** The sentence that holds the character at `offset`, or undefined between sentences and past the end. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  const sentence = sentences[firstEndingAfter(sentences, offset)]
  return sentence && sentence.start <= offset ? sentence : undefined
}

/** The sentences that share at least one character with [start, end). */
export function sentencesIn(sentences: readonly Sentence[], start: number, end: number): Sentence[] {
  const found: Sentence[] = []
  for (let i = firstEndingAfter(sentences, start); i < sentences.length && sentences[i]!.start < end; i++)
    found.push(sentences[i]!)
  return found
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

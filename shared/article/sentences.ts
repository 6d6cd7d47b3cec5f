/**
 * The text cut into sentences, the smallest unit that can be picked without a mouse. A sentence never crosses a block
 * or a hard break. Where Unicode's rules cut at an abbreviation's full stop, the two parts are joined again.
 */
import { continues } from './abbreviations.ts'
import type { Block, Run, Sentence } from './types.ts'

/** All sentences in reading order, `s1` first, without the white space around them. */
export function findSentences(text: string, blocks: readonly Block[], lang: string): Sentence[] {
  const segmenter = segmenterFor(lang)
  const sentences: Sentence[] = []
  for (const run of runsOf(blocks)) {
    for (const { start, end } of cutRun(text.slice(run.start, run.end), segmenter, lang)) {
      sentences.push({ id: `s${sentences.length + 1}`, start: run.start + start, end: run.start + end })
    }
  }
  return sentences
}

/** The leaves of a tree of blocks, in reading order. */
export function runsOf(blocks: readonly Block[]): Run[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'quote':
        return runsOf(block.blocks)
      case 'list':
        return block.items.flatMap(runsOf)
      case 'rule':
        return []
      default:
        return [block]
    }
  })
}

/** A language that this machine has no rules for is cut by Unicode's general ones. */
function segmenterFor(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}

function cutRun(text: string, segmenter: Intl.Segmenter, lang: string): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = []
  let open: { start: number; end: number } | undefined
  for (const { index, segment } of segmenter.segment(text)) {
    const trimmed = segment.trim()
    if (trimmed) {
      const start = index + segment.indexOf(trimmed)
      const end = start + trimmed.length
      if (
        open &&
        !text.slice(open.end, start).includes('\n') &&
        continues(text.slice(open.start, open.end), trimmed, lang)
      ) {
        open.end = end
      } else {
        open = { start, end }
        cuts.push(open)
      }
    }
  }
  return cuts
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

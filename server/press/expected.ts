/** About how long a transcript's text will be, told before it is made: some of its marks are rendered to see what one comes to. */
import type { Format, Transcript } from '../../shared/transcript/index.ts'

/** Marks that are rendered to see, at first and in all: pictures of a page grow with the first ones alone. */
const [FEW, MORE] = [300, 600]

/** Bytes; undefined for what is packed, whose length depends on what is alike in it. */
export function expectedBytes(format: Format, transcript: Transcript): number | undefined {
  if (!('render' in format)) return undefined
  const count = countOf(transcript)
  const [few, more] = [FEW, MORE].map(wanted => someOf(transcript, Math.min(1, wanted / count))) as [
    Transcript,
    Transcript,
  ]
  const [less, bytes] = [few, more].map(one => bytesOf(format.render(one))) as [number, number]
  const between = countOf(more) - countOf(few)
  return Math.round(bytes + (between && ((bytes - less) * (count - countOf(more))) / between))
}

const countOf = ({ articles }: Transcript) => articles.reduce((sum, { marks }) => sum + marks.length, 0)

/** A share of the marks, strewn over all of them; a smaller share is part of a larger one. */
const someOf = (transcript: Transcript, share: number): Transcript => ({
  ...transcript,
  articles: transcript.articles.map(article => ({
    ...article,
    marks: article.marks.filter(({ number }) => (number * GOLDEN) % 1 < share),
  })),
})
const GOLDEN = (Math.sqrt(5) - 1) / 2

function bytesOf(text: Iterable<string>): number {
  let sum = 0
  for (const piece of text) sum += Buffer.byteLength(piece)
  return sum
}

import { expect, test } from 'vitest'
import { planImport, readForeign } from './index.ts'

const TEXT = 'Ada 🚲 rode first. The council measured the traffic. It was right. It was right to do so, they said.'
/** What would be placed of annotations with these words, on a page that had other things around them. */
function planned(...quotes: string[]) {
  const around = { prefix: 'A caption of another page, ', suffix: ' and a link to the next story' }
  const file = quotes.map((exact, i) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:${i}`,
    type: 'Annotation',
    bodyValue: 'By whom?',
    target: { source: 'http://example.org/page', selector: { type: 'TextQuoteSelector', exact, ...around } },
  }))
  const foreign = readForeign(JSON.stringify(file))
  if ('fault' in foreign) throw new Error(foreign.fault)
  return planImport(foreign, { text: TEXT }, 1)
}

test('[TEXT-9] many words that stand once are known by themselves, whatever stood around them elsewhere', () => {
  const { marks, notPlaced } = planned(
    'It was right to do so, they said.',
    'to do so, they said.',
    'The council measured the roads. It was right.',
  )
  expect(marks.map(({ id, how, likeness, start, end }) => [id, how, likeness, TEXT.slice(start, end)])).toEqual([
    ['urn:0', 'quote', 1, 'It was right to do so, they said.'],
  ])
  expect(notPlaced.map(({ id, reason }) => [id, reason])).toEqual([
    ['urn:1', 'unsure'],
    ['urn:2', 'not-found'],
  ])
})

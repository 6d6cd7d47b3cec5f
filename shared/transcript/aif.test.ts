import { expect, test } from 'vitest'
import { annotationOf, inputOf, keyOf, replyOf } from '../../test/fixtures/transcripts/room.ts'
import { FORMATS, makeTranscript, whole } from './index.ts'

interface Aif {
  nodes: { nodeID: string; type: string; text: string }[]
  edges: { fromID: string; toID: string }[]
  locutions: { nodeID: string; personID: string }[]
}

/** What leads from a node through another to a third, as their words. */
function pathsOf({ nodes, edges }: Aif): string[] {
  const node = (id: string) => nodes.find(({ nodeID }) => nodeID === id)!
  return nodes
    .filter(({ type }) => !['I', 'L'].includes(type))
    .map(({ nodeID, type }) => {
      const from = node(edges.find(edge => edge.toID === nodeID)!.fromID)
      const to = node(edges.find(edge => edge.fromID === nodeID)!.toID)
      return `${from.text} -${type}-> ${to.text}`
    })
}

test('what a member adds to a claim of his own is said after it and asserted by itself; a claim without it is one locution', () => {
  const claim = annotationOf(keyOf('ada', 1), 'The council', { statement: 'It was measured.', body: 'For six\nweeks.' })
  const bare = annotationOf(keyOf('ben', 2), 'Mill Road', { statement: 'There is a road.' })
  const reply = replyOf(keyOf('ben', 3), claim.key, 'By whom?', { move: 'ask' })
  const transcript = makeTranscript(inputOf({ annotations: [claim, bare], replies: [reply] }))
  const aif = JSON.parse(whole(FORMATS.aif.render(transcript))) as Aif
  const [ada, ben] = ['Copper Wren', 'North Lantern']
  expect(pathsOf(aif)).toEqual([
    `${ada}: It was measured. -YA-> It was measured.`,
    `${ada}: For six weeks. -YA-> For six weeks.`,
    `${ada}: It was measured. -TA-> ${ada}: For six weeks.`,
    `${ada}: It was measured. -TA-> ${ben}: By whom?`,
    `${ben}: There is a road. -YA-> There is a road.`,
  ])
  const [statement, body] = aif.locutions
  expect(body!.personID).toBe(statement!.personID)
})

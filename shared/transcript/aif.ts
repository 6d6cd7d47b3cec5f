/**
 * The transcript's argument in the Argument Interchange Format (JSON as AIFdb reads it): claims and arguments are I-nodes,
 * what was said an L-node, joined by YA; support is RA, conflict CA, restating MA, and a bare answer a transition (TA) between
 * what was said. Two I-nodes never touch. What a member adds to a claim of his own is a locution that follows the claim's:
 * asserted too, but whether as a reason for it nobody said. A joint statement is said by its side, or by all together.
 */
import { type Pieces, prettyJson } from './pieces.ts'
import type { Entry, Mark, Transcript, TranscriptReply } from './transcript.ts'
import { clean, isoTime, signedName } from './words.ts'

type NodeType = 'I' | 'L' | 'YA' | 'RA' | 'CA' | 'MA' | 'TA'
interface AifNode {
  nodeID: string
  text: string
  type: NodeType
  timestamp?: string
}
interface AifEdge {
  edgeID: string
  fromID: string
  toID: string
  formEdgeID: null
}

export function renderAif(transcript: Transcript): Pieces {
  const nodes: AifNode[] = []
  const edges: AifEdge[] = []
  const locutions: { nodeID: string; personID: string; start?: string }[] = []
  const people = new Map<string, string>()
  const content = new Map<string, string>()
  const spoken = new Map<string, string>()

  const node = (type: NodeType, text: string, at?: number) => {
    const nodeID = `n${nodes.length + 1}`
    nodes.push({ nodeID, text, type, ...(at === undefined ? {} : { timestamp: isoTime(at) }) })
    return nodeID
  }
  const join = (fromID: string, through: NodeType, text: string, toID: string) => {
    const middle = node(through, text)
    for (const [from, to] of [
      [fromID, middle],
      [middle, toID],
    ] as const) {
      edges.push({ edgeID: `e${edges.length + 1}`, fromID: from, toID: to, formEdgeID: null })
    }
  }
  const locute = (name: string, text: string, at: number | undefined) => {
    const personID = people.get(name) ?? `p${people.size + 1}`
    people.set(name, personID)
    const locution = node('L', `${name}: ${text}`, at)
    locutions.push({ nodeID: locution, personID, ...(at === undefined ? {} : { start: isoTime(at) }) })
    return locution
  }
  const assert = (locution: string, text: string) => {
    const information = node('I', text)
    join(locution, 'YA', 'Asserting', information)
    return information
  }
  const say = (entry: Entry, text: string, isAsserted: boolean) => {
    const locution = locute(clean(signedName(entry.by)), text, entry.created)
    spoken.set(entry.id, locution)
    if (isAsserted) content.set(entry.id, assert(locution, text))
  }

  for (const mark of transcript.articles.flatMap(({ marks }) => marks)) {
    if (mark.kind !== 'classifying') continue
    say(mark, oneLine(mark.statement ?? mark.quote), true)
    goOn(mark)
    for (const reply of mark.thread) {
      const scheme = schemeOf(reply)
      say(reply, oneLine(reply.body), scheme.type !== 'TA')
      relate(reply, mark, scheme)
    }
  }
  for (const { id, mergedInto } of transcript.articles.flatMap(({ marks }) => marks)) {
    const [from, to] = [content.get(id), mergedInto && content.get(mergedInto.id)]
    if (from && to) join(from, 'MA', 'Default Rephrase', to)
  }
  for (const statement of transcript.statements) {
    const text = oneLine(statement.text)
    if (text) assert(locute(clean(statement.side ?? 'All together'), text, undefined), text)
  }
  const participants = [...people].map(([name, participantID]) => ({ participantID, firstname: name, surname: '' }))
  return prettyJson({ nodes, edges, locutions, participants })

  function goOn({ id, by, body, created }: Mark): void {
    const text = oneLine(body)
    if (!text) return
    const locution = locute(clean(signedName(by)), text, created)
    assert(locution, text)
    join(spoken.get(id)!, 'TA', 'Default Transition', locution)
  }

  function relate(reply: TranscriptReply, mark: Mark, { type, text }: ReturnType<typeof schemeOf>): void {
    const parent = reply.parent ?? mark.id
    const [from, to] = [content.get(reply.id), content.get(parent)]
    if (type !== 'TA' && from && to) return join(from, type, text, to)
    const [later, earlier] = [spoken.get(reply.id), spoken.get(parent)]
    if (later && earlier) join(earlier, 'TA', 'Default Transition', later)
  }
}

function schemeOf({ move }: TranscriptReply): { type: 'RA' | 'CA' | 'MA' | 'TA'; text: string } {
  switch (move) {
    case 'support':
    case 'evidence':
      return { type: 'RA', text: 'Default Inference' }
    case 'object':
      return { type: 'CA', text: 'Default Conflict' }
    case 'restate':
      return { type: 'MA', text: 'Default Rephrase' }
    case 'ask':
    case 'reply':
      return { type: 'TA', text: 'Default Transition' }
    default:
      return move satisfies never
  }
}

const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim()

/** The argument map: claims that were answered, in the order of the text, and what was said for and against them to their right. */
import { type ArgumentMap, type ArgumentNode, bearingOf, buildMap, layOut } from '../argument/index.ts'
import type { Annotation, EntryKey, MemberId, Reply } from '../room/index.ts'
import { type Html, html } from './escape.ts'
import { anchorOf } from './htmlMarks.ts'
import type { Words } from './text/en.ts'
import type { Mark, Transcript, TranscriptReply } from './transcript.ts'
import { moveWords, shortened } from './words.ts'

/** CSS pixels: columns by depth, what lies between boxes, and how high a box of so many letters is. */
const WIDTHS = [210, 210, 200] as const
const GAPS = { columnGap: 44, gap: 10, treeGap: 26 }
const [LINE, LETTERS, AROUND] = [17, 26, 36]
/** Letters of an entry that are shown. */
const SHOWN = 140
/** More claims than this are no picture any more: those with the longest threads are drawn. */
const MOST = 60

const HOW = { for: 'for', against: 'against', neither: 'neither' } as const

interface Claim {
  mark: Mark
  revision: number
}
function answeredClaims({ articles }: Transcript): Claim[] {
  const all = articles.flatMap(({ marks, revision }) => marks.map(mark => ({ mark, revision })))
  return all.filter(({ mark }) => mark.kind === 'classifying' && !mark.hidden && mark.thread.length > 0)
}
function drawnClaims(answered: readonly Claim[]): readonly Claim[] {
  const least = answered.map(({ mark }) => mark.thread.length).sort((a, b) => b - a)[MOST - 1] ?? 0
  return answered.filter(({ mark }) => mark.thread.length >= least).slice(0, MOST)
}
/** The numbers of the claims that the map shows. */
export const mapped = (transcript: Transcript): ReadonlySet<number> =>
  new Set(drawnClaims(answeredClaims(transcript)).map(({ mark }) => mark.number))

export function mapHtml(transcript: Transcript, w: Words): Html | false {
  const answered = answeredClaims(transcript)
  const drawn = drawnClaims(answered)
  if (drawn.length === 0) return false
  const said = new Map<string, { mark: Mark; reply?: TranscriptReply }>()
  for (const { mark } of drawn) {
    said.set(mark.id, { mark })
    for (const reply of mark.thread) said.set(reply.id, { mark, reply })
  }
  const map = buildMap({
    annotations: drawn.map(({ mark, revision }) => asAnnotation(mark, revision)),
    replies: drawn.flatMap(({ mark }) => mark.thread.map(asReply)),
    quote: ({ key }) => said.get(key)!.mark.quote,
    isLeftOut: key => said.get(key)?.reply?.hidden !== undefined,
  })
  const heightOf = (key: EntryKey) => {
    const letters = Math.min(SHOWN, map.nodes.get(key)!.text.length)
    return Math.max(1, Math.ceil(letters / LETTERS)) * LINE + AROUND
  }
  const { boxes, width, height } = layOut(map, { widths: WIDTHS, heightOf, ...GAPS })
  const nodes = inReadingOrder(map)
  const paths = nodes.flatMap(({ key, parent, move }) => {
    const [from, to] = [parent && boxes.get(parent), boxes.get(key)!]
    if (!from || !move) return []
    const [x1, y1, y2] = [from.x + from.width, Math.round(from.y + from.height / 2), Math.round(to.y + to.height / 2)]
    const middle = (x1 + to.x) / 2
    const way = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${to.x} ${y2}`
    return html`<path class="b-${HOW[bearingOf(move)]}" d="${way}"/>`
  })
  const items = nodes.map(node => {
    const { mark, reply } = said.get(node.key)!
    const { x, y, width: wide, height: high } = boxes.get(node.key)!
    const how = node.move ? ` b-${HOW[bearingOf(node.move)]}` : ''
    const at = `--x:${x}px;--y:${Math.round(y)}px;--w:${wide}px;--h:${high}px;--depth:${node.depth}`
    const to = reply ? anchorOf(reply) : `mark-${mark.number}`
    const who = reply ? html`<bdi>${reply.by.name}</bdi> ${moveWords(reply, w)}` : html`${w.claimNumber(mark.number)}`
    const when = (reply ?? mark).created
    return html`<li class="node${how}" style="${at}" data-part="${mark.number}"${when !== undefined && html` data-at="${when}"`}><a href="#${to}"${!reply && html` id="node-${mark.number}"`}><b>${who}</b> <span dir="auto">${shortened(node.text, SHOWN)}</span></a></li>`
  })
  const left = answered.length - drawn.length
  return html`<section aria-labelledby="map"><h2 id="map">${w.mapTitle}</h2>
<p class="count">${w.mapSays}${left > 0 && ` ${w.mapLeft(left)}`}</p>
<div class="wide" role="group"${w.dir === 'rtl' && html` dir="ltr"`} aria-label="${w.mapTitle}" tabindex="0"><div class="map" style="--w:${width}px;--h:${Math.round(height)}px"><svg viewBox="0 0 ${width} ${Math.round(height)}" width="${width}" height="${Math.round(height)}" aria-hidden="true" focusable="false">${paths}</svg><ol>${items}</ol></div></div></section>`
}

/** Each node behind its parent, in its parent's order. */
function inReadingOrder({ roots, nodes }: ArgumentMap): ArgumentNode[] {
  const order: ArgumentNode[] = []
  const open = [...roots].reverse()
  for (let key = open.pop(); key; key = open.pop()) {
    const node = nodes.get(key)!
    order.push(node)
    open.push(...[...node.children].reverse())
  }
  return order
}

/** As the map reads them: by the transcript's own ids, in the order of their threads. */
const asAnnotation = ({ id, by, kind, start, end, statement, body }: Mark, revision: number): Annotation => ({
  key: id as EntryKey,
  id: id as Annotation['id'],
  creator: by.name as MemberId,
  motivation: kind,
  revision,
  start,
  end,
  body,
  ...(statement ? { statement } : {}),
})
const asReply = ({ id, by, body, move, parent }: TranscriptReply, index: number): Reply => ({
  key: id as EntryKey,
  id: String(index).padStart(8, '0') as Reply['id'],
  creator: by.name as MemberId,
  to: (parent ?? '') as EntryKey,
  move,
  body,
})

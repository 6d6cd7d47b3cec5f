/** `GET …/export/:format`: the room as it leaves the house. What the asker may not see is left out before a renderer sees it. */
import { Hono } from 'hono'
import { check } from '../../shared/policy/index.ts'
import { canSeeTally, countSingle } from '../../shared/polls/index.ts'
import { PROFILES, type Profile } from '../../shared/protocol/index.ts'
import { type Member, type RoomId, readGroup } from '../../shared/room/index.ts'
import { FORMATS, isFormat, makeTranscript, type TranscriptInput } from '../../shared/transcript/index.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import type { House } from './house.ts'
import { enter } from './logins.ts'
import { badInput, notFound, refused } from './problem.ts'

export const exportRoutes = (house: House) =>
  new Hono().get('/api/rooms/:room/export/:format', async c => {
    const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
    const name = c.req.param('format')
    if (!isFormat(name)) throw notFound()
    const profile = readProfile(c.req.query('profile'), live)
    const refusal = check({ kind: 'export', profile }, member, live.facts(live.groupOf(member)))
    if (refusal) throw refused(refusal)
    const articles = await Promise.all(
      live.room.articles.map(async ({ article, revision }) => ({
        ...(await house.store.loadArticle(article))!,
        revision,
      })),
    )
    const input = await live.act(turn => ({
      ...inputFor(live, member),
      made: turn.now,
      head: { seq: turn.head.seq, hash: Buffer.from(turn.head.hash).toString('hex') },
    }))
    const transcript = makeTranscript({ ...input, articles, profile, origin: house.origins[0] ?? '' })
    const { extension, mediaType, render } = FORMATS[name]
    return c.body(render(transcript), 200, {
      'content-type': mediaType,
      'content-disposition': disposition(live.room.title, extension),
      'cache-control': 'no-store',
      // It is also opened where it was saved; here it may load and run nothing.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    })
  })

function readProfile(asked: string | undefined, live: LiveRoom): Profile {
  if (asked === undefined) return live.room.settings.names === 'named' ? 'named' : 'pseudonymous'
  const profile = PROFILES.find(p => p === asked)
  if (!profile) throw badInput('profile', `must be one of ${PROFILES.join(', ')}`)
  return profile
}

function inputFor(
  live: LiveRoom,
  asker: Member,
): Omit<TranscriptInput, 'articles' | 'profile' | 'origin' | 'made' | 'head'> {
  const group = live.groupOf(asker)
  return {
    room: live.room,
    content: readGroup(group.doc),
    times: live.entries,
    members: [...live.members.values()],
    polls: [...live.polls.values()]
      .filter(poll => poll.group === group.id)
      .map(poll => {
        const ballots = live.ballotsOf(poll.id)
        const isShown = canSeeTally(poll, { hasCast: ballots.has(asker.id) })
        return { poll, turnout: ballots.size, ...(isShown ? { tally: countSingle(poll, ballots.values()) } : {}) }
      }),
  }
}

/** A file name in plain ASCII, and the real one beside it (RFC 6266). */
function disposition(title: string, extension: string): string {
  const name = `${
    title
      .replace(/[\\/:*?"<>|\p{C}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'Transcript'
  }.${extension}`
  return `attachment; filename="${name.normalize('NFKD').replace(/[^ -~]/g, '')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, c => `%${c.charCodeAt(0).toString(16)}`)}`
}

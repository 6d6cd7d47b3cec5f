/**
 * The transcript for whoever has its link: `/t/:room/:token`, without a login, with what other programs ask of a page that is linked
 * to (Open Graph, oEmbed). It is made as an observer may read the room now, and answers nothing once the link is revoked [RECORD-5].
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { check } from '../../shared/policy/index.ts'
import { MakePublicLink, type PublicLinkAnswer } from '../../shared/protocol/index.ts'
import type { GroupId, Member, MemberId, PublicLink, RoomId } from '../../shared/room/index.ts'
import { html } from '../../shared/transcript/escape.ts'
import { motionIn, renderHtml, type Words, whole, wordsIn } from '../../shared/transcript/index.ts'
import { LIVING_HASH } from '../../shared/transcript/livingScript.ts'
import type { PressedFile } from '../press/press.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { setPublicLink } from '../rooms/publicLink.ts'
import { isLong, pressing, transcriptFor } from './exports.ts'
import type { House } from './house.ts'
import { enter, readAct } from './logins.ts'
import { badInput, notFound, ProblemError, refused, tooMany } from './problem.ts'

const LINK = '/api/rooms/:room/public-link'
const WIDTH = 800
const HEIGHT = 600

export const publicRoutes = (house: House) =>
  new Hono()
    .get(LINK, async c => {
      const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
      const refusal = check({ kind: 'share-transcript' }, member, live.facts(live.groupOf(member)), house.now())
      if (refusal) throw refused(refusal)
      return c.json(answerOf(house, live, live.room.publicLink))
    })
    .put(LINK, async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, MakePublicLink)
      return c.json(answerOf(house, live, await setPublicLink(live, member.id, wish.profile ?? 'public')))
    })
    .delete(LINK, async c => {
      const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
      const wait = house.buckets.acts.ask(member.id, house.now())
      if (wait) throw tooMany(wait)
      await setPublicLink(live, member.id, undefined)
      return c.json({ link: null } satisfies PublicLinkAnswer)
    })
    .get('/t/:room/:token', c => pageFor(house, c, c.req.param('room'), c.req.param('token')))
    .get('/api/oembed', c => embedFor(house, c))

const pathOf = (live: LiveRoom, { token }: PublicLink) => `/t/${live.room.id}/${token}`
const answerOf = (house: House, live: LiveRoom, link: PublicLink | undefined): PublicLinkAnswer => ({
  link: link ? { url: `${house.origins[0] ?? ''}${pathOf(live, link)}`, profile: link.profile } : null,
})

/** The room and its link, or 404: an unknown room, one without a link and another link look alike. */
async function shared(house: House, room: string, token: string): Promise<{ live: LiveRoom; link: PublicLink }> {
  const live = /^[a-z0-9]{1,26}$/.test(room) ? await house.rooms.open(room as RoomId) : undefined
  const link = live && (await live.read(() => live.room.publicLink))
  if (!live || !link || !isSame(link.token, token)) throw notFound()
  return { live, link }
}
const isSame = (a: string, b: string) => timingSafeEqual(sha256(a), sha256(b))
const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** Nobody who is in the room: reads what an observer may. */
const reader = (live: LiveRoom): Member => ({
  id: '' as MemberId,
  room: live.room.id,
  group: live.groups[0]!.id as GroupId,
  role: 'observer',
  isOwner: false,
  givenName: '',
  pseudonym: '',
  colour: 1,
  isImagined: false,
  isMuted: false,
  created: 0,
})

/** The last page that was made of a room, while nothing has happened since. */
const made = new WeakMap<LiveRoom, { tag: string; page: string }>()

async function pageFor(house: House, c: Context, room: string, token: string): Promise<Response> {
  const { live, link } = await shared(house, room, token)
  const tag = `"${sha256(`${link.token} ${live.head.seq} ${house.origins[0]}`).toString('hex').slice(0, 24)}"`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    // Kept, but asked for again each time: what is revoked is gone at once, and what has not changed is not sent again.
    'cache-control': 'private, no-cache',
    etag: tag,
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src '${LIVING_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors *; sandbox allow-scripts allow-popups`,
  }
  if (c.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers })
  const known = made.get(live)
  const page = known?.tag === tag ? known.page : await render(house, live, link)
  // Made while the link was revoked, or made anew: it is nobody's any more.
  if (live.room.publicLink?.token !== link.token) throw notFound()
  made.set(live, { tag, page })
  return c.body(page, 200, headers)
}

async function render(house: House, live: LiveRoom, link: PublicLink): Promise<string> {
  const transcript = await transcriptFor(house, live, reader(live), link.profile, { format: 'html' })
  const { made } = transcript
  const page = isLong(transcript)
    ? await pressing(
        house.press({ format: 'html', transcript, wishes: { bom: false, made } }, live.room.id).then(wholeText),
      )
    : whole(renderHtml(transcript))
  return page.replace('</title>', () => `</title>\n${head(house, live, link, wordsIn(transcript.language))}`)
}

const wholeText = ({ bytes }: PressedFile) => new Response(bytes).text()

/** What a program is told that shows a link to the page. */
function head(house: House, live: LiveRoom, link: PublicLink, words: Words): string {
  const { url } = answerOf(house, live, link).link!
  const title = live.room.title
  const { motion } = live.room
  const said = motion ? motionIn(motion, words.language).sentence : words.shared
  return html`<meta name="robots" content="noindex, nofollow">
<meta name="description" content="${said}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Parley">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${said}">
<meta property="og:url" content="${url}">
<meta property="og:image" content="${house.origins[0] ?? ''}/icon-512.png">
<meta property="og:image:alt" content="Parley">
<meta name="twitter:card" content="summary">
<link rel="alternate" type="application/json+oembed" href="${embedAddress(house, url)}" title="${title}">`.text
}

const embedAddress = (house: House, url: string) =>
  `${house.origins[0] ?? ''}/api/oembed?url=${encodeURIComponent(url)}&format=json`

/** oEmbed 1.0: the page in a frame of its own, no larger than was asked for. */
async function embedFor(house: House, c: Context): Promise<Response> {
  const { url, format, maxwidth, maxheight } = c.req.query()
  if (format !== undefined && format !== 'json')
    throw new ProblemError(501, 'Only JSON is answered here.', {
      errors: [{ path: 'format', message: 'must be json' }],
    })
  if (!url) throw badInput('url', 'is missing: the address of a public transcript')
  const [, origin, room, token] = /^(https?:\/\/[^/]+)\/t\/([a-z0-9]+)\/([a-z0-9]+)$/.exec(url) ?? []
  if (!origin || !house.origins.includes(origin)) throw notFound()
  const { live } = await shared(house, room!, token!)
  const [width, height] = [size(maxwidth, WIDTH, 'maxwidth'), size(maxheight, HEIGHT, 'maxheight')]
  const { title } = live.room
  return c.json(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: 'Parley',
      provider_url: house.origins[0],
      cache_age: 0,
      width,
      height,
      html: html`<iframe src="${url}" width="${width}" height="${height}" title="${title}" sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer" loading="lazy"></iframe>`
        .text,
    },
    200,
    { 'cache-control': 'no-cache', 'access-control-allow-origin': '*' },
  )
}

function size(asked: string | undefined, most: number, name: string): number {
  if (asked === undefined) return most
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw badInput(name, 'must be a number of pixels')
  return Math.min(most, Number(asked))
}

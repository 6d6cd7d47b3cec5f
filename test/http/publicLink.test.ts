/** The public link to the transcript [RECORD-5]: who has it reads what its profile shows, until it is revoked. */
import { expect, test } from 'vitest'
import { entryKey, newUlid, writeAnnotation } from '../../shared/room/index.ts'
import { ORIGIN } from '../support/appInMemory.ts'
import { polledRoom } from '../support/polledRoom.ts'

async function sharedRoom(wish: object = {}) {
  const room = await polledRoom(['Ada', 'Ben'], { settings: { names: 'named' } })
  const link = `/api/rooms/${room.id}/public-link`
  await room.claim(room.people[0]!.id, 'The council measured <b>')
  const made = await room.owner.put(link, wish)
  const url = made.body.link.url as string
  return { ...room, link, url, path: url.slice(ORIGIN.length), stranger: room.browser() }
}

test('[RECORD-5] a stranger with the link reads the transcript without names, and nothing once it is revoked', async () => {
  const { owner, people, id, link, url, path, stranger, live } = await sharedRoom()
  expect(url).toMatch(new RegExp(`^${ORIGIN}/t/${id}/[0-9a-z]{32}$`))
  const page = await stranger.get(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain('The council measured &lt;b&gt;')
  for (const name of ['Ada', 'Ben', 'Olga']) expect(page.text).not.toContain(name)
  expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox allow-scripts/)
  expect(page.headers.get('cache-control')).toBe('private, no-cache')
  for (const tag of [
    'og:title" content="Lanes"',
    'og:type" content="article"',
    'og:description" content="The lanes shall stay."',
    `og:image" content="${ORIGIN}/icon-512.png"`,
    'og:url"',
    'application/json+oembed',
    'name="robots" content="noindex',
  ])
    expect(page.text).toContain(tag)
  const etag = page.headers.get('etag')!
  expect((await stranger.get(path, { 'if-none-match': etag })).status).toBe(304)

  // Only moderators know of it.
  expect((await owner.get(link)).body).toEqual({ link: { url, profile: 'public' } })
  const ada = people[0]!.browser
  for (const answer of [await ada.get(link), await ada.put(link, {}), await ada.delete(link)])
    expect([answer.status, answer.body.rule]).toEqual([403, 'RECORD-5'])
  expect((await ada.get(`/api/rooms/${id}`)).text).not.toContain(path.split('/').at(-1))
  expect((await owner.get(`/api/rooms/${id}/record`)).text).not.toContain(path.split('/').at(-1))

  // A new one takes its place; a revoked one is gone at once, also for who has kept the page.
  const next = (await owner.put(link, { profile: 'named' })).body.link.url.slice(ORIGIN.length)
  expect((await stranger.get(path, { 'if-none-match': etag })).status).toBe(404)
  const named = await stranger.get(next)
  expect(named.text).toContain('Ada')
  expect((await owner.delete(link)).body).toEqual({ link: null })
  expect((await stranger.get(next, { 'if-none-match': named.headers.get('etag')! })).status).toBe(404)
  for (const wrong of [`/t/${id}/x`, `/t/unknown/${path.split('/').at(-1)}`])
    expect((await stranger.get(wrong)).status).toBe(404)
  live.tallies.stop()
})

test('[RECORD-5] the link shows what an observer may read now: nothing withheld, nothing removed', async () => {
  const ALL = ['marks', 'replies', 'classification', 'polls']
  const stages = ['own', 'group'].map(visibility => ({ id: visibility, title: visibility, opens: ALL, visibility }))
  const { world, live, owner, people, id, browser } = await polledRoom(['Ada'], {
    runSheet: { name: 'own', title: 'Own', stages },
  })
  const page = world.connect(live, live.members.get(people[0]!.id)!)
  await world.settle()
  const key = entryKey(people[0]!.id, newUlid(world.random, world.clock.now))
  writeAnnotation(page.doc, key, { motivation: 'commenting', revision: 1, start: 0, end: 11 }, 'canary-words')
  await world.settle()
  const { url } = (await owner.put(`/api/rooms/${id}/public-link`, {})).body.link
  const read = async () => (await browser().get(url.slice(ORIGIN.length))).text
  expect(await read()).not.toContain('canary')
  await owner.post(`/api/rooms/${id}/stage`, { to: 'next' })
  await world.settle()
  expect(await read()).toContain('canary-words')
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'remove', target: key })
  await world.settle()
  expect(await read()).not.toContain('canary')
})

test('oEmbed answers for a public link alone, no larger than was asked for', async () => {
  const { url, stranger, owner, link } = await sharedRoom()
  const ask = (query: string) => stranger.get(`/api/oembed?url=${encodeURIComponent(url)}${query}`)
  const { body } = await ask('&maxwidth=300&maxheight=2000')
  expect(body).toMatchObject({ version: '1.0', type: 'rich', title: 'Lanes', provider_name: 'Parley' })
  expect([body.width, body.height]).toEqual([300, 600])
  expect(body.html).toMatch(/^<iframe src="[^"]+" width="300" height="600" title="Lanes" sandbox="allow-scripts/)
  expect((await ask('&format=xml')).status).toBe(501)
  expect((await ask('&maxwidth=-1')).status).toBe(400)
  expect((await stranger.get('/api/oembed')).status).toBe(400)
  for (const other of ['https://elsewhere.test/t/a/b', url.slice(0, -1), `${ORIGIN}/r/x`])
    expect((await stranger.get(`/api/oembed?url=${encodeURIComponent(other)}`)).status).toBe(404)
  await owner.delete(link)
  expect((await ask('')).status).toBe(404)
})

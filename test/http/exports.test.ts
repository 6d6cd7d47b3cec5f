/** Out again: the transcript holds what the asker may see and nobody's name beyond the profile. */
import { expect, test } from 'vitest'
import { entryKey, type MemberId, newUlid, type RoomId, writeAnnotation, writeReply } from '../../shared/room/index.ts'
import { LIVING_HASH } from '../../shared/transcript/livingScript.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { polledRoom, TEA } from '../support/polledRoom.ts'

const article = {
  source: { kind: 'text', text: 'The council measured the traffic. It was right.', title: 'Lanes & “roads”/ways' },
}

async function withTalk(settings: object = {}) {
  const { browser, world } = makeAppInMemory()
  const owner = browser()
  const made = (await owner.post('/api/rooms', { name: 'Olga Canary', article, settings })).body
  const ada = browser()
  const member = (await ada.post('/api/join', { code: made.room.code, name: 'Ada Canary' })).body.member
  const live = await world.open(made.room.id as RoomId)
  const client = world.connect(live, live.members.get(member.id as MemberId)!)
  await world.settle()
  const key = entryKey(member.id, newUlid(world.random, world.clock.now))
  const answer = entryKey(member.id, newUlid(world.random, world.clock.now))
  writeAnnotation(
    client.doc,
    key,
    { motivation: 'classifying', revision: 1, start: 0, end: 33, statement: 'Traffic was <b>measured</b>.' },
    'See [1](javascript:x).',
  )
  writeReply(client.doc, answer, { to: key, move: 'evidence', body: 'Nine streets.' })
  await world.settle()
  const [poll] = (await ada.get(`/api/rooms/${made.room.id}`)).body.polls as { id: string }[]
  await ada.put(`/api/polls/${poll!.id}/ballot`, { choice: 'fact' })
  return { browser, world, owner, ada, live, room: made.room.id as string, key, answer, poll: poll!.id }
}

test('the HTML and Markdown transcripts hold article, mark, statement, thread and tally, as files', async () => {
  const { ada, room, live } = await withTalk()
  const html = await ada.get(`/api/rooms/${room}/export/html`)
  expect(html.status).toBe(200)
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(html.headers.get('content-disposition')).toBe(
    `attachment; filename="Lanes & roads ways.html"; filename*=UTF-8''Lanes%20%26%20%E2%80%9Croads%E2%80%9D%20ways.html`,
  )
  const markdown = await ada.get(`/api/rooms/${room}/export/markdown`)
  for (const text of [html.text, markdown.text]) {
    for (const part of ['It was right.', 'Ada Canary', 'Nine streets.']) expect(text).toContain(part)
    expect(text).not.toContain('<b>measured')
  }
  expect(html.text).toContain('Traffic was &lt;b&gt;measured&lt;/b&gt;.')
  expect(html.text).not.toMatch(/<script [^>]|<img|<link|src=|https?:\/\/(?!parley\.test)/)
  live.tallies.stop()
})

test('the page can be looked at before it leaves, in a frame of ours alone where only its own script runs; other formats are files', async () => {
  const { ada, room, live } = await withTalk()
  const page = await ada.get(`/api/rooms/${room}/export/html`)
  const look = await ada.get(`/api/rooms/${room}/export/html?look=1`)
  expect([look.text, look.headers.get('content-disposition')]).toEqual([page.text, 'inline'])
  expect(look.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src '${LIVING_HASH}'; frame-ancestors 'self'; sandbox allow-scripts`,
  )
  const csv = await ada.get(`/api/rooms/${room}/export/csv?look=1`)
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(csv.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'; sandbox$/)
  live.tallies.stop()
})

test('[RECORD-1] profiles: letters in public, drawn names in pseudonymous; participants of a room with drawn names get no others', async () => {
  const { ada, owner, room, live } = await withTalk({ names: 'pseudonymous' })
  for (const format of ['html', 'markdown']) {
    for (const query of ['', '?profile=pseudonymous', '?profile=public']) {
      const { status, text, headers } = await ada.get(`/api/rooms/${room}/export/${format}${query}`)
      expect(status).toBe(200)
      expect(text + [...headers].join()).not.toMatch(/Canary/)
    }
    const refused = await ada.get(`/api/rooms/${room}/export/${format}?profile=named`)
    expect([refused.status, refused.body.rule]).toEqual([403, 'RECORD-1'])
    expect((await owner.get(`/api/rooms/${room}/export/${format}?profile=named`)).text).toContain('Ada Canary')
  }
  expect((await ada.get(`/api/rooms/${room}/export/html?profile=secret`)).body.errors[0].path).toBe('profile')
  expect((await ada.get(`/api/rooms/${room}/export/exe`)).status).toBe(404)
  live.tallies.stop()
})

test('[RECORD-1] where only moderators export, a participant is refused', async () => {
  const { ada, owner, room, live } = await withTalk({ participantsExport: false })
  const refused = await ada.get(`/api/rooms/${room}/export/html`)
  expect([refused.status, refused.body.rule]).toEqual([403, 'RECORD-1'])
  expect((await owner.get(`/api/rooms/${room}/export/html`)).status).toBe(200)
  live.tallies.stop()
})

test('what a moderator removed is a tombstone in every format and profile, and a sealed tally is absent', async () => {
  const { owner, room, live, answer, poll } = await withTalk()
  const stored = live.polls.get(poll as never)!
  live.polls.set(stored.id, { ...stored, reveal: 'closed' })
  await live.act(() => {
    const group = live.groups[0]!
    group.write(() => {
      group.doc.getMap('moderation').set(`replies:${answer}`, { removed: true, code: 'off-topic', at: 1 })
      group.doc.getMap('replies').delete(answer)
    })
  })
  for (const format of ['html', 'markdown']) {
    for (const profile of ['named', 'pseudonymous', 'public']) {
      const { text } = await owner.get(`/api/rooms/${room}/export/${format}?profile=${profile}`)
      expect(text).not.toContain('Nine streets.')
      expect(text).toContain('off-topic')
      expect(text).not.toMatch(/\b1 fact|Fact 1\b|F 1\b/)
    }
  }
  live.tallies.stop()
})

test('an exported result asks its majority of those on a secret poll’s roll, not of those who came later', async () => {
  const { id, owner, people, ask, join, live } = await polledRoom(['Ada', 'Ben', 'Cem', 'Dua', 'Eli'])
  const { id: poll } = await ask({ ...TEA, secrecy: 'secret', rules: { majority: 'absolute' } })
  for (const [i, choice] of ['yes', 'yes', 'yes', 'yes', 'no'].entries())
    await people[i]!.browser.put(`/api/polls/${poll}/ballot`, { choice })
  for (const name of ['Fay', 'Gus', 'Hal', 'Ida']) await join(name)
  await owner.post(`/api/polls/${poll}/close`)
  const { text } = await owner.get(`/api/rooms/${id}/export/markdown`)
  expect(text).toContain('“Yes” wins with 4 of 5 ballots')
  live.tallies.stop()
})

/** The wall: what a projector shows the whole room, live, and that it shows nobody's name. */
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { EntryAnswer, RoomAnswer } from '../../shared/protocol/index.ts'
import { objections } from '../support/axe.ts'
import { TestClient } from '../support/client.ts'
import { markByKeyboard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { votedRoom } from '../support/votedRoom.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'

async function classify(context: BrowserContext, room: string, label: string): Promise<void> {
  const { polls } = (await (await context.request.get(`${server.origin}/api/rooms/${room}`)).json()) as RoomAnswer
  const poll = polls.find(one => one.of === 'classification')!
  const answer = await context.request.put(`${server.origin}/api/polls/${poll.id}/ballot`, { data: { choice: label } })
  expect(answer.status()).toBe(200)
}

test('the wall shows the code, the stage and the claim on which the room is most split, and nobody’s name', async () => {
  const [olgas, adas] = [await browser.newContext(), await browser.newContext()]
  const made = (await (
    await olgas.request.post(`${server.origin}/api/rooms`, {
      data: { name: 'Olga Lind', article: { source: { kind: 'text', text: TEXT } }, settings: { names: 'named' } },
    })
  ).json()) as EntryAnswer
  const room = made.room.id
  const olga = await olgas.newPage()
  await olga.goto(`${server.origin}/r/${room}`)
  await olga.getByRole('button', { name: 'Room menu' }).click()
  const [wall] = await Promise.all([
    olgas.waitForEvent('page'),
    olga.getByRole('menuitem', { name: 'Show on the wall' }).click(),
  ])
  await wall.waitForURL(`${server.origin}/r/${room}/wall`)
  const code = made.room.code!
  await wall.getByText(code.slice(0, 4), { exact: true }).waitFor()
  await wall.getByText(code.slice(4), { exact: true }).waitFor()
  await wall.getByText('No claim yet.').waitFor()
  await wall.getByRole('heading', { name: 'Read closely.' }).waitFor()

  await markByKeyboard(olga, 2, 'c')
  await wall.getByText('1 claim so far').waitFor()
  await adas.request.post(`${server.origin}/api/join`, { data: { code, name: 'Ada Moss' } })
  await classify(olgas, room, 'fact')
  await classify(adas, room, 'opinion')
  const claim = wall.getByRole('region', { name: 'Worth discussing now' })
  await claim.getByText('Fact and Opinion lead together, with 1 of 2 each.').waitFor()
  await wall.getByText('2 are in').waitFor()
  await wall.getByText('and 2 ballots are cast').waitFor()

  const shown = await wall.locator('body').innerText()
  for (const name of ['Olga', 'Ada', 'Moss', 'Lind']) expect(shown).not.toContain(name)
  expect(await objections(wall)).toEqual([])
})

test('a poll is on the wall while it is asked, with its count only once everyone may see it, and with its result after the close', async () => {
  const voters = await votedRoom(server.origin, 3, { settings: { names: 'named' } })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name, value] = voters.owner.cookieHeader().split(/=(.*)/s) as [string, string]
  await context.addCookies([{ name, value, url: server.origin }])
  const wall = await context.newPage()
  await wall.goto(`${server.origin}/r/${voters.room.id}/wall`)
  await wall.getByText('3 claims so far').waitFor()
  const options = ['Park', 'Hall'].map(label => ({ key: label.toLowerCase(), label }))
  const poll = await voters.ask({ question: 'Where shall we meet?', method: 'single', options, reveal: 'closed' })
  const asked = wall.getByRole('region', { name: 'Being asked now' })
  await asked.getByText('Where shall we meet?').waitFor()
  await asked.getByRole('listitem').getByText('Hall').waitFor()
  for (const [i, member] of voters.members.entries()) await voters.cast(member, poll, i < 2 ? 'park' : 'hall')
  await asked.getByText('3 of 4 have cast').waitFor()
  await asked.getByText('Shown when the poll closes.').waitFor()
  await wall.getByText('and 3 ballots are cast').waitFor()
  expect(await asked.getByRole('img').count()).toBe(0)
  expect(await objections(wall)).toEqual([])
  expect((await voters.owner.call('POST', `/api/polls/${poll}/close`)).status).toBe(200)
  await asked.getByText('Asked, and closed').waitFor()
  await asked.getByText('“Park” wins with 2 of 3 ballots.').waitFor()
  expect(await asked.getByRole('img').getAttribute('aria-label')).toContain('“Park” wins with 2 of 3 ballots.')
  expect(await wall.locator('body').innerText()).not.toContain('Member')

  // Of a secret poll those count who were there when it was opened: the wall says what the card says.
  const rules = { majority: 'absolute' }
  const secret = await voters.ask({ question: 'Who speaks?', method: 'single', options, secrecy: 'secret', rules })
  for (const n of [1, 2]) await new TestClient(server.origin).join(voters.room.code, `Late ${n}`)
  await asked.getByText('0 of 4 have cast').waitFor()
  await voters.owner.call('PUT', `/api/polls/${secret}/ballot`, { choice: 'park' })
  await asked.getByText('1 of 4 have cast').waitFor()
  expect((await voters.owner.call('POST', `/api/polls/${secret}/close`)).status).toBe(200)

  // Once the motion was asked before and after, the wall says how the room moved: here one fewer cast the second time.
  const [a, b, c] = voters.members
  const first = await voters.ask({ about: 'motion', when: 'before', reveal: 'closed' })
  for (const [member, choice] of [
    [a, 'for'],
    [b, 'undecided'],
    [c, 'against'],
  ] as const)
    await voters.cast(member!, first, choice)
  expect((await voters.owner.call('POST', `/api/polls/${first}/close`)).status).toBe(200)
  const last = await voters.ask({ about: 'motion', when: 'after', reveal: 'closed' })
  for (const [member, choice] of [
    [a, 'for'],
    [c, 'against'],
  ] as const)
    await voters.cast(member!, last, choice)
  expect(await wall.getByRole('region', { name: 'How the room moved' }).count()).toBe(0)
  expect((await voters.owner.call('POST', `/api/polls/${last}/close`)).status).toBe(200)
  const moved = wall.getByRole('region', { name: 'How the room moved' })
  await moved.getByText('The lanes shall stay.').waitFor()
  await moved.getByText('No answer has more ballots than before.').waitFor()
  await moved.getByText('By majority For and Against are level: 1 of 2 ballots.').waitFor()
  expect(await objections(wall)).toEqual([])
  await context.close()
})

test('what each sees after a ballot of their own is on no wall, though whoever opened the wall has cast', async () => {
  const voters = await votedRoom(server.origin, 2, { settings: { claims: { reveal: 'own' } } })
  const [claim] = voters.claims
  for (const voter of [voters.owner, ...voters.members]) {
    await voters.cast(voter, claim!.classification, voter === voters.owner ? 'fact' : 'opinion')
    await voters.cast(voter, claim!.stance, 'agree')
  }
  const options = ['Park', 'Hall'].map(label => ({ key: label.toLowerCase(), label }))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name, value] = voters.owner.cookieHeader().split(/=(.*)/s) as [string, string]
  await context.addCookies([{ name, value, url: server.origin }])
  const [read, wall] = [await context.newPage(), await context.newPage()]
  await read.goto(`${server.origin}/r/${voters.room.id}/a/${claim!.id}`)
  // Who has cast sees it on the page, and the wall gets it as well.
  await read.getByText('2 of 3').first().waitFor()
  await wall.goto(`${server.origin}/r/${voters.room.id}/wall`)
  await wall.getByText('and 6 ballots are cast').waitFor()
  await wall.waitForLoadState('networkidle')
  expect(await wall.getByRole('region', { name: 'Worth discussing now' }).count()).toBe(0)
  await wall.getByText('3 claims so far').waitFor()

  const poll = await voters.ask({ question: 'Where shall we meet?', method: 'single', options, reveal: 'own' })
  await voters.cast(voters.owner, poll, 'park')
  const asked = wall.getByRole('region', { name: 'Being asked now' })
  await asked.getByText('1 of 3 have cast').waitFor()
  await wall.waitForLoadState('networkidle')
  expect(await asked.getByRole('img').count()).toBe(0)
  expect((await voters.owner.call('POST', `/api/polls/${poll}/close`)).status).toBe(200)
  await asked.getByRole('img').waitFor()
  await context.close()
})

test('who is no moderator has no code to show, and who is no member sees no wall', async () => {
  const [olgas, adas, stranger] = await Promise.all([1, 2, 3].map(() => browser.newContext()))
  const made = (await (
    await olgas!.request.post(`${server.origin}/api/rooms`, {
      data: { name: 'Olga', article: { source: { kind: 'text', text: TEXT } } },
    })
  ).json()) as EntryAnswer
  await adas!.request.post(`${server.origin}/api/join`, { data: { code: made.room.code, name: 'Ada' } })
  const wall = await adas!.newPage()
  await wall.goto(`${server.origin}/r/${made.room.id}/wall`)
  await wall.getByText('The moderator has the code.').waitFor()
  expect(await wall.content()).not.toContain(made.room.code)
  const outside = await stranger!.newPage()
  await outside.goto(`${server.origin}/r/${made.room.id}/wall`)
  await outside
    .getByRole('heading', { name: 'There is no such room' })
    .or(outside.getByRole('link', { name: /join/i }))
    .first()
    .waitFor()
  expect(await outside.content()).not.toContain('council')
})

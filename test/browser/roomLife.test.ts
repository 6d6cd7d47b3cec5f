/** An owner and a member in two browsers: the room is edited, archived, opened again, duplicated and deleted. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { PollAnswer } from '../../shared/protocol/index.ts'
import { objections } from '../support/axe.ts'
import { TestClient } from '../support/client.ts'
import { comeIn, markByKeyboard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'

const { server, browser } = await serverAndBrowser()

const context = () => browser.newContext({ viewport: { width: 1440, height: 900 } })
const settings = (page: Page) => page.getByRole('dialog', { name: 'Room settings' })
async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByRole('menuitem', { name: 'Room settings…' }).click()
  await settings(page).waitFor()
}

test('an owner edits the room, archives it, opens it again, duplicates and deletes it, and everyone sees it', async () => {
  const program = new TestClient(server.origin)
  const { room, member } = await program.makeRoom(TEXT, { title: 'Traffic', settings: { names: 'named' } })
  const olgas = await context()
  await olgas.request.post(`${server.origin}/api/join`, { data: { personalCode: member.personalCode } })
  const olga = await olgas.newPage()
  await olga.goto(`${server.origin}/r/${room.id}`)
  const ada = await comeIn(await context(), { origin: server.origin, code: room.code!, name: 'Ada', words: 'Nobody' })
  await markByKeyboard(ada, 2, 'c')
  await ada.getByRole('button', { name: 'Opinion' }).click()
  const { id } = (await program.room(room.id)).polls.find(poll => poll.of === 'classification')!
  const turnout = async () => (await program.call<PollAnswer>('GET', `/api/polls/${id}`)).body.turnout
  await expect.poll(turnout).toBe(1)
  await ada.getByText('All saved').waitFor()

  // Another name for the room and a label costs nothing; a label that is taken out costs its ballot, and says so first.
  await openSettings(olga)
  await settings(olga).getByLabel('Title', { exact: true }).fill('Traffic, again')
  await settings(olga).getByLabel('Label 1').fill('Checkable')
  await settings(olga).getByRole('button', { name: 'Save' }).click()
  await settings(olga).waitFor({ state: 'detached' })
  await ada.getByText('Traffic, again').first().waitFor()
  await openSettings(olga)
  await settings(olga).getByRole('button', { name: 'Take out “Opinion”' }).click()
  await settings(olga).getByLabel('New label').fill('Value')
  await settings(olga).getByRole('button', { name: 'Save' }).click()
  await settings(olga).getByText('One ballot that was cast would be withdrawn.').waitFor()
  await settings(olga).getByText('one that says “Opinion”').waitFor()
  expect(await objections(olga, { include: 'dialog[open]' })).toEqual([])
  await settings(olga).getByRole('button', { name: 'Save, and withdraw one ballot' }).click()
  await settings(olga).waitFor({ state: 'detached' })
  await ada.getByRole('button', { name: 'Value' }).first().waitFor()
  expect((await program.room(room.id)).room.codebook.map(({ label }) => label)).toEqual([
    'Checkable',
    'Mixed',
    'Unsure',
    'Value',
  ])

  // Archived it is read; opened again it goes on.
  await openSettings(olga)
  await settings(olga).getByRole('button', { name: 'Archive the room' }).click()
  await ada.getByText('Archived: reading only').waitFor()
  await openSettings(olga)
  await settings(olga).getByRole('button', { name: 'Open the room again' }).click()
  await ada.getByText('Archived: reading only').waitFor({ state: 'detached' })

  await openSettings(olga)
  await settings(olga).getByLabel('Title of the new room').fill('Traffic, class B')
  await settings(olga).getByRole('button', { name: 'Make the duplicate' }).click()
  await olga.getByText('Traffic, class B').first().waitFor()
  await olga.goto(`${server.origin}/r/${room.id}`)

  const taken = await olgas.request.get(`${server.origin}/api/rooms/${room.id}/export/bundle`)
  const bundle = await taken.body()

  // Nothing is deleted by a press alone.
  await openSettings(olga)
  expect(await settings(olga).getByRole('button', { name: 'Delete the room for good' }).count()).toBe(0)
  await settings(olga).getByLabel('Type the title to delete it: Traffic, again').fill('Traffic, again')
  await settings(olga).getByRole('button', { name: 'Delete the room for good' }).click()
  await olga.waitForURL(`${server.origin}/`)
  await ada.getByText('You are no longer in this room.').first().waitFor()
  await ada.reload()
  await ada.getByText('This room is not open to you.').waitFor()
  expect((await program.call('GET', `/api/rooms/${room.id}`)).status).toBe(404)

  // From the bundle it comes back, and its members by a code that is drawn for each.
  await olga.goto(`${server.origin}/new`)
  await olga.getByText('Bring a room back').click()
  const choose = (name: string, buffer: Buffer) =>
    olga.getByLabel('The bundle').setInputFiles({ name, mimeType: 'application/zip', buffer })
  await choose('half.zip', bundle.subarray(0, bundle.length / 2))
  await olga.getByText('This bundle is damaged or cut short: it cannot be unpacked.').waitFor()
  await choose('room.zip', bundle)
  await olga.waitForURL(`${server.origin}/r/${room.id}`)
  await olga.getByText('Traffic, again').first().waitFor()
  await olga.getByRole('button', { name: 'who is here' }).click()
  await olga.getByRole('button', { name: 'Moderate Ada' }).click()
  await olga.getByRole('menuitem', { name: 'Draw their code' }).click()
  const said = await olga.getByText(/Their personal code, shown only now/).innerText()
  await ada.request.post(`${server.origin}/api/join`, { data: { personalCode: said.split(': ')[1] } })
  await ada.goto(`${server.origin}/r/${room.id}`)
  await ada.getByText('Traffic, again').first().waitFor()
})

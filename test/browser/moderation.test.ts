/** A moderator and a member in two browsers: locks, folds, removals and pauses, and what becomes of words being written. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seenWithinASecond } from '../support/arrival.ts'
import { TestClient } from '../support/client.ts'
import { comment, isEquipped, join, markByKeyboard, openRoom } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'

const { server, browser } = await serverAndBrowser()
/** Olga moderates in a browser of her own, Ada has come in. */
async function room(names: 'named' | 'pseudonymous' = 'named'): Promise<{ olga: Page; ada: Page }> {
  const program = new TestClient(server.origin)
  const { room, member } = await program.makeRoom(TEXT, { settings: { names } })
  const viewport = { width: 1440, height: 900 }
  const [olgas, adas] = [await browser.newContext({ viewport }), await browser.newContext({ viewport })]
  const moderator = (await join(olgas, { origin: server.origin, code: room.code!, name: 'Olga' })).member.id
  await program.call('POST', `/api/rooms/${room.id}/moderation`, { act: 'promote', target: moderator })
  const open = (context: BrowserContext) => openRoom(context, `${server.origin}/r/${room.id}`, 'Nobody asked')
  await join(adas, { origin: server.origin, code: room.code!, name: 'Ada' })
  const [olga, ada] = await Promise.all([open(olgas), open(adas)])
  expect(member.role).toBe('moderator')
  return { olga, ada }
}
type Row = { kind: string; payload: { act: string } }
async function moderations(page: Page): Promise<Row[]> {
  const rows = await page.evaluate(async () => {
    const room = location.pathname.split('/')[2]
    return (await (await fetch(`/api/rooms/${room}/record`)).json()) as Row[]
  })
  return rows.filter(row => row.kind === 'act')
}
const lastModeration = async (page: Page) => (await moderations(page)).at(-1)!
async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page
    .getByRole('menuitemcheckbox', { name: item })
    .or(page.getByRole('menuitem', { name: item }))
    .click()
  await page.keyboard.press('Escape')
  // Not over the margin: others' new cards wait while the pointer is there.
  await page.mouse.move(300, 700)
}
/** With which codes the page's sockets are closed from now on. */
async function closesOf(page: Page): Promise<() => Promise<number[]>> {
  const codes = await page.evaluateHandle(() => {
    const seen = new WeakSet<WebSocket>()
    const closed: number[] = []
    const { send } = WebSocket.prototype
    WebSocket.prototype.send = function (data) {
      if (!seen.has(this)) this.addEventListener('close', ({ code }) => closed.push(code))
      seen.add(this)
      return send.call(this, data)
    }
    return closed
  })
  return () => codes.jsonValue()
}
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()

test('words written while the room is locked become a draft, and go out once it is open again', async () => {
  const { olga, ada } = await room()
  await comment(ada, 2, 'Was it?')
  await says(olga, 'Was it?')
  await ada.getByText('Was it?', { exact: true }).first().click()
  await ada.getByRole('button', { name: 'Edit words' }).click()
  await ada.getByRole('textbox', { name: 'Edit words' }).fill('Was it, for a town of this size?')
  await fromMenu(olga, 'Lock writing')
  await ada.getByText('Locked: reading only').waitFor()
  await ada.keyboard.press('Enter')
  await ada.getByText('One thing you wrote was not sent.').waitFor()
  await ada.getByRole('button', { name: 'Look at it' }).click()
  const dialog = ada.getByRole('dialog', { name: 'Not sent' })
  await dialog.getByText('Was it, for a town of this size?').waitFor()
  const again = dialog.getByRole('button', { name: 'Send again' })
  await expect.poll(() => again.getAttribute('aria-disabled')).toBe('true')
  await fromMenu(olga, 'Lock writing')
  await expect.poll(() => again.getAttribute('aria-disabled')).toBe(null)
  await dialog.getByRole('button', { name: 'Edit' }).click()
  await dialog.getByRole('textbox', { name: 'Your words' }).fill('Was it, for so small a town?')
  await again.click()
  await says(olga, 'Was it, for so small a town?')
  await ada.getByText('All saved').waitFor()
  expect(await ada.getByRole('dialog', { name: 'Not sent' }).count()).toBe(0)
})

test('marks and replies made offline come to a locked room, are kept, and go out once it is open again', async () => {
  const { olga, ada } = await room()
  await comment(olga, 2, 'Was it?')
  await says(ada, 'Was it?')
  await isEquipped(ada)
  const closes = await closesOf(ada)
  await ada.context().setOffline(true)
  await ada.getByText('Offline: your writing is kept on this device.').waitFor()
  await comment(ada, 3, 'Nobody at all.')
  await ada.getByText('Was it?', { exact: true }).first().click()
  await ada.getByPlaceholder('Reply…').fill('It was.')
  await ada.getByPlaceholder('Reply…').press('Control+Enter')
  await ada.keyboard.press('Escape')
  await fromMenu(olga, 'Lock writing')
  await olga.getByText('Locked: reading only').waitFor()
  await ada.context().setOffline(false)
  await ada.getByText('2 things you wrote', { exact: false }).waitFor()
  // Refused once, not again and again.
  await ada.getByText('All saved').waitFor()
  expect((await closes()).filter(code => code === 4422)).toHaveLength(1)
  await fromMenu(olga, 'Lock writing')
  await ada.getByText('and can be sent now').waitFor()
  await ada.getByRole('button', { name: 'Look at it' }).click()
  const dialog = ada.getByRole('dialog', { name: 'Not sent' })
  await dialog.getByRole('button', { name: 'Send again' }).first().click()
  await dialog.getByRole('button', { name: 'Send again' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await says(olga, 'Nobody at all.')
  await olga.getByText('Was it?', { exact: true }).first().click()
  await says(olga, 'It was.')
})

test('what is removed goes from every page without a question, its author keeps the words, and typing goes on', async () => {
  const { olga, ada } = await room()
  await comment(ada, 2, 'A personal remark.')
  await comment(ada, 3, 'A fair remark.')
  await says(olga, 'A personal remark.')
  await ada.getByText('A fair remark.', { exact: true }).first().click()
  await ada.getByPlaceholder('Reply…').fill('In the middle of a sen')
  await olga.getByText('A personal remark.', { exact: true }).first().click()
  await olga.getByRole('button', { name: 'More' }).click()
  await olga.getByRole('menuitem', { name: 'Remove…' }).click()
  const dialog = olga.getByRole('dialog', { name: 'Remove this for good' })
  await dialog.getByRole('button', { name: 'Remove it' }).click()
  await dialog.getByText('Choose a reason.').waitFor()
  await dialog.getByRole('radio', { name: 'a personal remark' }).check()
  await dialog.getByRole('button', { name: 'Really remove it' }).click()
  await dialog.waitFor({ state: 'hidden' })
  for (const page of [olga, ada])
    await page.locator('article, aside').getByText('A personal remark.').first().waitFor({ state: 'hidden' })
  await ada.getByText('One thing you wrote was not sent.').waitFor()
  expect(await ada.getByPlaceholder('Reply…').inputValue()).toBe('In the middle of a sen')
  await ada.getByPlaceholder('Reply…').pressSequentially('tence.')
  await ada.getByPlaceholder('Reply…').press('Control+Enter')
  await olga.getByText('A fair remark.', { exact: true }).first().click()
  await says(olga, 'In the middle of a sentence.')
  await ada.getByText('All saved').waitFor()
  await ada.getByRole('button', { name: 'Look at it' }).click()
  const kept = ada.getByRole('dialog', { name: 'Not sent' })
  await kept.getByText('A personal remark.').waitFor()
  await expect.poll(() => kept.getByRole('button', { name: 'Send again' }).getAttribute('aria-disabled')).toBe('true')
})

test('a reply that is being written to a mark is kept when the mark is removed', async () => {
  const { olga, ada } = await room()
  await comment(olga, 2, 'To be removed.')
  await ada.getByText('To be removed.', { exact: true }).first().click()
  await ada.getByPlaceholder('Reply…').fill('Half a thought')
  await olga.getByText('To be removed.', { exact: true }).first().click()
  await olga.getByRole('button', { name: 'More' }).click()
  await olga.getByRole('menuitem', { name: 'Remove…' }).click()
  const dialog = olga.getByRole('dialog', { name: 'Remove this for good' })
  await dialog.getByRole('radio', { name: 'spam' }).check()
  await dialog.getByRole('button', { name: 'Remove it' }).click()
  await dialog.getByRole('button', { name: 'Really remove it' }).click()
  await ada.getByRole('button', { name: 'Look at it' }).click()
  await ada.getByRole('dialog', { name: 'Not sent' }).getByText('Half a thought').waitFor()
})

test('a folded card stays readable behind one click, and a paused member is told so', async () => {
  const { olga, ada } = await room('pseudonymous')
  await comment(ada, 2, 'Off the topic.')
  await says(olga, 'Off the topic.')
  await olga.getByText('Off the topic.', { exact: true }).first().click()
  await olga.getByRole('button', { name: 'More' }).click()
  await olga.getByRole('menuitem', { name: 'Fold…' }).click()
  const dialog = olga.getByRole('dialog', { name: 'Fold this' })
  await dialog.getByRole('radio', { name: 'off the topic' }).check()
  await dialog.getByRole('button', { name: 'Fold it' }).click()
  await ada.getByText('Folded by a moderator: off the topic').first().click()
  await ada.getByRole('button', { name: 'Show' }).click()
  await says(ada, 'Off the topic.')

  await olga.getByRole('button', { name: 'who is here' }).click()
  const ofAda = olga.getByRole('listitem').filter({ hasText: 'Ada' })
  await ofAda.getByRole('button', { name: /^Moderate / }).click()
  await olga.getByRole('menuitem', { name: 'Pause their writing' }).click()
  // One press does nothing yet: it is asked, and a reason may be said.
  const pause = olga.getByRole('dialog', { name: /^Pause .+’s writing\?$/ })
  await pause.getByRole('radio', { name: 'off the topic' }).check()
  await pause.getByLabel('In your own words').fill('Let us stay with the text.')
  expect((await moderations(olga)).map(row => row.payload.act)).not.toContain('mute')
  await pause.getByRole('button', { name: 'Pause their writing' }).click()
  await pause.waitFor({ state: 'detached' })
  const said = { act: 'mute', code: 'off-topic', reason: 'Let us stay with the text.' }
  expect((await lastModeration(olga)).payload).toMatchObject(said)
  await olga.getByRole('button', { name: 'who is here' }).click()
  await ofAda.getByText('paused').waitFor()
  // Her page knows at once, before she has tried anything, and offers her nothing that would be refused.
  await seenWithinASecond(ada.getByText('Your writing is paused'))
  await ada.keyboard.press('Escape')
  await markByKeyboard(ada, 3, 'h')
  await ada.getByText('A moderator has paused your writing.').first().waitFor({ state: 'attached' })
  expect(await ada.getByText('was not sent').count()).toBe(0)
  await ada.getByRole('button', { name: 'Room menu' }).click()
  const rename = ada.getByRole('menuitem', { name: 'Change my name' })
  expect(await rename.getAttribute('aria-disabled')).toBe('true')
  expect(await rename.textContent()).toContain('your name stays as it is')
  await ada.keyboard.press('Escape')
  await ofAda.getByRole('button', { name: /^Moderate / }).click()
  await olga.getByRole('menuitem', { name: 'Let them write again' }).click()
  const again = olga.getByRole('dialog', { name: /^Let .+ write again\?$/ })
  await again.getByRole('button', { name: 'Let them write again' }).click()
  await again.waitFor({ state: 'detached' })
  await seenWithinASecond(ada.getByText('Your writing is paused'), 'hidden')
  await comment(ada, 3, 'Heard again.')
  await ada.getByText('All saved').waitFor()
  await says(olga, 'Heard again.')
})

test('another role is given only when it is confirmed, and closing the question gives none', async () => {
  const { olga } = await room()
  const here = olga.getByRole('button', { name: 'who is here' })
  const ofAda = olga.getByRole('listitem').filter({ hasText: 'Ada' })
  const ask = async (item: string, title: string) => {
    await here.click()
    await ofAda.getByRole('button', { name: 'Moderate Ada' }).click()
    await olga.getByRole('menuitem', { name: item }).click()
    const asked = olga.getByRole('dialog', { name: title })
    await asked.waitFor()
    return asked
  }
  const promotion = await ask('Make a moderator', 'Make Ada a moderator?')
  await promotion.getByRole('button', { name: 'Close' }).click()
  await promotion.waitFor({ state: 'detached' })
  const agreed = await ask('Make a moderator', 'Make Ada a moderator?')
  await agreed.getByRole('button', { name: 'Make a moderator' }).click()
  await agreed.waitFor({ state: 'detached' })
  expect((await lastModeration(olga)).payload.act).toBe('promote')
  const step = await ask('Make a participant', 'Make Ada a participant?')
  await step.getByLabel('In your own words').fill('As agreed.')
  await step.getByRole('button', { name: 'Make a participant' }).click()
  await step.waitFor({ state: 'detached' })
  expect((await lastModeration(olga)).payload).toMatchObject({ act: 'demote', reason: 'As agreed.' })
  const acts = (await moderations(olga)).map(row => row.payload.act)
  expect(acts.filter(act => act === 'promote')).toHaveLength(2) // Olga's own, before, and Ada's.
})

test('replies to what was deleted stand below the text after a reload', async () => {
  const { olga, ada } = await room()
  await comment(olga, 2, 'Soon gone.')
  await ada.getByText('Soon gone.', { exact: true }).first().click()
  await ada.getByPlaceholder('Reply…').fill('I answered this.')
  await ada.getByPlaceholder('Reply…').press('Control+Enter')
  await olga.getByText('Soon gone.', { exact: true }).first().click()
  await says(olga, 'I answered this.')
  await olga.getByRole('button', { name: 'More' }).click()
  await olga.getByRole('menuitem', { name: 'Delete' }).click()
  await ada.getByRole('region', { name: 'Answers to what is gone' }).getByText('I answered this.').waitFor()
  await ada.reload()
  await ada.getByRole('region', { name: 'Answers to what is gone' }).getByText('I answered this.').waitFor()
})

test('who is sent out takes all they wrote with them when the moderator says so, and is asked twice', async () => {
  const { olga, ada } = await room()
  await comment(olga, 3, 'This stays.')
  await comment(ada, 2, 'This goes.')
  await says(olga, 'This goes.')
  await olga.getByRole('button', { name: 'who is here' }).click()
  await olga
    .getByRole('listitem')
    .filter({ hasText: 'Ada' })
    .getByRole('button', { name: /^Moderate / })
    .click()
  await olga.getByRole('menuitem', { name: 'Send out of the room' }).click()
  const dialog = olga.getByRole('dialog', { name: 'Send Ada out of the room' })
  expect(await dialog.getByRole('radio', { name: 'stays' }).isChecked()).toBe(true)
  await dialog.getByRole('radio', { name: 'is removed for good' }).check()
  await dialog.getByRole('radio', { name: 'unkind' }).check()
  await dialog.getByRole('button', { name: 'Send out' }).click()
  await dialog.getByRole('button', { name: 'Really send out and remove all' }).click()
  await ada.getByText('You are no longer in this room.').first().waitFor()
  await olga.locator('article, aside').getByText('This goes.').first().waitFor({ state: 'hidden' })
  await says(olga, 'This stays.')
})

test('who is sent out is told so, and stands in the list no more', async () => {
  const { olga, ada } = await room()
  await olga.getByRole('button', { name: 'who is here' }).click()
  await olga
    .getByRole('listitem')
    .filter({ hasText: 'Ada' })
    .getByRole('button', { name: /^Moderate / })
    .click()
  await olga.getByRole('menuitem', { name: 'Send out of the room' }).click()
  await olga.getByRole('dialog').getByRole('button', { name: 'Send out' }).click()
  await ada.getByText('You are no longer in this room.').first().waitFor()
  await olga.getByRole('button', { name: 'who is here' }).click()
  await olga.getByRole('listitem').filter({ hasText: 'Olga' }).first().waitFor()
  await expect.poll(() => olga.getByRole('listitem').filter({ hasText: 'Ada' }).count()).toBe(0)
})

/**
 * What journeys.test.ts leaves out, each as short as can be: a teacher without a mouse, a member of a seminar on a telephone
 * whose network fails, a moderator whose network fails. What they did stands in the transcript at the end.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { command, isEquipped, markByKeyboard, savedByKeys, tabTo } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { votedRoom } from '../support/votedRoom.ts'

const { server, browser } = await serverAndBrowser()

async function device(kind: 'desk' | 'telephone'): Promise<Page> {
  const context = await browser.newContext(
    kind === 'desk'
      ? { viewport: { width: 1440, height: 900 } }
      : { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  )
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}
const transcriptOf = async (owner: TestClient, room: string) =>
  (await owner.call<string>('GET', `/api/rooms/${room}/export/markdown?profile=named`)).body

test('a teacher without a mouse makes a room, asks the first question in it, and takes it home', async () => {
  const page = await device('desk')
  const { keyboard } = page
  await page.goto(`${server.origin}/new`)
  await tabTo(page, page.getByRole('textbox', { name: 'The text' }))
  await keyboard.insertText('The council measured. It was right to do so.')
  await page.getByText('2 sentences').filter({ visible: true }).first().waitFor()
  await tabTo(page, page.getByRole('textbox', { name: 'Your name' }))
  await keyboard.type('Ms Lind')
  await tabTo(page, page.getByRole('button', { name: 'Open the room' }))
  await keyboard.press('Enter')
  await page.waitForURL(/\/r\//)
  await page.getByRole('region', { name: 'Come in' }).waitFor()
  await tabTo(page, page.locator('[data-sentence="0"]'))
  await markByKeyboard(page, 2, 'q')
  await page.getByPlaceholder('Ask your question…').waitFor()
  await keyboard.type('What makes it right?')
  await keyboard.press('Control+Enter')
  await page.getByText('All saved').waitFor()
  await keyboard.press('Escape')
  await command(page, 'take home')
  const transcript = await savedByKeys(page)
  for (const held of ['It was right to do so.', 'What makes it right?']) expect(transcript).toContain(held)
  expect(transcript).not.toContain('Lind')
})

test('a member of a seminar on a telephone: what is answered and cast without a network is there when it comes back', async () => {
  const { owner, room, claims } = await votedRoom(server.origin, 0, { settings: { names: 'named' } })
  const page = await device('telephone')
  await page.goto(`${server.origin}/join/${room.code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('button', { name: 'Come in' }).tap()
  await page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Skip' }).tap()
  await isEquipped(page)
  await page.locator('[data-sentence="1"]').tap()
  const stance = page.getByRole('group', { name: /^Do you agree with it\?/ })
  await stance.waitFor()
  await page.context().setOffline(true)
  await page.getByText('Offline: your writing is kept on this device.').waitFor()
  // While a card is open a small screen has room for that sentence alone; the rest is for the ear.
  const detail = page.getByText('It goes out by itself when the network is back')
  const height = async () => (await detail.boundingBox())!.height
  expect(await height()).toBeLessThan(2)
  await stance.getByRole('button', { name: 'Disagree' }).tap()
  await page.getByRole('button', { name: 'Object', exact: true }).tap()
  await page.getByRole('textbox', { name: 'Say what speaks against it…' }).fill('Three weeks are too few.')
  await page.getByRole('button', { name: 'Send' }).tap()
  await page.getByRole('list', { name: 'Thread' }).getByText('Three weeks are too few.').waitFor()
  await page.getByTitle(/not saved yet/).waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).last().tap()
  await expect.poll(height).toBeGreaterThan(40)
  await page.context().setOffline(false)
  await page.getByTitle('All saved').waitFor()
  const tally = await owner.call<{ tally: unknown }>('GET', `/api/polls/${claims[1]!.stance}`)
  expect(tally.body.tally).toMatchObject({ n: 1, counts: { disagree: 1 } })
  const transcript = await transcriptOf(owner, room.id)
  for (const held of ['Three weeks are too few.', 'Ada', 'Stance: 1 Disagree.']) expect(transcript).toContain(held)
})

test('a moderator without a network is told that the stage did not move, keeps what was written, and leads on afterwards', async () => {
  const owner = new TestClient(server.origin)
  const { room, member } = await owner.makeRoom('The council measured. It was right to do so.', {
    settings: { names: 'named' },
    runSheet: {
      name: 'two',
      stages: [
        { id: 'read', title: 'Read', opens: ['marks', 'replies'] },
        { id: 'talk', title: 'Talk', opens: ['replies'] },
      ],
    },
  })
  const page = await device('desk')
  await page.context().request.post(`${server.origin}/api/join`, { data: { personalCode: member.personalCode } })
  await page.goto(`${server.origin}/r/${room.id}`)
  await page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Skip' }).click()
  const stage = page.getByRole('region', { name: 'Stage' })
  const next = page.getByRole('button', { name: 'Next: Talk' })
  await next.waitFor()
  await isEquipped(page)
  await page.context().setOffline(true)
  await page.getByText('Offline: your writing is kept on this device.').waitFor()
  await markByKeyboard(page, 2, 'n')
  await page.getByPlaceholder('Write a comment…').fill('Begin with this one.')
  await page.keyboard.press('Control+Enter')
  await next.click()
  await page.getByText('Parley could not be reached.').first().waitFor()
  expect(await stage.getByRole('heading', { name: 'Read' }).count()).toBe(1)
  await page.context().setOffline(false)
  await page.getByText('All saved').waitFor()
  await next.click()
  await stage.getByRole('heading', { name: 'Talk' }).waitFor()
  expect(await transcriptOf(owner, room.id)).toContain('Begin with this one.')
})

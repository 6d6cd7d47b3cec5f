/** The desk by keyboard alone: one key lets in, refuses, writes to the writer, merges and takes back; and two moderators at once. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { deskRoom, inQueue } from '../support/deskPages.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

/** The one that A, R, E and M are about. */
const chosen = (page: Page) => page.locator('article[aria-current="true"]')
const waitFor = (page: Page, words: string) => chosen(page).filter({ hasText: words }).waitFor()
const said = (page: Page, words: string) => page.getByText(words, { exact: true }).last().waitFor()

test('a moderator walks the queue, lets in, refuses with a reason, writes to the writer and takes back, without a mouse', async () => {
  const room = await deskRoom(server.origin)
  const [ada, bo] = [await room.member('Ada'), await room.member('Bo')]
  const one = await room.hold(ada, {}, 'First words.')
  const two = await room.hold(bo, {}, 'Second words.')
  const three = await room.hold(ada, {}, 'Third words.')
  const olga = await room.moderator(browser, 'Olga')
  const { keyboard } = olga
  await waitFor(olga, 'First words.')
  await keyboard.press('j')
  await keyboard.press('j')
  await keyboard.press('j')
  await waitFor(olga, 'Third words.')
  await keyboard.press('k')
  await waitFor(olga, 'Second words.')
  expect(await chosen(olga).evaluate(item => item === document.activeElement)).toBe(true)

  // A no needs a reason, of the room's or of one's own.
  await keyboard.press('r')
  const why = chosen(olga).getByRole('textbox', { name: 'Why' })
  await why.waitFor()
  expect(await why.evaluate(field => field === document.activeElement)).toBe(true)
  await keyboard.press('Enter')
  await chosen(olga).getByText('Choose a reason, or write one.').waitFor()
  await keyboard.type('Say it of the argument.')
  await keyboard.press('Enter')
  await inQueue(olga, 'Second words.').waitFor({ state: 'detached' })
  expect((await room.log()).map(({ act, item, reason }) => [act, item, reason])).toEqual([
    ['decline', two.target, 'Say it of the argument.'],
  ])

  // Within ten seconds it is taken back, by a key as well. The queue may have heard of it before its own answer came.
  await olga.getByRole('button', { name: 'Undo' }).waitFor()
  await keyboard.press('u')
  await inQueue(olga, 'Second words.').waitFor()
  await said(olga, 'Taken back.')

  await keyboard.press('k')
  await keyboard.press('k')
  await waitFor(olga, 'First words.')
  await keyboard.press('a')
  await inQueue(olga, 'First words.').waitFor({ state: 'detached' })
  await room.settled(root => root('annotations').has(one.key))

  await inQueue(olga, 'Third words.').focus()
  await waitFor(olga, 'Third words.')
  await keyboard.press('e')
  const letter = chosen(olga).getByRole('textbox', { name: 'What they should change' })
  await letter.waitFor()
  await keyboard.press('Control+Enter')
  await chosen(olga).getByText('Write what they should change.').waitFor()
  await keyboard.type('One thought less, please.')
  await keyboard.press('Control+Enter')
  await inQueue(olga, 'Third words.').waitFor({ state: 'detached' })
  const { body } = await ada.program.call<{ contributions: { target: string; decision?: object }[] }>(
    'GET',
    `${room.path}/contributions`,
  )
  expect(body.contributions.find(({ target }) => target === three.target)?.decision).toMatchObject({
    what: 'asked',
    reason: 'One thought less, please.',
  })
  await olga.context().close()
})

test('claims that say the same are merged from the queue: a held one is let in with it, a reported one stays', async () => {
  const room = await deskRoom(server.origin)
  const [ada, bo] = [await room.member('Ada'), await room.member('Bo')]
  const claim = (statement: string) => ({ motivation: 'classifying' as const, ...room.at(0, 11), statement })
  const first = await room.hold(ada, claim('Traffic was measured.'))
  await room.decide('let-in', first.target)
  const other = await room.hold(ada, claim('Nobody asked anyone.'))
  await room.decide('let-in', other.target)
  const again = await room.hold(bo, claim('The traffic was measured.'))
  const olga = await room.moderator(browser, 'Olga')
  const { keyboard } = olga
  await waitFor(olga, 'The traffic was measured.')
  await keyboard.press('m')
  const dialog = olga.getByRole('dialog', { name: 'Merge this claim into another' })
  await dialog.getByText('It is let in with this.').waitFor()
  await dialog.getByText('The traffic was measured.').waitFor()
  // The likest wording stands first.
  const choices = dialog.getByRole('radio')
  await expect.poll(() => choices.count()).toBe(2)
  await choices.first().focus()
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await inQueue(olga, 'The traffic was measured.').waitFor({ state: 'detached' })
  await room.settled(root => root('annotations').has(again.key) && root('room').has(`merged:${again.key}`))

  // Reported, and standing: the same key, and nothing is let in anew.
  await room.report(bo, other.target, { code: 'off-topic' })
  await waitFor(olga, 'Nobody asked anyone.')
  await keyboard.press('m')
  await dialog.waitFor()
  expect(await dialog.getByText('It is let in with this.').count()).toBe(0)
  await dialog.getByRole('radio', { name: 'Traffic was measured. by Ada', exact: true }).check()
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await room.settled(root => root('room').has(`merged:${other.key}`))
  expect((await room.log()).map(({ act, item, lineage }) => [act, item, lineage])).toEqual([
    ['let-in', first.target, ''],
    ['let-in', other.target, ''],
    ['let-in', again.target, ''],
    ['merge', again.target, first.target],
    ['merge', other.target, first.target],
  ])
  await olga.context().close()
})

test('two moderators see each other at what they look at: keys and buttons do nothing there until the other goes on', async () => {
  const room = await deskRoom(server.origin)
  const ada = await room.member('Ada')
  await room.hold(ada, {}, 'First words.')
  await room.hold(ada, {}, 'Second words.')
  const olga = await room.moderator(browser, 'Olga')
  await waitFor(olga, 'First words.')
  const max = await room.moderator(browser, 'Max')
  const first = inQueue(max, 'First words.')
  await first.getByText('Olga is on it').first().waitFor()
  const letIn = first.getByRole('button', { name: 'Let in' })
  expect(await letIn.getAttribute('aria-disabled')).toBe('true')
  await first.focus()
  for (const key of ['a', 'r', 'e']) await max.keyboard.press(key)
  expect(await max.getByRole('textbox', { name: 'Why' }).count()).toBe(0)
  // What the page leaves alone, the server refuses with its rule.
  const target = await first.getAttribute('id')
  const refused = await max.evaluate(
    async ([path, target]) => {
      const answer = await fetch(`${path}/desk`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ act: 'let-in', target }),
      })
      const { code, rule } = await answer.json()
      return [answer.status, code, rule]
    },
    [room.path, target] as const,
  )
  expect(refused).toEqual([409, 'ATTENDED', 'DESK-6'])
  await olga.keyboard.press('j')
  await waitFor(olga, 'Second words.')
  await inQueue(max, 'Second words.').getByText('Olga is on it').first().waitFor()
  await expect.poll(() => letIn.getAttribute('aria-disabled')).toBe(null)
  await max.keyboard.press('a')
  await first.waitFor({ state: 'detached' })
  expect((await room.log()).map(({ act, item }) => [act, item])).toEqual([['let-in', target]])
  await olga.context().close()
  await max.context().close()
})

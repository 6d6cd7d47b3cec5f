/** The desk of an archived room: what must go is still taken out or let stand there, and nothing else is offered that cannot be done. */
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { deskRoom, inQueue } from '../support/deskPages.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

test('[ROOM-10] what was reported is folded or let stand in an archived room; what waits, and the switches, say why they wait', async () => {
  const room = await deskRoom(server.origin)
  const [ada, bo] = [await room.member('Ada'), await room.member('Bo')]
  const post = async (words: string) => {
    const { target } = await room.hold(ada, {}, words)
    await room.decide('let-in', target)
    return target
  }
  const [unkind, blunt] = [await post('An unkind word.'), await post('A blunt word.')]
  await room.hold(ada, {}, 'A word that waits.')
  const olga = await room.moderator(browser, 'Olga', { bypassCSP: true })
  await inQueue(olga, 'A word that waits.').waitFor()
  expect((await room.owner.call('POST', `${room.path}/life`, { act: 'archive' })).status).toBe(200)
  for (const target of [unkind, blunt]) await room.report(bo, target, { reason: 'Not here.' })

  const why = 'This room is archived: it is only read until a moderator opens it again.'
  const switches = olga.getByRole('region', { name: 'The room', exact: true })
  await switches.getByText(why).first().waitFor()
  const isOff = (button: ReturnType<typeof olga.getByRole>) => button.getAttribute('aria-disabled')
  for (const name of ['Lock', 'Close door'])
    expect([name, await isOff(switches.getByRole('button', { name }))]).toEqual([name, 'true'])
  for (const choice of await switches.getByRole('combobox').all()) expect(await choice.isDisabled()).toBe(true)
  const waiting = inQueue(olga, 'A word that waits.')
  for (const name of ['Let in', 'Refuse, with a reason'])
    expect([name, await isOff(waiting.getByRole('button', { name }))]).toEqual([name, 'true'])

  const [first, second] = [inQueue(olga, 'An unkind word.'), inQueue(olga, 'A blunt word.')]
  await first.getByRole('button', { name: 'Fold', exact: true }).waitFor()
  expect(await objections(olga, { exclude: 'iframe' })).toEqual([])
  await first.getByRole('button', { name: 'Fold', exact: true }).click()
  const form = first.getByRole('form', { name: 'Fold, with a reason' })
  await form.getByRole('group', { name: 'Reasons' }).getByRole('button').first().click()
  await form.getByRole('button', { name: 'Fold', exact: true }).click()
  await first.waitFor({ state: 'detached' })
  await second.getByRole('button', { name: 'Keep' }).click()
  await second.waitFor({ state: 'detached' })
  expect((await room.log()).map(({ act }) => act).slice(-2)).toEqual(['hide', 'keep'])
  await olga.context().close()
})

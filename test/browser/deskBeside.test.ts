/** What stands beside the queue, so that a moderator stays at the desk: the course, the roster, what leaves under each profile. */
import { expect, test } from 'vitest'
import { deskRoom } from '../support/deskPages.ts'
import { DESK_LOOKS, fullDesk, lookAtDesk, RUN_SHEET, SIDES } from '../support/fullDesk.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

test('the room is led from the desk: on, back, more time, and to a stage that was looked at first', async () => {
  const room = await deskRoom(server.origin, { runSheet: RUN_SHEET })
  const olga = await room.moderator(browser, 'Olga')
  const stage = olga.getByRole('region', { name: /^(Reading|Looking)/ })
  const isOn = (title: string) => stage.getByRole('heading', { name: title, exact: true }).waitFor()
  await isOn('Reading')
  await stage.getByText('Stage 1 of 3').waitFor()
  const left = async () => {
    const [minutes, seconds] = (await stage.getByRole('timer').textContent())!.split(':').map(Number)
    return minutes! * 60 + seconds!
  }
  const before = await left()
  expect(before).toBeLessThanOrEqual(600)
  await stage.getByRole('button', { name: '+1 min' }).click()
  await expect.poll(left).toBeGreaterThan(before)
  await stage.getByRole('button', { name: 'Hold' }).click()
  await stage.getByRole('button', { name: 'Go on' }).click()
  await stage.getByRole('button', { name: 'Hold' }).waitFor()
  const back = stage.getByRole('button', { name: /^Back/ })
  expect(await back.getAttribute('aria-disabled')).toBe('true')
  await stage.getByRole('button', { name: 'Next: Looking' }).click()
  await isOn('Looking')
  expect(await back.getAttribute('title')).toBe('Back: Reading')
  await back.click()
  await isOn('Reading')
  // A press on a stage of the course only tells what it is.
  const last = stage.getByRole('listitem').filter({ hasText: 'Looking back' })
  await last.getByRole('button', { name: 'Looking back' }).click()
  await last.getByText('Nothing to do: look and talk', { exact: false }).waitFor()
  await isOn('Reading')
  await last.getByRole('button', { name: 'Go to this stage' }).click()
  await isOn('Looking back')
  await stage.getByText('It is the last stage.').waitFor()
  await olga.context().close()
})

test('the roster counts who is in, names sides and entries, and finds a member by a part of the name', async () => {
  const room = await deskRoom(server.origin, { motion: { sentence: 'Close the street.', sides: SIDES } })
  const [ada, bo] = [await room.member('Ada Brontë'), await room.member('Bo')]
  for (const words of ['One.', 'Two.']) await room.decide('let-in', (await room.hold(ada, {}, words)).target)
  await room.hold(bo, {}, 'Held, and not counted.')
  await ada.program.call('PUT', `${room.path}/side`, { side: 'for' })
  const olga = await room.moderator(browser, 'Olga')
  const roster = olga.getByRole('region', { name: 'Roster' })
  await roster.getByText('1 in, 3 away').waitFor()
  const rows = roster.getByRole('listitem')
  const of = (name: string) => rows.filter({ hasText: name })
  await of('Ada').getByText('2 entries').waitFor()
  await of('Bo').getByText('undecided').waitFor()
  expect(await of('Bo').getByText(/entr/).count()).toBe(0)
  await roster.getByRole('searchbox', { name: 'Find a member' }).fill('bronte')
  await expect.poll(() => rows.count()).toBe(1)
  await of('Ada').getByRole('button', { name: 'Moderate Ada Brontë' }).click()
  await olga.getByRole('menuitem', { name: 'Pause their writing' }).click()
  await olga.getByRole('dialog').getByRole('button', { name: 'Pause their writing' }).click()
  await of('Ada').getByText('paused').waitFor()
  await roster.getByRole('searchbox', { name: 'Find a member' }).fill('nobody')
  await roster.getByText('Nobody is called that.').waitFor()
  await olga.context().close()
})

test('what leaves is read beside the desk as it will read, under each profile, and saved from there', async () => {
  const room = await deskRoom(server.origin)
  const ada = await room.member('Ada Canary')
  await room.decide('let-in', (await room.hold(ada, {}, 'A word that leaves.')).target)
  const gone = await room.hold(ada, {}, 'A word that was removed.')
  await room.decide('let-in', gone.target)
  await room.moderate({ act: 'remove', target: gone.target, code: 'personal' })
  await room.hold(ada, {}, 'A word that is held.')
  const olga = await room.moderator(browser, 'Olga')
  const home = olga.getByRole('region', { name: 'Take home' })
  const frame = olga.frameLocator('iframe[title="The transcript as it will read"]').locator('body')
  const says = () => frame.textContent()
  await expect.poll(says).toContain('A word that leaves.')
  // Until it has come, its place says that it is being made.
  await olga.locator('iframe[title="The transcript as it will read"]:not([data-coming])').waitFor()
  expect(await home.getByText('Being made…').count()).toBe(0)
  const named = await says()
  expect(['Ada Canary', 'A word that is held.', 'A word that was removed.'].map(one => named?.includes(one))).toEqual([
    true,
    false,
    false,
  ])
  await home.getByText('The words of 1 removed entry: only the fact is told').waitFor()
  await home.getByRole('radio', { name: 'No names' }).check({ force: true })
  await expect.poll(says).not.toContain('Canary')
  await expect.poll(says).toContain('A word that leaves.')
  await home.getByText('Names, roles, sides, times, and who cast which ballot').waitFor()
  // Another word comes in: it is there when one looks again.
  await room.decide('let-in', (await room.hold(ada, {}, 'A later word.')).target)
  await home.getByRole('button', { name: 'Look again' }).click()
  await expect.poll(says).toContain('A later word.')
  const [file] = await Promise.all([
    olga.waitForEvent('download'),
    home.getByRole('button', { name: 'Save as PDF' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.pdf$/)
  await home.getByRole('button', { name: 'More…' }).click()
  await olga.getByRole('dialog', { name: 'Take home the transcript' }).waitFor()
  await olga.context().close()
})

test('axe objects to nothing at the desk with everything in its queue, in the light, and in the dark from right to left on a telephone', async () => {
  const desk = await fullDesk(server.origin, browser)
  await lookAtDesk(desk, browser, DESK_LOOKS['in the light'])
  await lookAtDesk(desk, browser, {
    ...DESK_LOOKS['in the dark'],
    ...DESK_LOOKS['from right to left on a telephone'],
  })
})

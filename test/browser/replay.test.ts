/** Replay as people meet it: the scale by keys, playing, the views of the past, and from a card to its moment. */
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { comeIn, openCard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { votedRoom, voteOnClaims } from '../support/votedRoom.ts'

const { server, browser } = await serverAndBrowser()

test('a member looks back: by keys, playing, in every view, and from a card to the moment it was made', async () => {
  const voters = await votedRoom(server.origin, 4)
  await voteOnClaims(voters)
  const errors: string[] = []
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const words = 'Nobody asked the bakers'
  const page = await comeIn(context, { origin: server.origin, code: voters.room.code, name: 'Kim', words })
  page.on('pageerror', error => errors.push(error.message))

  await page.getByRole('link', { name: 'Replay' }).click()
  const moment = page.getByRole('slider', { name: 'Moment' })
  await moment.waitFor()
  const says = (what: RegExp) =>
    page.waitForFunction(
      source => new RegExp(source).test(document.querySelector('[type=range]')?.getAttribute('aria-valuetext') ?? ''),
      what.source,
    )
  const cards = page.getByRole('complementary').getByText('It was right to measure.')
  await says(/0 claims, 0 ballots$/)
  expect(await cards.count()).toBe(0)
  // Where nobody has marked yet, nobody is told how to.
  await page.getByText('This is the past: here it is only looked at.').waitFor()
  expect(await page.getByRole('complementary').getByText('Drag over words').count()).toBe(0)

  await moment.focus()
  await page.keyboard.press('End')
  await says(/3 claims, 24 ballots$/)
  await cards.first().waitFor()
  await page.keyboard.press('Home')
  await says(/0 claims, 0 ballots$/)
  await cards.first().waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+ArrowRight')
  await says(/[1-3] claims?, 0 ballots$/)
  expect(await objections(page)).toEqual([])

  // It plays on its own from the space bar on, up to its end.
  await page.getByLabel('Speed').selectOption('60')
  await moment.focus()
  await page.keyboard.press('Space')
  await says(/24 ballots$/)
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor()

  // The same views, in which nothing can be done any more.
  await page.getByLabel('What is shown').selectOption('results')
  await page.getByText('As the tallies stood then.').waitFor()
  await page.getByText('What we called each claim').waitFor()
  await page.getByLabel('What is shown').selectOption('claims')
  await page.getByText('Worth discussing now').first().waitFor()
  await page.getByLabel('What is shown').selectOption('debate')
  await page.getByText('The lanes shall stay.').first().waitFor()

  // From the present: a card's menu leads to its moment, with the card open there, where nobody has cast yet.
  await page.getByRole('link', { name: 'To the present' }).click()
  await openCard(page, 'It was right to measure.')
  await page.getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: 'Show its moment' }).click()
  await says(/[1-3] claims?, 0 ballots$/)
  await page.getByText('This is the past: here it is only looked at.').first().waitFor()
  // Nothing to press where nobody casts.
  const question = page.getByRole('group', { name: /^What is it\?/ }).first()
  await question.waitFor()
  expect(await question.getByRole('button').count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('a moderator opens the transcript to whoever has its link, and takes the link back', async () => {
  const { owner, room } = await votedRoom(server.origin, 1)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(
    owner
      .cookieHeader()
      .split('; ')
      .map(pair => {
        const [name, value] = pair.split('=') as [string, string]
        return { name, value, url: server.origin }
      }),
  )
  const page = await context.newPage()
  await page.goto(`${server.origin}/r/${room.id}`)
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByRole('menuitem', { name: 'Public link to the transcript' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Names, roles, sides, times').waitFor()
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const url = await dialog.getByRole('link').getAttribute('href')
  const stranger = await browser.newContext()
  const reading = await stranger.newPage()
  const errors: string[] = []
  reading.on('pageerror', error => errors.push(error.message))
  reading.on('console', message => message.type() === 'error' && errors.push(message.text()))
  expect((await reading.goto(url!))?.status()).toBe(200)
  await reading.getByText('Not asking the bakers was a mistake.').first().waitFor()
  expect(errors).toEqual([])
  await dialog.getByRole('button', { name: 'Revoke the link' }).click()
  await dialog.getByText('There is no public link.').waitFor()
  expect((await reading.goto(url!))?.status()).toBe(404)
  await context.close()
  await stranger.close()
})

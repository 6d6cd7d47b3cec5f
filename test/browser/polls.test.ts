/** The ballot box as people meet it: blind classification, a secret poll counted again, the motion's flow; by keys alone. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { comeIn } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { type Voters, votedRoom, voteOnClaims } from '../support/votedRoom.ts'

const WORDS = 'Nobody asked the bakers'
const SPEAKERS = [
  { key: 'ada', label: 'Ada' },
  { key: 'bo', label: 'Bo' },
]

const { server, browser } = await serverAndBrowser()

const newContext = () => browser.newContext({ viewport: { width: 1440, height: 900 } })
const enter = (context: BrowserContext, { room }: Voters) =>
  comeIn(context, { origin: server.origin, code: room.code, name: 'Kim', words: WORDS })

/** Presses Tab until the focus is on something of this name, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
    })
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused)) return
  }
  throw new Error(`eighty tabs do not lead to “${name}”`)
}

test('what others call a claim is shown to each after their own classification, and not before, by keys alone', async () => {
  const voters = await votedRoom(server.origin, 4, { settings: { claims: { reveal: 'own' } } })
  await voteOnClaims(voters)
  const context = await newContext()
  const page = await enter(context, voters)
  await page.goto(`${server.origin}/r/${voters.room.id}/results`)
  await page.getByText('Members have classified claims; how they did is not shown to you yet.').nth(1).waitFor()
  expect(await page.getByText('0 ballots').count()).toBe(0)
  await page
    .getByText('Members have said whether they agree with claims; what they said is not shown to you yet.')
    .waitFor()
  const agreement = page.getByRole('region', { name: 'How far we agree on what is what' })
  await agreement.getByRole('button', { name: 'Table' }).click()
  expect(await agreement.getByRole('cell').allTextContents()).toEqual(Array(5).fill('n/a'))
  await page.goto(`${server.origin}/r/${voters.room.id}/a/${voters.claims[1]!.id}`)
  const question = page.getByRole('group', { name: /^What is it\?/ })
  await question.getByText('Cast yours to see the others’.').waitFor()
  expect(await question.getByRole('img').count()).toBe(0)
  await tabTo(page, /Opinion$/)
  await page.keyboard.press('Enter')
  await question.getByText('3 of 5').waitFor()
  expect(await question.getByRole('img').getAttribute('aria-label')).toContain('3 of 5 call this an opinion')
  await context.close()
})

test('a secret ballot is cast, found by its receipt and counted again by keys alone', async () => {
  const voters = await votedRoom(server.origin, 5)
  const context = await newContext()
  const page = await enter(context, voters)
  const poll = await voters.ask({
    question: 'Who speaks first?',
    method: 'single',
    options: SPEAKERS,
    secrecy: 'secret',
  })
  await page.getByRole('region', { name: 'Open poll' }).waitFor()
  await tabTo(page, 'Vote')
  await page.keyboard.press('Enter')
  const card = page.getByRole('article', { name: 'Who speaks first?' })
  await card.getByText('there is no protection against coercion').waitFor()
  await tabTo(page, 'Ada')
  await page.keyboard.press('Space')
  await tabTo(page, 'Cast')
  await page.keyboard.press('Enter')
  await card.getByText('Your receipt', { exact: true }).waitFor()
  await card.getByText('Secret: shown when the poll closes.').waitFor()
  for (const [i, member] of voters.members.entries()) await voters.cast(member, poll, i < 2 ? 'ada' : 'bo')
  await card.getByText('6 of 7 have cast').waitFor()
  expect(await card.getByRole('img').count()).toBe(0)

  expect((await voters.owner.call('POST', `/api/polls/${poll}/close`)).status).toBe(200)
  await card.getByText('Tie: “Ada” and “Bo” are level with 3 of 6 ballots each.').waitFor()
  await card.getByRole('button', { name: 'Find mine' }).waitFor()
  await tabTo(page, 'Find mine')
  await page.keyboard.press('Enter')
  await card.getByText('Found: this ballot says “Ada”.').waitFor()
  await tabTo(page, 'Recount here')
  await page.keyboard.press('Enter')
  await card.getByText('Counted again in this browser: 6 ballots, equal to the published result.').waitFor()
  await context.close()
})

test('a ballot that is refused is said in words, and what was chosen stays', async () => {
  const voters = await votedRoom(server.origin, 1)
  await voters.ask({ question: 'We meet on Mondays.', method: 'consent' })
  const context = await newContext()
  const page = await enter(context, voters)
  await page.getByRole('button', { name: 'Vote' }).click()
  const card = page.getByRole('article', { name: 'We meet on Mondays.' })
  await card.getByRole('button', { name: 'Cast' }).click()
  await card.getByText('Choose one option of this poll.', { exact: true }).waitFor()
  await card.getByRole('radio', { name: 'Block' }).check()
  await card.getByRole('button', { name: 'Cast' }).click()
  await card
    .getByText('A block needs its reason: one block stops the proposal. What you chose is still here.')
    .waitFor()
  expect(await card.getByRole('radio', { name: 'Block' }).isChecked()).toBe(true)
  await card.getByRole('textbox', { name: 'Your reason' }).fill('Mondays are full.')
  await card.getByRole('button', { name: 'Cast' }).click()
  // Reasons of a poll that is not open wait for its close.
  await card.getByText('So far: Stopped by 1 block.').waitFor()
  await context.close()
})

test('who casts before and after the debate sees who went where, as a picture and as a table, by keys alone', async () => {
  const voters = await votedRoom(server.origin, 6)
  await voteOnClaims(voters)
  const before = await voters.ask({ about: 'motion', when: 'before' })
  const answers = ['for', 'for', 'undecided', 'undecided', 'against', 'against']
  for (const [i, member] of voters.members.entries()) await voters.cast(member, before, answers[i])
  const context = await newContext()
  const page = await enter(context, voters)
  /** The first answer is a tab away and the next an arrow key further. */
  const castByKeys = async (key: 'Space' | 'ArrowDown', earlier: number) => {
    await page.getByRole('button', { name: 'Vote', exact: true }).waitFor()
    await tabTo(page, 'Vote')
    await page.keyboard.press('Enter')
    await tabTo(page, 'For')
    await page.keyboard.press(key)
    await tabTo(page, 'Cast')
    await page.keyboard.press('Enter')
    await page.getByText('You have cast.').nth(earlier).waitFor()
    await page.keyboard.press('Escape')
  }
  await castByKeys('ArrowDown', 0)
  const after = await voters.ask({ about: 'motion', when: 'after' })
  for (const [i, member] of voters.members.entries()) await voters.cast(member, after, i < 4 ? 'for' : 'against')
  await castByKeys('Space', 1)
  await tabTo(page, 'Results')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/results$/)
  const swing = page.getByRole('region', { name: 'How the room moved' }).first()
  await swing.getByText('3 more for “For”.').waitFor()
  await swing.getByText('3 of 7 who answered both times changed their answer.').waitFor()
  await swing.getByText('By swing For wins: +43 points. By majority For wins: 5 of 7 ballots.').waitFor()
  await tabTo(page, 'Table')
  await page.keyboard.press('Enter')
  const rows = await swing.getByRole('row').allInnerTexts()
  expect(rows.map(row => row.split(/\s+/).join(' '))).toEqual([
    'Before After Members',
    'For For 2',
    'Against For 1',
    'Against Against 2',
    'Undecided For 2',
  ])
  await context.close()
})

test('the claims are walked with J, and the thread of one is a key away', async () => {
  const voters = await votedRoom(server.origin, 4)
  await voteOnClaims(voters)
  const context = await newContext()
  const page = await enter(context, voters)
  await page.goto(`${server.origin}/r/${voters.room.id}/claims`)
  await page.getByRole('heading', { name: 'Why it is first' }).waitFor()
  const chosen = page.locator('[data-claim][aria-current]')
  expect(await chosen.innerText()).toContain('It was right to measure.')
  await page.keyboard.press('j')
  expect(await chosen.innerText()).toContain('Not asking the bakers was a mistake.')
  await tabTo(page, 'Open the thread')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/a\//)
  await page.getByText('What is it?').first().waitFor()
  await context.close()
})

test('claims, results and polls have no fault that axe finds, in light and dark', async () => {
  const voters = await votedRoom(server.origin, 4)
  await voteOnClaims(voters)
  await voters.ask({ question: 'Who speaks first?', method: 'ranked', options: SPEAKERS })
  const context = await newContext()
  const page = await enter(context, voters)
  const look = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([colorScheme, await objections(page)]).toEqual([colorScheme, []])
    }
  }
  await page.goto(`${server.origin}/r/${voters.room.id}/claims`)
  await page.getByRole('heading', { name: 'Why it is first' }).waitFor()
  await look()
  await page.goto(`${server.origin}/r/${voters.room.id}/results`)
  await page.getByRole('heading', { name: 'What we called each claim' }).waitFor()
  await look()
  await page.getByRole('button', { name: 'Vote' }).click()
  await page.getByRole('article', { name: 'Who speaks first?' }).waitFor()
  await look()
  await context.close()
})

test('a room’s own labels say on every claim what they mean, with examples; a moderator writes that, and all read it', async () => {
  const voters = await votedRoom(server.origin, 1, {
    codebook: [
      { key: 'pragmatism', label: 'Pragmatism', description: 'What works decides.', examples: ['Let us try it.'] },
      { key: 'something-else', label: 'Something else' },
    ],
  })
  const context = await newContext()
  const page = await enter(context, voters)
  await page.goto(`${server.origin}/r/${voters.room.id}/a/${voters.claims[0]!.id}`)
  await page.getByText('Confidential: people see only the counts.').waitFor()
  await tabTo(page, 'What the labels mean')
  await page.keyboard.press('Enter')
  await page.getByText('What works decides.').waitFor()
  await page.locator('q', { hasText: 'Let us try it.' }).waitFor()

  const owners = await newContext()
  const [name, value] = voters.owner.cookieHeader().split(/=(.*)/s) as [string, string]
  await owners.addCookies([{ name, value, url: server.origin }])
  const olga = await owners.newPage()
  await olga.goto(`${server.origin}/r/${voters.room.id}`)
  await olga.getByRole('button', { name: 'Room menu' }).click()
  await olga.getByRole('menuitem', { name: /^Room settings/ }).click()
  const settings = olga.getByRole('dialog')
  await settings.getByText('What it means: Something else').focus()
  await olga.keyboard.press('Enter')
  await olga.keyboard.press('Tab')
  await olga.keyboard.type('All that is meant otherwise.')
  await olga.keyboard.press('Tab')
  await olga.keyboard.type('That is how it was done.')
  await settings.getByRole('button', { name: 'Save' }).click()
  await page.getByText('All that is meant otherwise.').waitFor()
  await page.locator('q', { hasText: 'That is how it was done.' }).waitFor()
  await Promise.all([context.close(), owners.close()])
})

test('a ballot that is cast without a network waits where one sees it, goes out by itself, and counts once', async () => {
  const voters = await votedRoom(server.origin, 1)
  const poll = await voters.ask({ question: 'Who speaks first?', method: 'single', options: SPEAKERS })
  const context = await newContext()
  const page = await enter(context, voters)
  await page.getByRole('button', { name: 'Vote' }).click()
  const card = page.getByRole('article', { name: 'Who speaks first?' })
  await card.getByText('Bo', { exact: true }).click()
  await context.setOffline(true)
  await card.getByRole('button', { name: 'Cast' }).click()
  await card.getByText('Kept here and waiting for the network. It goes out by itself.').waitFor()
  const asked = async () =>
    (await voters.owner.call<{ turnout: number; tally: unknown }>('GET', `/api/polls/${poll}`)).body
  expect((await asked()).turnout).toBe(0)
  await context.setOffline(false)
  await card.getByText('You have cast.').waitFor()
  expect(await asked()).toMatchObject({ turnout: 1, tally: { n: 1, counts: { ada: 0, bo: 1 } } })
  await context.close()
})

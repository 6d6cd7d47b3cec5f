/**
 * The three people Parley is for, each on a whole way through it: a teacher with a class on telephones whose network fails, a
 * seminar that debates a motion by keys alone, a moderator with a telephone. What they did stands in the transcript at the end.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { TestClient } from '../support/client.ts'
import { command, isEquipped, savedByKeys } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser({ reducedMotion: 'no-preference' })
let contexts: BrowserContext[] = []
afterEach(async () => {
  for (const context of contexts) await context.close()
  contexts = []
})

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'

async function device(kind: 'desk' | 'telephone'): Promise<Page> {
  const context = await browser.newContext({
    acceptDownloads: true,
    ...(kind === 'desk'
      ? { viewport: { width: 1440, height: 900 } }
      : { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }),
  })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}
const sentence = (page: Page, index: number) => page.locator(`[data-sentence="${index}"]`)
/** Whoever has only keys: from here by Tab to what has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`120 tabs do not lead to “${name}”`)
}
test('a teacher’s class on telephones: one loses the network in mid-sentence, and the wall of the classroom gets it all', async () => {
  const teacher = await device('desk')
  await teacher.goto(`${server.origin}/new`)
  await teacher.getByRole('textbox', { name: 'The text' }).fill(`# Lanes\n\n${TEXT}`)
  await teacher.getByText('3 sentences').filter({ visible: true }).first().waitFor()
  await teacher.getByRole('textbox', { name: 'Your name' }).fill('Ms Lind')
  await teacher.getByRole('button', { name: 'Open the room' }).click()
  await teacher.waitForURL(/\/r\//)
  const code = (await teacher.getByRole('region', { name: 'Come in' }).locator('[translate="no"]').innerText()).replace(
    /\s/g,
    '',
  )
  await teacher.getByRole('button', { name: 'Room menu' }).click()
  const [wall] = await Promise.all([
    teacher.waitForEvent('popup'),
    teacher.getByRole('menuitem', { name: 'Show on the wall' }).click(),
  ])
  await wall.getByText(code.slice(0, 4), { exact: true }).waitFor()

  const pupil = await device('telephone')
  await pupil.goto(`${server.origin}/join/${code}`)
  await pupil.getByRole('textbox', { name: 'Your name' }).fill('Mia Canary')
  await pupil.getByRole('button', { name: 'Come in' }).tap()
  await pupil.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Skip' }).tap()
  const bar = pupil.getByRole('toolbar', { name: 'Mark the selection' })
  await sentence(pupil, 1).tap()
  await bar.getByRole('button', { name: 'Claim' }).tap()
  await pupil.getByRole('textbox', { name: 'Statement' }).fill('The decision was right.')
  await pupil.keyboard.press('Enter')
  await pupil
    .getByRole('group', { name: /^What is it\?/ })
    .getByRole('button', { name: 'Opinion' })
    .tap()
  await wall.getByText('1 claim so far').or(wall.getByText('The decision was right.')).first().waitFor()

  await isEquipped(pupil)
  await pupil.getByRole('button', { name: 'Close' }).tap()
  await pupil.context().setOffline(true)
  await pupil.getByText('Offline: your writing is kept on this device.').waitFor()
  await sentence(pupil, 2).tap()
  await bar.getByRole('button', { name: 'Question' }).tap()
  await pupil.getByPlaceholder('Ask your question…').fill('Why was nobody asked?')
  await pupil.getByRole('button', { name: 'Save' }).tap()
  await pupil.getByTitle(/not saved yet/).waitFor()
  expect(await teacher.getByText('Why was nobody asked?').count()).toBe(0)
  await pupil.context().setOffline(false)
  await pupil.getByTitle('All saved').waitFor()
  await teacher.getByText('Why was nobody asked?').first().waitFor()

  await teacher.getByRole('link', { name: /^Claims/ }).click()
  await teacher.getByText('The decision was right.').first().waitFor()
  await teacher.getByRole('button', { name: 'Room menu' }).click()
  await teacher.getByRole('menuitem', { name: 'Take home the transcript' }).click()
  await teacher.getByRole('radio', { name: 'No names' }).check()
  await teacher.getByText('Names, roles, sides, times, and who cast which ballot').waitFor()
  const transcript = await savedByKeys(teacher)
  expect(transcript).toContain('The decision was right.')
  expect(transcript).toContain('Why was nobody asked?')
  expect(transcript).toContain('Classified: 1 Opinion.')
  expect(transcript).not.toContain('Canary')
  expect(transcript).not.toContain('Lind')
})

const MOTION = {
  sentence: 'The council was right.',
  sides: [
    { key: 'for', label: 'For' },
    { key: 'against', label: 'Against' },
  ],
}
const vote = (id: string, more: object = {}) => ({
  id,
  about: 'motion',
  method: 'single',
  secrecy: 'confidential',
  reveal: 'closed',
  ...more,
})
const SEMINAR = {
  name: 'seminar',
  stages: [
    { id: 'before', title: 'Before', opens: ['polls'], polls: [vote('first')] },
    { id: 'read', title: 'Read', opens: ['marks', 'replies', 'classification'] },
    { id: 'debate', title: 'Debate', opens: ['speaking'], floor: { order: 'queue', seconds: 90 } },
    { id: 'after', title: 'After', opens: ['polls'], polls: [vote('second', { repeats: 'first' })] },
    { id: 'look', title: 'Look back' },
  ],
}

test('a seminar by keys alone: a vote before, a claim with its reasons, a speech, a vote after, and the swing in the transcript', async () => {
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom(TEXT, { runSheet: SEMINAR, motion: MOTION, settings: { names: 'named' } })
  const lead = () => olga.call('POST', `/api/rooms/${room.id}/stage`, { to: 'next' })
  const ada = await device('desk')
  const { keyboard } = ada
  const isIn = (title: string) =>
    ada.getByRole('region', { name: 'Stage' }).getByRole('heading', { name: title }).waitFor()
  const isSaved = () => ada.getByTitle('All saved').waitFor()
  const cast = async (answer: string) => {
    await ada.getByRole('region', { name: 'Open poll' }).waitFor()
    await tabTo(ada, 'Vote')
    await keyboard.press('Enter')
    await ada.getByRole('dialog', { name: 'Polls' }).getByRole('radio', { name: answer }).waitFor()
    await tabTo(ada, 'For')
    await keyboard.press('Space')
    const wanted = ada.getByRole('radio', { name: answer, exact: true })
    while (!(await wanted.isChecked())) await keyboard.press('ArrowDown')
    await tabTo(ada, 'Cast')
    await keyboard.press('Enter')
    // The poll before this one, which is shown as well, can be changed no more.
    await ada.getByText('You can change it until the poll closes.').waitFor()
    await keyboard.press('Escape')
  }

  await ada.goto(`${server.origin}/join/${room.code}`)
  await ada.getByRole('textbox', { name: 'Your name' }).waitFor()
  await tabTo(ada, 'Your name')
  await keyboard.type('Ada')
  await keyboard.press('Enter')
  await ada.waitForURL(/\/r\//)
  await cast('Against')
  await lead()
  await isIn('Read')
  await tabTo(ada, /^The council measured/)
  for (const key of ['ArrowDown', 'ArrowDown', 'c']) await keyboard.press(key)
  await ada.getByRole('textbox', { name: 'Statement' }).waitFor()
  await keyboard.type('The decision was right.')
  await keyboard.press('Enter')
  const card = ada.getByRole('region', { name: 'The decision was right.' })
  await ada.waitForFunction(() => document.querySelector('aside button[aria-keyshortcuts="1"]:not([aria-disabled])'))
  await keyboard.press('2')
  await card.getByText('1 of 1 calls this an opinion').waitFor()
  await keyboard.press('r')
  await ada.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await keyboard.type('It asks what counts as right.')
  await keyboard.press('Enter')
  await card.getByText('It asks what counts as right.').waitFor()
  // What has not arrived when the stage is over does not count.
  await isSaved()

  await lead()
  await isIn('Debate')
  await keyboard.press('Escape')
  await command(ada, 'debate')
  await ada.waitForURL(/\/debate$/)
  await ada.getByRole('button', { name: 'Raise your hand' }).waitFor()
  await tabTo(ada, 'Raise your hand')
  await keyboard.press('Enter')
  await ada.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await keyboard.type('I was persuaded by the bakers.')
  await tabTo(ada, 'Say it')
  await keyboard.press('Enter')
  await ada.getByRole('list', { name: 'Speeches' }).getByText('I was persuaded by the bakers.').waitFor()
  await isSaved()

  await lead()
  await isIn('After')
  await cast('For')
  await lead()
  await isIn('Look back')
  await command(ada, 'take home')
  const transcript = await savedByKeys(ada)
  for (const said of [
    'The decision was right.',
    'It asks what counts as right.',
    'I was persuaded by the bakers.',
    'The council was right.',
    'Ada',
  ])
    expect(transcript).toContain(said)
  expect(transcript).toContain('By swing For wins: +100 points.')
})

test('a moderator with a telephone: leads on, folds what is unkind with its reason, closes the door, and hands it over', async () => {
  const owner = new TestClient(server.origin)
  const made = await owner.makeRoom(TEXT, {
    settings: { names: 'named' },
    runSheet: {
      name: 'two',
      stages: [
        { id: 'read', title: 'Read', opens: ['marks', 'replies', 'classification'] },
        { id: 'talk', title: 'Talk', opens: ['replies'] },
      ],
    },
  })
  const { room, member } = made
  const ben = await device('desk')
  await ben.goto(`${server.origin}/join/${room.code}`)
  await ben.getByRole('textbox', { name: 'Your name' }).fill('Ben')
  await ben.getByRole('button', { name: 'Come in' }).click()
  await ben.locator('article [data-sentence="0"]').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'n']) await ben.keyboard.press(key)
  await ben.getByPlaceholder('Write a comment…').fill('Only a fool would think so.')
  await ben.keyboard.press('Control+Enter')
  await ben.getByText('All saved').waitFor()

  const olga = await device('telephone')
  await olga.goto(`${server.origin}/join`)
  await olga.getByRole('button', { name: 'Use your personal code' }).tap()
  await olga.getByRole('textbox', { name: 'Your personal code' }).fill(member.personalCode!)
  await olga.getByRole('button', { name: 'Come in' }).tap()
  await olga.waitForURL(/\/r\//)
  await olga.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Skip' }).tap()
  await sentence(olga, 1).tap()
  await olga.getByText('Only a fool would think so.').first().waitFor()
  await olga.getByRole('button', { name: 'More' }).tap()
  await olga.getByRole('menuitem', { name: 'Fold…' }).tap()
  const dialog = olga.getByRole('dialog', { name: 'Fold this' })
  await dialog.getByRole('radio', { name: 'unkind' }).check()
  await dialog.getByRole('button', { name: 'Fold it' }).tap()
  await ben.getByText('Folded by a moderator: unkind').first().waitFor()
  await olga.getByRole('button', { name: 'Close' }).first().tap()

  await olga.getByRole('button', { name: 'Next: Talk' }).tap()
  await ben.getByRole('heading', { name: 'Talk' }).waitFor()
  await olga.getByRole('button', { name: 'Room menu' }).tap()
  await olga.getByRole('menuitemcheckbox', { name: 'Close the door' }).tap()
  await expect
    .poll(
      async () =>
        (await new TestClient(server.origin).call('POST', '/api/join', { code: room.code, name: 'Late' })).status,
    )
    .toBe(403)
  await olga.getByRole('menuitem', { name: 'Take home the transcript' }).tap()
  const transcript = await savedByKeys(olga)
  expect(transcript).toContain('Folded by a moderator: unkind')
  expect(transcript).toContain('Ben')
})

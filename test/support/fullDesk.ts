/** A desk with everything in its queue that may be there, and what is asked of it in every look: axe has nothing to object to. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { expect } from 'vitest'
import { objections } from './axe.ts'
import { deskRoom } from './deskPages.ts'

export const RUN_SHEET = {
  name: 'two',
  stages: [
    { id: 'read', title: 'Reading', opens: ['marks'], seconds: 600 },
    { id: 'look', title: 'Looking', opens: ['marks', 'replies'], seconds: 300 },
    { id: 'back', title: 'Looking back', opens: [] },
  ],
}
export const SIDES = [
  { key: 'for', label: 'For' },
  { key: 'against', label: 'Against' },
]
const TELEPHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
export const DESK_LOOKS = {
  'in the light': {},
  'in the dark': { colorScheme: 'dark' },
  'on a telephone': TELEPHONE,
  'from right to left': { locale: 'ar' },
  'from right to left on a telephone': { locale: 'ar', ...TELEPHONE },
} as const satisfies Record<string, BrowserContextOptions>

type FullDesk = { address: string; state: Awaited<ReturnType<BrowserContext['storageState']>> }

/** Its address, and what lets a browser in as its moderator. */
export async function fullDesk(origin: string, browser: Browser): Promise<FullDesk> {
  const room = await deskRoom(origin, {
    runSheet: RUN_SHEET,
    motion: { sentence: 'Close the street.', sides: SIDES },
  })
  const [ada, bo] = [await room.member('Ada'), await room.member('Bo')]
  const [standing, declined, asked] = [
    await room.hold(ada, { motivation: 'classifying', statement: 'It was measured.' }),
    await room.hold(ada, {}, 'Fools.'),
    await room.hold(bo, {}, 'Too long.'),
  ]
  await room.decide('let-in', standing.target)
  await room.report(bo, standing.target, { code: 'off-topic', reason: 'It is about another street.' })
  await room.decide('decline', declined.target, { code: 'unkind' })
  await room.appeal(ada, declined.target, 'I meant it kindly.')
  await room.decide('ask-edit', asked.target, { reason: 'Shorter, please.' })
  await room.hold(bo, {}, 'Still waits.')
  const context = await browser.newContext()
  await room.promote(context, 'Olga')
  const state = await context.storageState()
  await context.close()
  return { address: `${origin}/r/${room.id}/desk`, state }
}

export async function lookAtDesk(
  { address, state }: FullDesk,
  browser: Browser,
  options: BrowserContextOptions,
): Promise<void> {
  const viewport = { width: 1440, height: 900 }
  const context = await browser.newContext({ viewport, storageState: state, ...options })
  const olga = await context.newPage()
  await olga.goto(address)
  await expect.poll(() => olga.getByRole('article').count()).toBe(3)
  await olga.locator('iframe').waitFor()
  expect(await objections(olga, { exclude: 'iframe' })).toEqual([])
  await olga.keyboard.press('r')
  await olga.locator('article form').waitFor()
  expect(await objections(olga, { exclude: 'iframe' })).toEqual([])
  expect(await olga.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await context.close()
}

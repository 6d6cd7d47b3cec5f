/**
 * Every surface of Parley and the way to it, said once: what looks at all of them (axe, the Tab walk, narrow windows, forced
 * colours, pictures) goes through this list, so that a new surface is looked at by everyone as soon as it is listed here.
 */
import type { Page } from 'playwright-core'
import type { Scene, Who } from './scene.ts'
import type { Words } from './wordsOn.ts'

export interface Shown {
  page: Page
  scene: Scene
  words: Words
}
export interface Surface {
  name: string
  who: Who
  /** Lies over the page, and Escape leaves it. Only a dialog can be walked; a panel closes when Tab leads out of it. */
  over?: 'dialog' | 'panel'
  open: (shown: Shown) => Promise<void>
}

/** Goes there, unless the page is there already. */
async function go({ page, scene }: Shown, path: string): Promise<void> {
  if (page.url() !== scene.origin + path) await page.goto(scene.origin + path)
}
const begins = (words: string) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** The room, once all that belongs to it has come. */
async function goToRoom(shown: Shown, id: string, view = ''): Promise<void> {
  await go(shown, `/r/${id}${view && `/${view}`}`)
  await shown.page.locator('main#text :is(h1, h2, section):visible').first().waitFor()
  await isEquipped(shown.page)
}
/** What comes when the page is quiet has come: the keys, and the menu that a press opens. */
const isEquipped = (page: Page) =>
  page.waitForFunction(() =>
    ['RoomKeys', 'Palette', 'RoomMenuItems', 'RoomDialogs', 'Notices'].every(part =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${part}-`) && name.endsWith('.js')),
    ),
  )
/** What the open dialog shows has come too. */
const dialogIsFull = async (page: Page) => {
  await page.locator('dialog[open] > :nth-child(2) > *').first().waitFor()
}

type Room = 'demo' | 'led' | 'empty'
const fromMenu =
  (room: Room, item: (words: Words) => string): Surface['open'] =>
  async shown => {
    const { page, words, scene } = shown
    await goToRoom(shown, scene[room].id)
    await page.getByRole('button', { name: words.t.room.menu }).click()
    await page.getByRole('menuitem', { name: begins(item(words)) }).click()
    await dialogIsFull(page)
  }
const view =
  (room: Room, name: string): Surface['open'] =>
  async shown =>
    goToRoom(shown, shown.scene[room].id, name)
const plain =
  (path: string): Surface['open'] =>
  async shown => {
    await go(shown, path)
    await shown.page.locator('h1').first().waitFor()
  }
/** Walks to a sentence, as a reader without a mouse does; what lies over the page is left first. */
async function atSentence({ page }: Shown, presses = 2): Promise<void> {
  await page.locator('article [tabindex="0"][data-sentence]').focus()
  for (let i = 0; i < presses; i++) await page.keyboard.press('ArrowDown')
}

const BEFORE_A_ROOM: readonly Surface[] = [
  { name: 'front page', who: 'stranger', open: plain('/') },
  {
    name: 'settings before a room',
    who: 'stranger',
    over: 'dialog',
    async open(shown) {
      await plain('/')(shown)
      await shown.page.getByRole('button', { name: shown.words.pages.foot.settings }).click()
      await dialogIsFull(shown.page)
    },
  },
  { name: 'new room', who: 'stranger', open: plain('/new') },
  {
    name: 'new room with a text and all folds open',
    who: 'stranger',
    async open(shown) {
      const { page } = shown
      await plain('/new')(shown)
      await page.locator('form textarea').first().fill('# Lanes\n\nThe council measured. It was right to do so.')
      await page.locator('[data-sentence], aside h1, section h2').first().waitFor()
      const folded = page.locator('form details:not([open]) > summary:visible')
      while ((await folded.count()) > 0) await folded.first().click()
    },
  },
  { name: 'join', who: 'stranger', open: plain('/join') },
  {
    name: 'join with a code',
    who: 'stranger',
    async open(shown) {
      await plain(`/join/${shown.scene.demo.code}`)(shown)
      await shown.page.getByRole('textbox', { name: shown.words.pages.join.name }).waitFor()
    },
  },
  {
    name: 'join with a personal code',
    who: 'stranger',
    async open(shown) {
      await plain('/join')(shown)
      await shown.page.getByRole('button', { name: shown.words.pages.join.usePersonalCode }).click()
      await shown.page.getByRole('textbox', { name: shown.words.pages.join.personalCode }).waitFor()
    },
  },
  { name: 'guides', who: 'stranger', open: plain('/guide') },
  { name: 'guide for teachers', who: 'stranger', open: plain('/guide/teachers') },
  { name: 'guide for moderators', who: 'stranger', open: plain('/guide/moderators') },
  { name: 'guide for participants', who: 'stranger', open: plain('/guide/participants') },
  { name: 'licences', who: 'stranger', open: plain('/licences') },
  { name: 'privacy notice', who: 'stranger', open: plain('/privacy') },
  { name: 'not found', who: 'stranger', open: plain('/nowhere') },
  { name: 'a room that is not open', who: 'stranger', open: plain('/r/nobody') },
  {
    name: 'public transcript',
    who: 'stranger',
    open: shown => plain(shown.scene.transcript)(shown),
  },
]

const IN_A_ROOM: readonly Surface[] = [
  {
    name: 'first visit',
    who: 'reader',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await shown.page.getByRole('region', { name: shown.words.walk.name }).waitFor()
    },
  },
  {
    name: 'reading',
    who: 'reader',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await shown.page.getByRole('button', { name: shown.words.walk.skip }).click()
    },
  },
  {
    name: 'an open card',
    who: 'reader',
    async open(shown) {
      const { page } = shown
      await goToRoom(shown, shown.scene.demo.id)
      await atSentence(shown)
      await page.keyboard.press('l')
      await page.locator('button[aria-keyshortcuts="1"]').first().waitFor()
    },
  },
  {
    name: 'marking',
    who: 'reader',
    async open(shown) {
      const { page } = shown
      await goToRoom(shown, shown.scene.demo.id)
      await page.keyboard.press('Escape')
      await atSentence(shown)
      await page.keyboard.press('Enter')
      await page.getByRole('toolbar').waitFor()
    },
  },
  { name: 'claims', who: 'reader', open: view('demo', 'claims') },
  { name: 'debate', who: 'reader', open: view('demo', 'debate') },
  { name: 'results', who: 'reader', open: view('demo', 'results') },
  { name: 'replay', who: 'reader', open: view('demo', 'replay') },
  {
    name: 'wall',
    who: 'reader',
    async open(shown) {
      await go(shown, `/r/${shown.scene.demo.id}/wall`)
      await shown.page.locator('main h1').waitFor()
    },
  },
  {
    name: 'here now',
    who: 'reader',
    over: 'panel',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await shown.page.locator('header [aria-haspopup="dialog"]').click()
      await shown.page.locator('[popover]:popover-open li').first().waitFor()
    },
  },
  {
    name: 'room menu',
    who: 'reader',
    over: 'panel',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await shown.page.getByRole('button', { name: shown.words.t.room.menu }).click()
      await shown.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'palette',
    who: 'reader',
    over: 'dialog',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await atSentence(shown, 1)
      await shown.page.keyboard.press('Control+k')
      await shown.page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'keyboard sheet',
    who: 'reader',
    over: 'dialog',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await atSentence(shown, 1)
      await shown.page.keyboard.press('?')
      await dialogIsFull(shown.page)
    },
  },
  {
    name: 'search',
    who: 'reader',
    over: 'dialog',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await atSentence(shown, 1)
      await shown.page.keyboard.press('/')
      await shown.page.getByRole('combobox', { name: shown.words.search.label }).fill('pentagon')
      await shown.page.getByRole('option').first().waitFor()
    },
  },
  { name: 'my contributions', who: 'reader', over: 'dialog', open: fromMenu('demo', w => w.dialogs.contributions) },
  { name: 'my private notes', who: 'reader', over: 'dialog', open: fromMenu('demo', w => w.dialogs.notesTitle) },
  { name: 'my name', who: 'reader', over: 'dialog', open: fromMenu('demo', w => w.dialogs.rename) },
  { name: 'my personal code', who: 'reader', over: 'dialog', open: fromMenu('demo', w => w.dialogs.personalCode) },
  { name: 'settings', who: 'reader', over: 'dialog', open: fromMenu('demo', w => w.dialogs.settings) },
  { name: 'take home', who: 'reader', over: 'dialog', open: fromMenu('demo', w => w.dialogs.takeHome) },
]

/** What a moderator may do about a member, and one of the questions it asks first. */
async function askAbout(shown: Shown, item?: string) {
  const { page, scene, words } = shown
  await goToRoom(shown, scene.led.id, 'desk')
  await page.getByRole('button', { name: words.moderation.member('Member 3') }).click()
  if (item === undefined) return page.getByRole('menuitem').first().waitFor()
  await page.getByRole('menuitem', { name: item }).click()
  await dialogIsFull(page)
}
const aboutMember =
  (item: (words: Words) => string): Surface['open'] =>
  shown =>
    askAbout(shown, item(shown.words))

const LEADING: readonly Surface[] = [
  {
    name: 'lobby',
    who: 'owner',
    async open(shown) {
      await goToRoom(shown, shown.scene.empty.id)
      await shown.page.getByRole('button', { name: shown.words.dialogs.empty.close }).waitFor()
    },
  },
  { name: 'nothing claimed', who: 'owner', open: view('empty', 'claims') },
  { name: 'nothing debated', who: 'owner', open: view('empty', 'debate') },
  { name: 'nothing counted', who: 'owner', open: view('empty', 'results') },
  { name: 'a room that is led', who: 'owner', open: view('led', '') },
  { name: 'a debate that is led', who: 'owner', open: view('led', 'debate') },
  { name: 'desk', who: 'owner', open: view('led', 'desk') },
  { name: 'about a member', who: 'owner', over: 'panel', open: shown => askAbout(shown) },
  { name: 'pausing a member', who: 'owner', over: 'dialog', open: aboutMember(w => w.moderation.mute) },
  { name: 'renaming a member', who: 'owner', over: 'dialog', open: aboutMember(w => w.moderation.rename) },
  {
    name: 'promoting a member',
    who: 'owner',
    over: 'dialog',
    open: aboutMember(w => w.moderation.promote.participant),
  },
  { name: 'sending a member out', who: 'owner', over: 'dialog', open: aboutMember(w => w.moderation.expel) },
  {
    name: 'stage menu',
    who: 'owner',
    over: 'panel',
    async open(shown) {
      await goToRoom(shown, shown.scene.led.id)
      await shown.page.getByRole('button', { name: shown.words.stageControl.steer }).click()
      await shown.page.getByRole('menuitem').first().waitFor()
    },
  },
  { name: 'polls', who: 'owner', over: 'dialog', open: fromMenu('led', w => w.dialogs.polls) },
  {
    name: 'asking a poll',
    who: 'owner',
    over: 'dialog',
    async open(shown) {
      await fromMenu('led', w => w.dialogs.polls)(shown)
      await shown.page.getByRole('dialog').getByRole('button', { name: shown.words.polls.ask }).click()
      await shown.page.locator('dialog[open] form').waitFor()
    },
  },
  { name: 'code and QR', who: 'owner', over: 'dialog', open: fromMenu('led', w => w.dialogs.share) },
  { name: 'room settings', who: 'owner', over: 'dialog', open: fromMenu('led', w => w.dialogs.roomSettingsMenu) },
  { name: 'correcting the article', who: 'owner', over: 'dialog', open: fromMenu('led', w => w.moderation.correct) },
  { name: 'adding an article', who: 'owner', over: 'dialog', open: fromMenu('led', w => w.moderation.addArticle) },
  {
    name: 'importing annotations',
    who: 'owner',
    over: 'dialog',
    open: fromMenu('led', w => w.dialogs.importAnnotations),
  },
  { name: 'public link', who: 'owner', over: 'dialog', open: fromMenu('led', w => w.dialogs.publicLink) },
]

/** What goes wrong, each in a browser of its own: it leaves marks there. */
const TROUBLES: readonly Surface[] = [
  {
    name: 'offline',
    who: 'reader',
    async open(shown) {
      await goToRoom(shown, shown.scene.demo.id)
      await shown.page.context().setOffline(true)
      await shown.page.getByText(shown.words.notices.offline.keptTitle).waitFor()
    },
  },
  {
    name: 'refused words',
    who: 'reader',
    async open(shown) {
      const { page, words } = shown
      await goToRoom(shown, shown.scene.demo.id)
      await page.keyboard.press('Escape')
      await atSentence(shown, 1)
      await page.keyboard.press('n')
      await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
      await page.keyboard.type('Half a thought')
      await page.reload()
      await page.getByRole('button', { name: words.notices.drafts.open }).waitFor()
    },
  },
  {
    name: 'refused words, looked at',
    who: 'reader',
    over: 'dialog',
    async open(shown) {
      await shown.page.getByRole('button', { name: shown.words.notices.drafts.open }).click()
      await dialogIsFull(shown.page)
    },
  },
  {
    name: 'login ended',
    who: 'reader',
    async open(shown) {
      const { page, scene, words } = shown
      await goToRoom(shown, scene.demo.id)
      await page.evaluate(() => fetch('/api/logout', { method: 'POST' }))
      await page.getByText(words.t.room.over.title['login-ended']).last().waitFor()
      await page.getByRole('link', { name: words.notices.joinAgain }).waitFor()
    },
  },
  {
    name: 'a room that cannot be opened',
    who: 'reader',
    async open(shown) {
      await shown.page.route('**/api/rooms/**', route => route.abort())
      await shown.page.goto(`${shown.scene.origin}/r/${shown.scene.led.id}`)
      await shown.page.getByRole('heading', { name: shown.words.t.room.failed.title }).waitFor()
    },
  },
]

export const SURFACES: readonly Surface[] = [...BEFORE_A_ROOM, ...IN_A_ROOM, ...LEADING]
export { TROUBLES }

/** Leaves whatever lies over the page. */
export async function leave(page: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const isOver = await page.evaluate(() => document.querySelector('dialog[open], :popover-open') !== null)
    if (!isOver) return
    await page.keyboard.press('Escape')
  }
}

/** A visit on a telephone, and what a reader keeps for himself: marks by finger, undo, private notes, links, what is new. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { objections } from '../support/axe.ts'
import { TestClient } from '../support/client.ts'
import { comeIn, isEquipped } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser({ reducedMotion: 'no-preference' })

const TEXT =
  'The council measured the traffic for three weeks. It was right to do so.\n\nNobody had asked the bakers. They deliver at dawn.'
const WORDS = 'Nobody had asked the bakers.'

const sentence = (page: Page, index: number) => page.locator(`[data-sentence="${index}"]`)
/** Drags the handle at the selection's end onto the middle of some words, as a finger does. */
async function dragEnd(page: Page, index: number, words: string): Promise<void> {
  const to = await sentence(page, index).evaluate((element, sought) => {
    const node = element.firstChild!
    const at = node.textContent!.indexOf(sought)
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + sought.length)
    const box = range.getBoundingClientRect()
    return { x: box.right - 2, y: box.top + box.height / 2 + 12 }
  }, words)
  await page.getByRole('img', { name: 'End of the selection' }).evaluate((handle, { x, y }) => {
    const at = (type: string, clientX: number, clientY: number) =>
      handle.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 7,
          pointerType: 'touch',
          isPrimary: true,
          bubbles: true,
          clientX,
          clientY,
        }),
      )
    // A made-up pointer cannot be captured: the handle is told that it is.
    Object.assign(handle, { setPointerCapture: () => {}, hasPointerCapture: () => true })
    at('pointerdown', x, y)
    at('pointermove', x, y)
    at('pointerup', x, y)
  }, to)
}

/** To be asked for before it is said: what is said stands there for a second. */
const isSaid = (page: Page, words: string) =>
  page.evaluate(
    said =>
      new Promise<void>(done => {
        const heard = document.querySelector('[role="status"][aria-live="polite"]')!
        new MutationObserver(changes => {
          if (changes.some(({ addedNodes }) => [...addedNodes].some(one => one.textContent === said))) done()
        }).observe(heard, { childList: true })
      }),
    words,
  )

test('a telephone: the walk, a mark by words, labels that go on, undo, and a note that nobody else gets', async () => {
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom(TEXT)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await comeIn(context, { origin: server.origin, code: room.code!, name: 'Ada', words: WORDS })

  // The page ends with its text.
  await page.locator('[data-region="text"] svg').first().waitFor({ state: 'attached' })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(844)

  // The walk says how by finger, blocks nothing, and does not come back.
  const walk = page.getByRole('region', { name: 'First steps' })
  await walk.getByText('Tap a sentence').waitFor()
  expect(await objections(page)).toEqual([])
  for (let step = 0; step < 3; step++) await walk.getByRole('button', { name: 'Next' }).tap()
  await walk.getByRole('button', { name: 'Back' }).tap()
  await walk.getByText('behind ☰').waitFor()
  await walk.getByRole('button', { name: 'Next' }).tap()
  await walk.getByRole('button', { name: 'Done' }).tap()
  await walk.waitFor({ state: 'detached' })

  // A sentence by a tap, its end drawn in to a word.
  await sentence(page, 0).tap()
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' })
  await bar.waitFor()
  const box = (await bar.boundingBox())!
  expect(box.y + box.height).toBeGreaterThan(800)
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(390)
  await dragEnd(page, 0, 'measured')
  await bar.getByRole('button', { name: 'Question' }).tap()
  const sheet = page.getByRole('region', { name: 'The council measured' })
  await sheet.getByText('The council measured', { exact: true }).waitFor()
  await page.getByPlaceholder('Ask your question…').fill('With what?')
  await page.getByRole('button', { name: 'Save' }).tap()
  await page.getByText('With what?').first().waitFor()
  // It grew for the writing, and leaves the text free again.
  await page.locator('[data-height="half"]').waitFor()

  // Undo by what is offered: first the words, then the mark.
  await page.getByRole('button', { name: 'Undo' }).tap()
  await page.getByText('With what?').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Close' }).tap()

  // Claims with their label, tap after tap, until one stops.
  await sentence(page, 1).tap()
  await bar.getByRole('button', { name: 'Keep marking' }).tap()
  const kept = page.getByRole('toolbar', { name: 'Keep marking' })
  await kept.getByRole('button', { name: 'Opinion' }).tap()
  await Promise.all([isSaid(page, 'Marked.'), sentence(page, 2).tap()])
  await kept.getByRole('button', { name: 'Stop' }).tap()
  await kept.waitFor({ state: 'detached' })
  await page.waitForFunction(async id => {
    const { claims } = await (await fetch(`/api/rooms/${id}/results`)).json()
    const all = claims.map(
      (claim: { classification: { tally?: { counts?: { opinion?: number } } } }) =>
        claim.classification.tally?.counts?.opinion ?? 0,
    )
    return JSON.stringify(all.sort()) === '[0,1]'
  }, room.id)

  // A note for oneself: in the margin, in the list, after a reload; never with the server.
  await sentence(page, 3).tap()
  await bar.getByRole('button', { name: 'Note only for me' }).tap()
  await page.getByPlaceholder('A note to yourself…').fill('Ask at the market.')
  await page.getByRole('button', { name: 'Save' }).tap()
  await page.getByText('Kept in this browser alone').waitFor()
  expect(await objections(page)).toEqual([])
  await page
    .getByText('All saved')
    .or(page.getByRole('status', { name: 'All saved' }))
    .first()
    .waitFor({ state: 'attached' })
  const rows = await olga.call<object>('GET', `/api/rooms/${room.id}/export/jsonld`)
  expect(JSON.stringify(rows)).not.toContain('Ask at the market.')
  await page.reload()
  await page.getByText(WORDS).first().waitFor()
  await page.getByRole('button', { name: 'Room menu' }).tap()
  await page.getByRole('menuitem', { name: 'My private notes' }).tap()
  const notes = page.getByRole('dialog', { name: 'My private notes' })
  await notes.getByText('Ask at the market.').waitFor()
  expect(await page.getByRole('region', { name: 'First steps' }).count()).toBe(0)
  await notes.getByRole('button', { name: 'Copy all' }).tap()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('> They deliver at dawn.\n\nAsk at the market.')
  await notes.getByRole('button', { name: 'Go there' }).tap()
  await page.getByText('Kept in this browser alone').waitFor()

  // Signing out leaves nothing of it on the device.
  await page.getByRole('button', { name: 'Room menu' }).tap()
  await page.getByRole('menuitem', { name: 'Sign out on this browser' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out on this browser' }).tap()
  await page.waitForURL(`${server.origin}/`)
  const left = await page.evaluate(
    () =>
      new Promise(done => {
        const request = indexedDB.open('parley-notes', 1)
        request.onsuccess = () => {
          const all = request.result.transaction('notes').objectStore('notes').count()
          all.onsuccess = () => done(all.result)
        }
      }),
  )
  expect(left).toBe(0)
  await context.close()
})

/** A telephone's page with its second sentence chosen: the bar, the handle at its end and where that is, and a finger. */
async function secondChosen(page: Page) {
  await page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Skip' }).tap()
  await sentence(page, 1).tap()
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' })
  await bar.waitFor()
  const handle = page.getByRole('img', { name: 'End of the selection' })
  const box = (await handle.boundingBox())!
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  return { bar, handle, finger: { x: box.x + box.width / 2, y: box.y + box.height / 2 }, touch }
}

test('a handle held at the lower edge takes the selection on to the end of the text, and stays in view', async () => {
  const sentences = Array.from(
    { length: 60 },
    (_, i) => `Sentence ${i + 1} says that nothing was counted in the street.`,
  )
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom(sentences.join('\n\n'))
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await comeIn(context, { origin: server.origin, code: room.code!, name: 'Ada', words: sentences[0]! })
  const { bar, finger, touch } = await secondChosen(page)
  await touch('touchStart', [finger])
  await touch('touchMove', [{ x: finger.x, y: finger.y + 20 }])
  await touch('touchMove', [{ x: 300, y: (await bar.boundingBox())!.y }])
  await page.waitForFunction(() => document.querySelector('[data-sentence="59"]')!.getBoundingClientRect().bottom < 740)
  await touch('touchMove', [{ x: 385, y: (await sentence(page, 59).boundingBox())!.y + 60 }])
  await touch('touchEnd', [])
  expect(await sentence(page, 59).evaluate(element => element.getBoundingClientRect().top)).toBeLessThan(740)
  await bar.getByRole('button', { name: 'Highlight' }).tap()
  const quoted = async () => {
    const { body } = await olga.call('GET', `/api/rooms/${room.id}/export/jsonld`)
    const exact = /"exact":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(body))?.[1]
    return exact && JSON.parse(exact)
  }
  await expect.poll(quoted).toBe(sentences.slice(1).join('\n\n'))
})

test('a selection that is given up under the finger takes the text no further', async () => {
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom(Array.from({ length: 60 }, (_, i) => `Sentence ${i + 1} counts.`).join('\n\n'))
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await comeIn(context, {
    origin: server.origin,
    code: room.code!,
    name: 'Ada',
    words: 'Sentence 1 counts.',
  })
  const { bar, handle, finger, touch } = await secondChosen(page)
  await touch('touchStart', [finger])
  await touch('touchMove', [{ x: 200, y: 500 }])
  await touch('touchMove', [{ x: 300, y: (await bar.boundingBox())!.y }])
  const top = () => sentence(page, 1).evaluate(element => element.getBoundingClientRect().top)
  await expect.poll(top).toBeLessThan(0)
  await page.keyboard.press('Escape')
  await handle.waitFor({ state: 'detached' })
  const frames = () =>
    page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  await frames()
  const before = await top()
  await frames()
  expect(await top()).toBe(before)
})

test('a quotation with its source, a link to its sentence, and what is new since the last visit', async () => {
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom(TEXT, { settings: { names: 'named' } })
  const [adas, bens] = [
    await browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    }),
    await browser.newContext({ viewport: { width: 1440, height: 900 } }),
  ]
  const ada = await comeIn(adas, { origin: server.origin, code: room.code!, name: 'Ada', words: WORDS })
  // Her first visit: what stands there counts as read. That is kept a moment after the room is there.
  await ada.waitForFunction(() => Object.keys(localStorage).some(name => name.startsWith('parley:seen:')))
  await isEquipped(ada)
  await sentence(ada, 2).click()
  await ada.keyboard.press('y')
  await ada.getByText('Quotation copied, with its source.').last().waitFor()
  const copied = await ada.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toEqual([
    `“${WORDS}”`,
    '“The text”, sentence 3.',
    `${server.origin}/r/${room.id}?s=3&v=1#:~:text=Nobody%20had%20asked%20the%20bakers.`,
  ])
  await ada.close()

  const ben = await comeIn(bens, { origin: server.origin, code: room.code!, name: 'Ben', words: WORDS })
  await sentence(ben, 0).click()
  await ben.keyboard.press('q')
  await ben.getByPlaceholder('Ask your question…').fill('Why three?')
  await ben.keyboard.press('Enter')
  await ben.getByText('All saved').waitFor()

  const again = await adas.newPage()
  // This machine has no voices: what the page asks for is noted instead of spoken.
  await again.addInitScript(() => {
    const said: SpeechSynthesisUtterance[] = []
    const speechSynthesis = {
      speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
      cancel() {},
      getVoices: () => [],
    }
    Object.assign(window, { said })
    Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
  })
  await again.goto(copied.split('\n')[2]!)
  await again.waitForFunction(words => document.activeElement?.textContent === words, WORDS)
  expect(new URL(again.url()).search).toBe('')
  await again.getByRole('button', { name: 'Skip' }).click()
  await again.getByRole('button', { name: '1 new since you were here. Go to the next one.' }).waitFor()
  await sentence(again, 2).focus()
  await again.keyboard.press('w')
  await again.getByRole('region', { name: 'Why three?' }).waitFor()
  await again.waitForFunction(() => document.activeElement?.closest('aside') !== null)
  await again.getByRole('button', { name: /new since you were here/ }).waitFor({ state: 'detached' })
  expect(await objections(again)).toEqual([])

  // Read aloud from there, sentence by sentence, to the end.
  await again.keyboard.press('Escape')
  await sentence(again, 2).click()
  await again.keyboard.press('v')
  const player = again.getByRole('toolbar', { name: 'Reading aloud' })
  await player.getByRole('button', { name: 'Pause' }).waitFor()
  const endOne = () =>
    again.evaluate(() => {
      const { said } = window as unknown as { said: SpeechSynthesisUtterance[] }
      said.at(-1)!.onend!(new Event('end') as SpeechSynthesisEvent)
      return said.map(({ text }) => text)
    })
  expect(await endOne()).toEqual([WORDS, 'They deliver at dawn.'])
  await endOne()
  await player.waitFor({ state: 'detached' })
  await Promise.all([adas.close(), bens.close()])
})

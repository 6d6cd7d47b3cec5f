/** Annotations made of attacks, brought from elsewhere: their words, quotes, names and tags run nothing, and are there to read. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { HOSTILE_HTML, HOSTILE_MARKDOWN } from '../fixtures/xss.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { intruders, watched } from '../support/watched.ts'

const ATTACKS = [...HOSTILE_HTML, ...HOSTILE_MARKDOWN]
const attack = (i: number) => ATTACKS[i % ATTACKS.length]!
/** A sentence for each, with the attack in it, so that quotes hold it too. */
const SENTENCES = ATTACKS.map((one, i) => `Sentence ${i + 1} says ${one.replace(/\s+/g, ' ')} to its readers.`)
const TEXT = SENTENCES.join('\n\n')
const word = (i: number) => `Imported word ${i + 1}: ${attack(i)}`
const GONE =
  'It says <img src=x onerror=alert(1)>, which stands nowhere in the article at all, whatever anyone looks for.'

const hypothesis = () => {
  const rows = SENTENCES.map((exact, i) => ({
    id: `row${i}`,
    user: `acct:${attack(i + 1)}@hypothes.is`,
    user_info: { display_name: i % 2 ? attack(i + 2) : null },
    text: word(i),
    tags: [attack(i + 3), 'honest'],
    uri: 'javascript:alert(1)',
    target: [
      {
        source: 'javascript:alert(1)',
        selector: [{ type: 'TextQuoteSelector', exact, prefix: attack(i), suffix: attack(i) }],
      },
    ],
  }))
  const replies = rows.slice(0, 12).map((row, i) => ({
    ...row,
    id: `reply${i}`,
    text: `Imported answer ${i + 1}: ${attack(i + 4)}`,
    references: [`row${i}`],
    target: [{ source: 'javascript:alert(1)' }],
  }))
  const gone = { ...rows[0]!, id: 'gone', target: [{ selector: [{ type: 'TextQuoteSelector', exact: GONE }] }] }
  return JSON.stringify({ annotations: [...rows, ...replies, gone] })
}

const w3c = () => {
  const items = SENTENCES.map((exact, i) => ({
    id: `javascript:alert(${i})`,
    type: 'Annotation',
    motivation: i % 3 ? 'commenting' : 'classifying',
    creator: { id: `javascript:alert("${i % 7}")`, type: 'Person', name: attack(i % 7) },
    body: [
      ...(i % 3
        ? []
        : [{ type: 'TextualBody', purpose: 'describing', value: `Stated ${i + 1}: ${attack(i)}`.slice(0, 300) }]),
      { type: 'TextualBody', purpose: 'commenting', format: ['text/plain', 'text/markdown'][i % 2], value: word(i) },
      { type: 'TextualBody', purpose: 'tagging', value: attack(i + 5) },
      { type: 'SpecificResource', source: 'javascript:alert(1)' },
    ],
    target: { source: 'javascript:alert(1)', selector: { type: 'TextQuoteSelector', exact, prefix: attack(i) } },
  }))
  const replies = items.slice(0, 12).map((item, i) => ({
    id: `urn:reply${i}`,
    type: 'Annotation',
    motivation: 'replying',
    creator: attack(i),
    body: [
      { type: 'TextualBody', format: 'text/html', value: `<p>Imported answer ${i + 1}: ${attack(i + 4)}</p>` },
      { id: 'javascript:alert(1)' },
    ],
    target: item.id,
  }))
  const gone = { ...items[1]!, id: 'urn:gone', target: { selector: { type: 'TextQuoteSelector', exact: GONE } } }
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: [...items, ...replies, gone],
  })
}

const { server, browser } = await serverAndBrowser()

async function bringIn(page: Page, json: string): Promise<void> {
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByRole('menuitem', { name: 'Import annotations…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import annotations' })
  await dialog.locator('input[type=file]').setInputFiles({
    name: '<img src=x onerror=alert(1)>.json',
    mimeType: 'application/json',
    buffer: Buffer.from(json),
  })
  await dialog.getByRole('button', { name: 'See what would be placed' }).click()
  await dialog.getByText(GONE).waitFor()
  for (const fold of await dialog.locator('details:not([open]) summary').all()) await fold.click()
  expect(await intruders(page)).toEqual([])
  await dialog.getByRole('button', { name: /^Import \d+/ }).click()
  await page
    .getByText(/annotations and replies are imported/)
    .last()
    .waitFor()
}

test.each([
  ['Hypothesis', hypothesis],
  ['W3C', w3c],
] as const)(
  'annotations of attacks as %s run nothing in the report, the margin, the replies and the transcript',
  async (_, make) => {
    const { context, page, trouble } = await watched(browser)
    page.setDefaultTimeout(60_000)
    const made = await context.request.post(`${server.origin}/api/rooms`, {
      data: {
        name: 'Ada',
        title: 'Attacks',
        settings: { names: 'named' },
        article: { source: { kind: 'text', text: TEXT, title: 'Attacks' } },
      },
      headers: { origin: server.origin },
    })
    const { room } = (await made.json()) as { room: { id: string } }
    await page.goto(`${server.origin}/r/${room.id}`)
    await page.getByText('Sentence 2 says').first().waitFor()
    await bringIn(page, make())

    // Each is in the margin in its own words, is opened, and shows who wrote it and what was answered.
    const margin = page.getByRole('complementary', { name: 'Margin' })
    for (const i of [1, 4, 7, 10]) {
      const words = margin.getByText(`Imported word ${i + 1}:`).first()
      await words.waitFor()
      expect(await words.textContent()).toContain(word(i).split('\n')[0]!.replace(/\s+/g, ' '))
      await words.click()
      await margin
        .getByText(`Imported answer ${i + 1}:`)
        .first()
        .waitFor()
      await margin.getByText('imported', { exact: true }).first().waitFor()
      expect(await intruders(page)).toEqual([])
    }
    expect(trouble).toEqual([])

    const transcript = await context.request.get(`${server.origin}/api/rooms/${room.id}/export/html`)
    const html = await transcript.text()
    await page.route('https://transcript.example/', route => route.fulfill({ body: html, contentType: 'text/html' }))
    await page.goto('https://transcript.example/')
    await page.getByText('Imported word 2:').first().waitFor({ state: 'attached' })
    await page.getByText('Imported answer 2:').first().waitFor({ state: 'attached' })
    expect(await intruders(page)).toEqual([])
    expect(trouble).toEqual([])
    await context.close()
  },
)

/** Articles made of attacks, given as text to the server itself (hostileFiles.test.ts brings them by hand), and corrections: nothing runs, nothing but an article's own elements appears. */
import { expect, test } from 'vitest'
import { HOSTILE_HTML, HOSTILE_MARKDOWN } from '../fixtures/xss.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { intruders, strangers, watched } from '../support/watched.ts'

const { server, browser } = await serverAndBrowser()

const MARK = 'The text is read to its end.'
const SOURCES = [
  ['text', HOSTILE_HTML.join('\n\n')],
  ['markdown', `${HOSTILE_MARKDOWN.join('\n\n')}\n\n${HOSTILE_HTML.join('\n\n')}`],
  ['html', HOSTILE_HTML.join('\n')],
  [
    'html',
    `<!doctype html><html lang="&quot;><script>alert(1)</script>"><head><title></title><script>alert(1)</script></title></head>
    <body onload="alert(1)"><article>${HOSTILE_HTML.map(one => `<div><p>Some honest words, and more of them.</p>${one}</div>`).join('')}</article></body></html>`,
  ],
] as const

test.each(SOURCES)(
  'an article of attacks as %s runs nothing, in the room and in its transcript',
  async (kind, text) => {
    const { context, page, trouble } = await watched(browser)
    const end = kind === 'html' ? `<p>${MARK}</p>` : `\n\n${MARK}`
    const source = {
      kind,
      text: text.includes('</article>') ? text.replace('</article>', `${end}</article>`) : text + end,
    }
    const made = await context.request.post(`${server.origin}/api/rooms`, {
      data: { name: 'Ada', title: 'Attacks', article: { source } },
      headers: { origin: server.origin },
    })
    expect([made.status(), made.status() === 201 ? '' : await made.text()]).toEqual([201, ''])
    const { room } = (await made.json()) as { room: { id: string } }

    await page.goto(`${server.origin}/r/${room.id}`)
    await page.getByText(MARK).waitFor()
    expect(await strangers(page, '[data-region="text"] [lang]')).toEqual([])

    const transcript = await context.request.get(`${server.origin}/api/rooms/${room.id}/export/html`)
    const html = await transcript.text()
    await page.route('https://transcript.example/', route => route.fulfill({ body: html, contentType: 'text/html' }))
    await page.goto('https://transcript.example/')
    await page.getByText(MARK).first().waitFor()
    expect(await strangers(page, '.column')).toEqual([])
    expect(trouble).toEqual([])
    await context.close()
  },
)

test('a correction made of attacks runs nothing: not in its dialog, not in the article, not in what marks were about', async () => {
  const { context, page, trouble } = await watched(browser)
  const before = `A quiet beginning.\n\n${HOSTILE_HTML.join('\n\n')}`
  const made = await context.request.post(`${server.origin}/api/rooms`, {
    data: { name: 'Ada', title: 'Attacks', article: { source: { kind: 'text', text: before } } },
    headers: { origin: server.origin },
  })
  const { room } = (await made.json()) as { room: { id: string } }
  const imported = await context.request.post(`${server.origin}/api/rooms/${room.id}/import`, {
    data: {
      apply: true,
      text: JSON.stringify(marksOn([...HOSTILE_HTML.filter(isLine).slice(0, 12), 'A quiet beginning.'])),
    },
    headers: { origin: server.origin },
  })
  const { placed } = (await imported.json()) as { placed: unknown[] }
  expect(placed.length).toBeGreaterThan(5)

  await page.goto(`${server.origin}/r/${room.id}`)
  await page.getByText('A quiet beginning.').first().waitFor()
  await page.getByRole('button', { name: 'Room menu' }).click()
  await page.getByText('Correct the article…', { exact: true }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox', { name: 'The text' })
  await expect.poll(() => field.inputValue()).toContain('A quiet beginning.')
  await field.fill(`${[...HOSTILE_MARKDOWN, ...HOSTILE_HTML.slice(0, 5)].join('\n\n')}\n\n${MARK}`)
  await dialog.getByRole('textbox', { name: 'The article’s title' }).fill('<img src=x onerror=alert(1)>')
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await dialog.getByRole('region', { name: 'What happens to the marks' }).waitFor()
  for (const summary of await dialog.locator('summary').all()) await summary.click()
  await dialog.getByText(MARK).waitFor()
  expect(await intruders(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Correct the article' }).click()

  await page.locator('[data-region="text"]').getByText(MARK).waitFor()
  await page.getByText('Marks whose words are gone').waitFor()
  expect(await strangers(page, '[data-region="text"] [lang]')).toEqual([])
  expect(await intruders(page)).toEqual([])
  expect(trouble).toEqual([])
  await context.close()
})

const isLine = (text: string) => !/[\n\r]/.test(text)
const marksOn = (quotes: readonly string[]) =>
  quotes.map((exact, i) => ({
    id: `urn:${i}`,
    type: 'Annotation',
    motivation: 'commenting',
    creator: { id: 'urn:ben', name: '<img src=x onerror=alert(1)>' },
    body: { type: 'TextualBody', value: exact },
    target: { source: 'https://example.org/', selector: { type: 'TextQuoteSelector', exact } },
  }))

/** Articles made of attacks, brought by hand: as files, by an address, from the clipboard. Nothing runs where they are looked at, read or taken home. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { HOSTILE_HTML, HOSTILE_MARKDOWN } from '../fixtures/xss.ts'
import { footnote, item, makeDocx, paragraph, picture, reference, run, table } from '../support/docx.ts'
import { startNewsSite } from '../support/newsSite.ts'
import { column, makePdf } from '../support/pdf.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { intruders, strangers, watched } from '../support/watched.ts'

const MARK = 'The text is read to its end.'
const PAGE = `<!doctype html><html lang="&quot;><script>alert(1)</script>"><head><meta charset="utf-8">
<title>"><script>alert(1)</script></title><meta name="author" content="<img src=x onerror=alert(1)>">
<meta property="og:site_name" content="<svg onload=alert(1)>"><script>alert(1)</script></head>
<body onload="alert(1)"><nav><a href="javascript:alert(1)">Home</a></nav><article><h1>Of <i onclick=alert(1)>attacks</i></h1>
${HOSTILE_HTML.map(one => `<div><p>Some honest words, and more of them.</p>${one}</div>`).join('')}<p>${MARK}</p></article>
<section class="comments"><p onclick="alert(1)">${'A letter <img src=x onerror=alert(1)> of some length. '.repeat(8)}</p></section></body></html>`
const MARKDOWN = `# <img src=x onerror=alert(1)>\n\n${[...HOSTILE_MARKDOWN, ...HOSTILE_HTML].join('\n\n')}\n\n${MARK}`

const xml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\x20-\ufffd]/g, '')
const word = () =>
  Buffer.from(
    makeDocx({
      body: [
        paragraph(xml('<script>alert(1)</script>'), 'Title'),
        ...HOSTILE_HTML.map(one => paragraph(xml(one))),
        ...['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,<script>alert(1)</script>'].map(
          (_, i) => `<w:p><w:hyperlink r:id="bad${i}">${run('a link')}</w:hyperlink></w:p>`,
        ),
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('a field')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        item(xml(HOSTILE_HTML[1])),
        table([xml(HOSTILE_HTML[0]), xml(HOSTILE_HTML[3])], ['plain', xml(HOSTILE_HTML[2])]),
        `<w:p>${picture(xml('"><img src=x onerror=alert(1)>'))}${run('A picture.')}${reference(1)}</w:p>`,
        paragraph(MARK),
      ].join(''),
      footnotes: footnote(1, xml('<img src=x onerror=alert(1)> in a note')),
      links: {
        bad0: 'javascript:alert(1)',
        bad1: ' java&#9;script:alert(1)',
        bad2: 'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
      },
    }),
  )
const printed = () =>
  Buffer.from(
    makePdf({
      info: { Title: '<script>alert(1)</script>', Author: '<img src=x onerror=alert(1)>' },
      pages: [
        [
          { text: '<svg onload=alert(1)>', x: 40, y: 800, size: 20, font: 'bold' },
          ...column(40, 760, [...HOSTILE_HTML.slice(0, 20), MARK], { leading: 30 }),
        ],
      ],
    }),
  )

interface Given {
  /** Hands it over where an article is asked for: in the page of a new room, or in the dialog of one more article. */
  give: (page: Page, where: Page | Locator) => Promise<void>
}
const file = (name: string, mimeType: string, buffer: () => Buffer): Given => ({
  give: async (_, where) => {
    await where.getByRole('tab', { name: 'File', exact: true }).click()
    await where.getByRole('tabpanel').locator('input[type=file]').setInputFiles({ name, mimeType, buffer: buffer() })
  },
})
const HOSTILE_NAME = '<img src=x onerror=alert(1)>'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SOURCES: Readonly<Record<string, Given>> = {
  'a Word file': file(`${HOSTILE_NAME}.docx`, DOCX, word),
  'a PDF': file(`${HOSTILE_NAME}.pdf`, 'application/pdf', printed),
  'an HTML file': file(`${HOSTILE_NAME}.html`, 'text/html', () => Buffer.from(PAGE)),
  'a text file': file(`${HOSTILE_NAME}.txt`, 'text/plain', () => Buffer.from([...HOSTILE_HTML, MARK].join('\n\n'))),
  'a Markdown file': file(`${HOSTILE_NAME}.md`, 'text/markdown', () => Buffer.from(MARKDOWN)),
  'a page by its address': {
    give: async (_, where) => {
      await where.getByRole('tab', { name: 'Address' }).click()
      await where.getByRole('textbox', { name: 'The article’s address' }).fill(`${site.origin}/attacks`)
      await where.getByRole('button', { name: 'Fetch' }).click()
    },
  },
  'a page from the clipboard': {
    give: async (_, where) => {
      await where.getByRole('textbox', { name: 'The text' }).evaluate((field, html) => {
        const clipboard = new DataTransfer()
        clipboard.setData('text/html', html)
        clipboard.setData('text/plain', html)
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
      }, PAGE)
    },
  },
}

const site = await startNewsSite({ '/attacks': PAGE })
afterAll(() => site.close())
const { server, browser } = await serverAndBrowser({ env: { PARLEY_FETCH_ALLOW: site.host } })

const PREVIEWED = '[aria-label="As it will be read"] article > div:last-child > div:first-child'

/** Where it is looked at before anyone else sees it, with all that there is to open. */
async function lookAtPreview(page: Page): Promise<void> {
  const preview = page.getByRole('region', { name: 'As it will be read' })
  await preview.getByText(MARK).waitFor()
  expect(await page.locator(`${PREVIEWED} p`).count()).toBeGreaterThan(0)
  await preview.getByRole('button', { name: 'Show sentences' }).click()
  const way = preview.getByRole('button', { name: 'Not the article?' })
  if (await way.count()) {
    await way.click()
    expect(await intruders(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
  expect(await strangers(page, PREVIEWED)).toEqual([])
  expect(await intruders(page)).toEqual([])
}

test('what is looked for here is found in a page that shows the same words carelessly', async () => {
  const { context, page, trouble } = await watched(browser)
  const careless = PAGE.replace('<head>', `<head><meta http-equiv="content-security-policy" content="img-src 'self'">`)
  await page.route('https://careless.example/', route => route.fulfill({ body: careless, contentType: 'text/html' }))
  await page.goto('https://careless.example/')
  await expect.poll(() => ['dialog', 'policy'].every(kind => trouble.some(one => one.startsWith(kind)))).toBe(true)
  expect((await strangers(page, 'article')).length).toBeGreaterThan(10)
  expect((await intruders(page)).length).toBeGreaterThan(10)
  await context.close()
})

test.each(Object.keys(SOURCES))(
  '%s made of attacks runs nothing: not in its preview, not in the room, not at home',
  async source => {
    const { context, page, trouble } = await watched(browser)
    await page.goto(`${server.origin}/new`)
    await SOURCES[source]!.give(page, page)
    await lookAtPreview(page)
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
    await page.getByRole('button', { name: 'Open the room' }).click()
    await page.waitForURL(/\/r\//)
    await page.locator('[data-region="text"]').getByText(MARK).waitFor()
    expect(await strangers(page, '[data-region="text"] [lang]')).toEqual([])
    expect(await intruders(page)).toEqual([])
    expect(trouble).toEqual([])

    const room = /\/r\/([^/?]+)/.exec(page.url())![1]!
    const transcript = await context.request.get(`${server.origin}/api/rooms/${room}/export/html`)
    const html = await transcript.text()
    await page.route('https://transcript.example/', route => route.fulfill({ body: html, contentType: 'text/html' }))
    await page.goto('https://transcript.example/')
    await page.getByText(MARK).first().waitFor()
    expect(await strangers(page, '.column')).toEqual([])
    expect(await intruders(page)).toEqual([])
    expect(trouble).toEqual([])
    await context.close()
  },
)

test('one more article made of attacks runs nothing: not in the dialog that adds it, not beside the first', async () => {
  const { context, page, trouble } = await watched(browser)
  const made = await context.request.post(`${server.origin}/api/rooms`, {
    data: { name: 'Ada', title: 'Attacks', article: { source: { kind: 'text', text: 'A quiet beginning.' } } },
    headers: { origin: server.origin },
  })
  const { room } = (await made.json()) as { room: { id: string } }
  await page.goto(`${server.origin}/r/${room.id}`)
  await page.getByText('A quiet beginning.').first().waitFor()
  const tabs = page.getByRole('tablist', { name: 'Articles of this room' })
  const sources = ['a Word file', 'an HTML file', 'a Markdown file', 'a page by its address']
  for (const [i, source] of sources.entries()) {
    await page.getByRole('button', { name: 'Room menu' }).click()
    await page.getByText('Add an article…', { exact: true }).click()
    const dialog = page.getByRole('dialog')
    await SOURCES[source]!.give(page, dialog)
    await lookAtPreview(page)
    await dialog.getByRole('textbox', { name: 'The article’s title' }).fill(`<img src=x onerror=alert(1)> ${i}`)
    await dialog.getByRole('button', { name: 'Add to the room' }).click()
    await tabs.getByRole('tab', { name: new RegExp(`alert\\(1\\)> ${i}`), selected: true }).waitFor()
    await page.locator('[data-region="text"]').getByText(MARK).waitFor()
    expect(await strangers(page, '[data-region="text"] [lang]')).toEqual([])
    expect(await intruders(page)).toEqual([])
  }
  expect(trouble).toEqual([])
  await context.close()
})

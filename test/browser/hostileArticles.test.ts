/** Articles made of attacks, given as text to the server itself (hostileFiles.test.ts brings them by hand): nothing runs, nothing but an article's own elements appears. */
import { expect, test } from 'vitest'
import { HOSTILE_HTML, HOSTILE_MARKDOWN } from '../fixtures/xss.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'
import { strangers, watched } from '../support/watched.ts'

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

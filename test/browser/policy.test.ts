/** What the page's policy forbids it: markup made of strings, scripts from elsewhere. */
import { expect, test } from 'vitest'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser({ env: { PARLEY_DEMO: '1' } })

test('a string that reaches innerHTML or a script’s address throws, and no screen on the way to a room does either', async () => {
  const page = await browser.newPage()
  const violations: string[] = []
  page.on('pageerror', error => violations.push(error.message))
  page.on('console', message => {
    if (/content security policy|trusted/i.test(message.text())) violations.push(message.text())
  })
  for (const path of ['/', '/new', '/join', '/nowhere']) {
    await page.goto(server.origin + path)
    await page.locator('#root, body > div').first().waitFor()
  }
  await page.goto(server.origin)
  await page.getByText('Look around the demo room').click()
  await page.locator('article').first().waitFor()
  expect(violations).toEqual([])
  const thrown = await page.evaluate(() =>
    [
      () => {
        document.createElement('p').innerHTML = '<img>'
      },
      () => document.createElement('script').setAttribute('src', 'https://elsewhere.example/x.js'),
    ].map(attempt => {
      try {
        attempt()
        return 'went through'
      } catch (error) {
        return (error as Error).name
      }
    }),
  )
  expect(thrown[0]).toBe('TypeError')
  expect(thrown[1]).toBe('TypeError')
})

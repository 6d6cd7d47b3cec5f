/** The pictures of the documentation: the demo room, as a newcomer sees it. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from './browser.ts'
import { startServer } from './server.ts'

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const VIEWPORT = { width: 1440, height: 900 }

export async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const server = await startServer({ env: { PARLEY_DEMO: '1' } })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: VIEWPORT })
    const { demo } = await (await page.request.get(`${server.origin}/api/home`)).json()
    const entry = await page.request.post(`${server.origin}/api/join`, { data: { code: demo.code, name: 'A reader' } })
    const { room } = await entry.json()
    await page.goto(`${server.origin}/r/${room.id}`, { waitUntil: 'networkidle' })
    await page.locator('article').first().waitFor()
    await page.getByText('The relationship ended because', { exact: false }).last().click()
    await page.getByText('Do you agree with it?').waitFor()
    await page.waitForTimeout(600) // the wire and the card have come to rest
    await page.screenshot({ path: `${FOLDER}room.png` })
    console.log('docs/screenshots/room.png')
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** The Chromium that tests drive: found on this machine, never downloaded; in CI fetched from the system's own packages. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const isCi = () => /^(1|true)$/i.test(process.env.CI ?? '')

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    for (const folder of folders) if (folder && canRun(join(folder, name))) return join(folder, name)
  }
  return undefined
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The program's path: CHROMIUM_PATH, then PATH, then in CI the system's packages, then the one npm brought. */
export async function findBrowser(): Promise<string | undefined> {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return onPath() ?? installBrowser() ?? (await broughtByNpm())
}

/** Only in CI and as root. It prefers the full browser with fonts to the one that npm brings. */
function installBrowser(): string | undefined {
  if (!isCi() || process.getuid?.() !== 0) return undefined
  const wanted = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']
  for (const args of [['update', '-q'], wanted]) spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return onPath()
}

/** Its own arguments are never taken: they switch off the checks of origins that tests are about. */
async function broughtByNpm(): Promise<string | undefined> {
  try {
    const { default: brought } = await import('@sparticuz/chromium')
    return await brought.executablePath()
  } catch {
    return undefined
  }
}

/** Starts a browser without a window. Throws when the machine has none; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM_PATH or install the package chromium.')
  return chromium.launch({ executablePath, args: FLAGS })
}

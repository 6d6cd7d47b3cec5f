/** The Chromium that tests drive: found on this machine, never downloaded; in CI fetched from the system's own packages. */
import { type Browser, chromium } from 'playwright-core'
import { BROWSERS, fetchPrograms, findProgram } from './programs.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The program's path: CHROMIUM_PATH, then the one without windows, then the whole browser, then the one npm brought. */
export async function findBrowser(): Promise<string | undefined> {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  fetchPrograms(BROWSERS)
  return findProgram('shell') ?? findProgram('chromium') ?? (await broughtByNpm())
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

/** Starts a browser without a window: any, or the one of this path. Throws when the machine has none; the caller closes it. */
export async function launchBrowser(path?: string): Promise<Browser> {
  const executablePath = path ?? (await findBrowser())
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM_PATH or install the package chromium.')
  return chromium.launch({ executablePath, args: FLAGS })
}

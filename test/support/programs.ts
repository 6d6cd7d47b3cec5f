/**
 * Programs of the system that tests ask: one list. They are found on this machine and never downloaded; in CI and as root they are
 * fetched from the system's own packages, all that are wanted at once, by the launcher and before any test runs.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The names that each goes by, and the packages (Debian's) that bring it. */
const PROGRAMS = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium', 'fonts-liberation'] },
  /** The same engine without windows: whole journeys take it half the time. */
  shell: { names: ['chromium-headless-shell'], packages: ['chromium-headless-shell', 'fonts-liberation'] },
  qpdf: { names: ['qpdf'], packages: ['qpdf'] },
  pdftotext: { names: ['pdftotext'], packages: ['poppler-utils'] },
  soffice: { names: ['soffice', 'libreoffice'], packages: ['libreoffice-writer-nogui'] },
} as const
export type Program = keyof typeof PROGRAMS

/** Those that drive pages. */
export const BROWSERS = ['shell', 'chromium'] as const satisfies readonly Program[]

/** Those that look at files which Parley made. */
export const CHECKERS = ['qpdf', 'pdftotext', 'soffice'] as const satisfies readonly Program[]

export const isCi = () => /^(1|true)$/i.test(process.env.CI ?? '')

/** The program's path, or undefined where this machine has none. */
export function findProgram(program: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of PROGRAMS[program].names)
    for (const folder of folders) if (folder && canRun(join(folder, name))) return join(folder, name)
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

/** Only in CI and as root: the packages of those that are not here yet. */
export function fetchPrograms(wanted: readonly Program[]): void {
  if (!isCi() || process.getuid?.() !== 0) return
  const packages = wanted.filter(program => !findProgram(program)).flatMap(program => PROGRAMS[program].packages)
  if (packages.length === 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
}

/** A sentence for each of these that is not here, and which tests that leaves out. */
export const missingPrograms = (wanted: readonly Program[]): string[] =>
  wanted
    .filter(program => !findProgram(program))
    .map(
      program => `NOT RUN: the tests that ask ${program}, which is not installed (${PROGRAMS[program].packages[0]}).`,
    )

/** Tests that ask another program: without it they are skipped and their names say so, in CI they fail. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { findProgram, isCi, type Program } from './programs.ts'

type Ask = (...args: string[]) => { status: number | null; output: string }

/** `ask` runs the program to its end; what it answers is both of its outputs, in UTF-8. */
export function checkedBy(program: Program, name: string, run: (ask: Ask) => Promise<void>): void {
  const path = findProgram(program)
  if (!path && !isCi()) return test.skip(`NOT RUN, ${program} is not installed: ${name}`, () => {})
  test(name, { timeout: 180_000 }, async () => {
    expect(path, `${program} is not installed, and in CI it must be`).toBeDefined()
    await run((...args) => {
      const { status, stdout, stderr } = spawnSync(path!, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
      return { status, output: stdout + stderr }
    })
  })
}

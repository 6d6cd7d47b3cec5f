/** The parts of the tests, each run to its end and counted. A part answers `{name, passed, failed, skipped}`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, run, tool, toolEnv } from './process.mjs'

const once = (name, isGood) => ({ name, passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 })

/** All four compilers; one failure is enough, but all are run, so that everything wrong is seen at once. */
export async function types() {
  let isGood = true
  for (const project of ['shared', 'server', 'client', 'test']) {
    const { code } = await run(process.execPath, [tool('tsc'), '-p', project])
    if (code !== 0) isGood = false
  }
  return once('types', isGood)
}

export async function lint() {
  const { code } = await run(process.execPath, [tool('biome'), 'ci', '.'])
  return once('lint', code === 0)
}

/** One of vitest's projects. `filters` are parts of test files' paths. */
export async function tests(name, filters = [], env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'))
  const report = join(folder, 'report.json')
  try {
    const options = [
      '--project',
      name,
      '--passWithNoTests',
      // A browser and its server fill two cores by themselves; the others leave one idle.
      ...(name === 'unit' || name === 'room' ? [`--maxWorkers=${availableParallelism()}`] : []),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]
    const args = [tool('vitest'), 'run', ...options, ...filters]
    const { code } = await run(process.execPath, args, { cwd: ROOT, env: toolEnv(env) })
    return { name, ...count(await readFile(report, 'utf8').catch(() => ''), code) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts vitest's JSON report. A file that could not be loaded, and an end that no test explains, are failures too. */
export function count(report, code) {
  if (!report) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, testResults } = JSON.parse(report)
  const broken = testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(t => t.status !== 'failed'),
  )
  const failed = numFailedTests + broken.length
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}

/** The table and the line `N passed, N failed`. Answers the exit code. */
export function summary(parts, notes, print = console.log) {
  const widest = Math.max(...parts.map(part => part.name.length))
  print('')
  for (const { name, passed, failed, skipped, why } of parts) {
    const numbers = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`
    print(`  ${name.padEnd(widest)} ${numbers}${skipped ? ` ${skipped} skipped` : ''}${why ? `  (${why})` : ''}`)
  }
  for (const note of notes) print(`  ${note}`)
  const sum = key => parts.reduce((total, part) => total + part[key], 0)
  print('')
  print(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}

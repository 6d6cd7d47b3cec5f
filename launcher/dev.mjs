/** `npm run dev`: Vite serves the page and reloads it, the server restarts itself; they live and die together. */
import { spawn } from 'node:child_process'
import { ending, exitCode, ROOT, tool, toolEnv } from './process.mjs'

const PAGE = 'http://127.0.0.1:5173'

export async function main(argv) {
  const port = process.env.PORT ?? '8787'
  // Vite asks the server's API under the server's own address, and its sockets under the page's.
  const env = toolEnv({ PORT: port, PUBLIC_URL: process.env.PUBLIC_URL ?? `${PAGE},http://127.0.0.1:${port}` })
  const children = []
  const run = args =>
    ending(() => {
      const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' })
      children.push(child)
      return child
    })
  const ends = [
    run([tool('vite'), '--host', '127.0.0.1', '--clearScreen', 'false']),
    run(['--watch', '--watch-preserve-output', 'server/main.ts', ...argv]),
  ]
  console.log(`Parley in development: ${PAGE}`)
  const { code, signal, told } = await Promise.race(ends)
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(ends)
  return told ? 0 : exitCode(code, signal)
}

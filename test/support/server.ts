/** A whole server in a process of its own, as a person would start it, with a data folder that nobody else has. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freshFolder } from './freshFolder.ts'

/** The server as it is shipped where the launcher built it, else its sources. */
export const SERVER_FILE = process.env.PARLEY_SERVER ?? fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const START_MS = 30_000

export interface ServerOptions {
  env?: Record<string, string>
  args?: readonly string[]
  dataFolder?: string
}

export interface RunningServer {
  origin: string
  port: number
  dataFolder: string
  pid: number
  /** SIGTERM, then its exit code (or the signal it died of). */
  stop: () => Promise<number | string>
  /** SIGKILL: what a power cut does to the process. */
  kill9: () => Promise<void>
  /** Everything it has printed so far. */
  logs: () => string
}

/**
 * Starts a server and waits until its port is open. `dataFolder` starts it again over what an earlier one left; `env` overrides.
 * There is no demo room and no rehearsal unless `env` asks for them. Rejects with its output when it ends or says nothing for 30 s.
 */
export async function startServer({ env = {}, args = [], dataFolder }: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataFolder ?? (await freshFolder())
  const child = spawn(process.execPath, [SERVER_FILE, ...args], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      PARLEY_DATA: folder,
      PARLEY_DEMO: '0',
      PARLEY_REHEARSAL: '0',
      LOG_LEVEL: 'info',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${output}`))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(`The server did not open its port within ${START_MS} ms.`)
    }, START_MS)
    const read = (text: string) => {
      output += text
      const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)
      if (address) {
        clearTimeout(timer)
        resolve(Number(address[1]))
      }
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.once('error', reject)
    child.once('exit', code => {
      clearTimeout(timer)
      fail(`The server ended with ${code} before its port was open.`)
    })
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    dataFolder: folder,
    pid: child.pid!,
    stop: () => end(child, 'SIGTERM'),
    kill9: async () => void (await end(child, 'SIGKILL')),
    logs: () => output,
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  return child.exitCode ?? child.signalCode!
}

/** What the operator sees: one JSON line an event on stdout, readable lines on a terminal, and the address when it serves. */
import { type Logger, pino } from 'pino'
import { renderUnicodeCompact } from 'uqr'
import { type Config, lanAddresses } from './config.ts'

export function makeLog(level: string): Logger {
  const options = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError },
  }
  return process.stdout.isTTY
    ? pino(options, { write: line => void process.stdout.write(readable(line)) })
    : pino(options)
}

/**
 * An error as the log shows it, without what a database client appends to its message: the values that it was to write.
 * What caused it follows in the stack.
 */
export function describeError(error: unknown): { type: string; message?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error }
  const message = error.message.replace(/\nparams:[\s\S]*$/, '')
  const { stack = '' } = error
  const at = stack.indexOf(error.message)
  const frames = at < 0 ? '' : stack.slice(at + error.message.length)
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeError(error.cause).stack ?? typeof error.cause}`
  return { type: error.name, message, stack: `${error.name}: ${message}${frames}${cause}` }
}

function readable(line: string): string {
  const { level, time, msg, error, ...more } = JSON.parse(line) as {
    level: string
    time: string
    msg: string
    error?: { stack?: string }
  }
  const rest = Object.entries(more).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return `${[time.slice(11, 19), level === 'info' ? '' : level, msg, ...rest].filter(Boolean).join('  ')}\n${error?.stack ? `${error.stack}\n` : ''}`
}

/** Says where Parley is. On a terminal a person reads it; elsewhere it is one event. */
export async function announce(
  log: Logger,
  config: Config,
  origins: readonly string[],
  port: number,
  demo?: { title: string; code: string },
): Promise<void> {
  const lan = config.lan ? lanAddresses()[0] : undefined
  const address = config.publicUrls[0] ?? `http://${lan ?? shown(config.host)}${port === 80 ? '' : `:${port}`}`
  const demoLink = demo && `${address}/join/${demo.code.replace(' ', '')}`
  if (!process.stdout.isTTY)
    return log.info({ address, origins, ...(demoLink ? { demo: demoLink } : {}) }, `Parley serves at ${address}`)
  const lines = ['', `  Parley serves at ${address}`]
  if (demo) lines.push(`  Demo room: ${demoLink}`)
  if (lan)
    lines.push(
      '',
      ...renderUnicodeCompact(address)
        .split('\n')
        .map(line => `  ${line}`),
      '  Anyone on this network can scan it.',
    )
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

const shown = (host: string) =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

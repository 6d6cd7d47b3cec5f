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
    serializers: { error: pino.stdSerializers.err },
  }
  return process.stdout.isTTY
    ? pino(options, { write: line => void process.stdout.write(readable(line)) })
    : pino(options)
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

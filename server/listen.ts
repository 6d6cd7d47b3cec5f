/**
 * Taking the port. It is taken before anything is made on the disk, and by nobody else from then on; whoever calls before
 * Parley can answer is kept waiting, not turned away. What stands in the way of it is a sentence for whoever starts Parley.
 */
import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { BadConfig, type Config } from './config.ts'

/** What an HTTP server has of each connection. */
const AS_HTTP = { allowHalfOpen: true, noDelay: true }

export interface Port {
  number: number
  /** Hands over to `server`, which is not listening yet, all callers: those who wait, and those to come. */
  answerWith: (server: Server) => void
  /** Turns everybody away, for a start that failed. */
  close: () => void
}

/** Rejects with `BadConfig` when Parley may not have the port. `port` 0 is any that is free. */
export async function takePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Port> {
  const waiting = new Set<Socket>()
  const holder = createServer({ ...AS_HTTP, pauseOnConnect: true }, caller => void waiting.add(caller))
  await new Promise<void>((resolve, reject) => {
    holder.once('error', error => reject(sentence(error, host, port)))
    holder.listen(port, host, resolve)
  })
  const address = holder.address()
  return {
    number: typeof address === 'object' && address ? address.port : port,
    answerWith: server => {
      // An HTTP server looks after the time of those connections alone that come when it is listening.
      server.once('listening', () => {
        for (const caller of waiting) {
          server.emit('connection', caller)
          caller.resume()
        }
        waiting.clear()
      })
      server.listen(holder)
    },
    close: () => {
      holder.close()
      for (const caller of waiting) caller.destroy()
    },
  }
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new BadConfig(`Port ${port} is in use by another program. Set PORT to a free one, such as PORT=${port + 1}.`)
  if (error.code === 'EACCES')
    return new BadConfig(`Parley may not listen on port ${port}. Set PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new BadConfig(`HOST is ${host}, which is no address of this machine.`)
  return error
}

/** Taking the port. What stands in the way is a sentence for whoever starts Parley, not a stack. */
import { createServer, type Server } from 'node:net'
import { BadConfig, type Config } from './config.ts'

type Place = Pick<Config, 'host' | 'port'>

/** Resolves with the port that `server` got. Rejects with `BadConfig` when it may not have the one it asks for. */
export function listen(server: Pick<Server, 'once' | 'listen' | 'address'>, { host, port }: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new BadConfig(`Port ${port} is in use by another program. Set PORT to a free one, such as PORT=${port + 1}.`),
        )
      else if (error.code === 'EACCES')
        reject(new BadConfig(`Parley may not listen on port ${port}. Set PORT to one above 1023.`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new BadConfig(`HOST is ${host}, which is no address of this machine.`))
      else reject(error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Rejects as `listen` would, and leaves the port closed: asked before anything is made on the disk. */
export async function tryPort(place: Place): Promise<void> {
  if (place.port === 0) return
  const server = createServer()
  await listen(server, place)
  await new Promise(resolve => server.close(resolve))
}

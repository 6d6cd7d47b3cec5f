/** `npm start`: the client is built if it is stale, then this very process becomes the server. */
import { buildClient } from './client.mjs'

export async function main(argv) {
  process.env.PARLEY_CLIENT = await buildClient()
  const server = await import('../server/main.ts')
  return server.main(argv)
}

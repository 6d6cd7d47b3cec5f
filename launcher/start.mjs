/** `npm start`: what is stale is built, then this very process becomes the server. */
import { pathToFileURL } from 'node:url'
import { buildClient, buildServer } from './build.mjs'

export async function main(argv) {
  const [client, server] = await Promise.all([buildClient(), buildServer()])
  process.env.PARLEY_CLIENT = client
  const { main: serve } = await import(pathToFileURL(server).href)
  return serve(argv)
}

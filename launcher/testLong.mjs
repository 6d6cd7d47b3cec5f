/** `npm run test:long`: the long forms of the chaos and load tests, which no other command runs. */
import { buildClient, buildServer } from './build.mjs'
import { summary, tests } from './parts.mjs'

export async function main(argv) {
  return summary(
    [await tests('long', argv, { PARLEY_CLIENT: await buildClient(), PARLEY_SERVER: await buildServer() })],
    [],
  )
}

/** `npm run migrations`: writes the migration that leads from the last one to the tables as the code says them now. */
import { run, tool } from './process.mjs'

export async function main(argv) {
  const { code } = await run(process.execPath, [
    tool('drizzle-kit'),
    'generate',
    '--config',
    'server/storage/drizzle.config.ts',
    ...argv,
  ])
  return code
}

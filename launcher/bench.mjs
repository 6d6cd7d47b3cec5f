/** `npm run bench`: all measurements, one after the other. */
import { main as gate } from './benchGate.mjs'
import { main as hostile } from './benchHostile.mjs'

export async function main() {
  console.log('The gate alone: npm run bench:gate. A room under attack: npm run bench:hostile.\n')
  await gate()
  console.log('')
  await hostile()
}

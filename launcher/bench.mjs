/** `npm run bench`: all measurements, one after the other. */
import { main as cast } from './benchCast.mjs'
import { main as client } from './benchClient.mjs'
import { main as gate } from './benchGate.mjs'
import { main as hostile } from './benchHostile.mjs'
import { main as intake } from './benchIntake.mjs'
import { main as map } from './benchMap.mjs'
import { main as replay } from './benchReplay.mjs'

export async function main() {
  console.log(
    'The gate alone: npm run bench:gate. A room under attack: npm run bench:hostile. Large imports: npm run bench:intake. A class that casts: npm run bench:cast. A large argument map: npm run bench:map. A long record replayed: npm run bench:replay. The page in Chromium: npm run bench:client.\n',
  )
  await gate()
  console.log('')
  await hostile()
  console.log('')
  await intake()
  console.log('')
  await cast([])
  console.log('')
  await map()
  console.log('')
  await replay()
  console.log('')
  await client()
}

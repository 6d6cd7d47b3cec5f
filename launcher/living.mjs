/** `npm run living`: writes the script that transcripts bring as its sources say it now. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { livingScript } from './livingScript.mjs'
import { ROOT } from './process.mjs'

export async function main() {
  await writeFile(join(ROOT, 'shared/transcript/livingScript.ts'), await livingScript())
}

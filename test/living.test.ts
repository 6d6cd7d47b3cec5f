import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { livingScript } from '../launcher/livingScript.mjs'

test('the script that transcripts bring is what its sources say: else run npm run living', async () => {
  const written = await readFile(new URL('../shared/transcript/livingScript.ts', import.meta.url), 'utf8')
  expect(written).toBe(await livingScript())
})

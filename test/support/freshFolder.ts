/** Temporary folders that go away with the test process. */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

export async function freshFolder(): Promise<string> {
  if (made.length === 0) process.once('exit', removeAll)
  const folder = await mkdtemp(join(tmpdir(), 'parley-'))
  made.push(folder)
  return folder
}

function removeAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
}

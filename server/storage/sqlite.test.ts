import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { roomStoreContract } from '../../test/support/roomStoreContract.ts'
import { NOON } from '../../test/support/storedThings.ts'
import { openSqlite } from './sqlite.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

roomStoreContract('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
  folders.push(folder)
  const open = () => openSqlite({ folder, now: () => NOON })
  const store = await open()
  return {
    store,
    async reopen() {
      await store.close()
      return open()
    },
  }
})

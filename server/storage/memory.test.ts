import { roomStoreContract } from '../../test/support/roomStoreContract.ts'
import { memoryStore } from './memory.ts'

roomStoreContract('memory', async () => ({ store: memoryStore() }))

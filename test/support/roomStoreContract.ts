/** What every store of rooms must do, whatever it keeps them in. Each store's own test file runs this suite. */
import { castingBallots } from './storeContract/castingBallots.ts'
import { committing } from './storeContract/committing.ts'
import { contractStores, type OpenedStore } from './storeContract/contractStores.ts'
import { deleting } from './storeContract/deleting.ts'
import { erasing } from './storeContract/erasing.ts'
import { keepingContents } from './storeContract/keepingContents.ts'
import { keepingLogins } from './storeContract/keepingLogins.ts'
import { keepingStatements } from './storeContract/keepingStatements.ts'
import { makingRooms } from './storeContract/makingRooms.ts'

/** Registers the tests. `open` gives a new, empty store each time. */
export function roomStoreContract(name: string, open: () => Promise<OpenedStore>): void {
  const stores = contractStores(open)
  makingRooms(name, stores)
  committing(name, stores)
  castingBallots(name, stores)
  keepingContents(name, stores)
  keepingLogins(name, stores)
  erasing(name, stores)
  deleting(name, stores)
  keepingStatements(name, stores)
}

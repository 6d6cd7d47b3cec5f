/** The server's own changes of a group's document: they wait for the end of the turn and are made together. */
import type * as Y from 'yjs'
import { type EntryKey, SERVER_CLIENT, WITHHELD_CLIENT } from '../../shared/room/index.ts'

export class ServerWrites {
  #waiting: { change: () => void; about: EntryKey | undefined }[] = []

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  add(change: () => void, about: EntryKey | undefined): void {
    this.#waiting.push({ change, about })
  }

  /** What is about a withheld entry is written under a clientID of its own, of which nobody is given anything until the reveal. */
  apply(doc: Y.Doc, isWithheld: (entry: EntryKey) => boolean): void {
    const waiting = this.#waiting.map(({ change, about }) => ({ change, isOpen: !about || !isWithheld(about) }))
    this.#waiting = []
    for (const isOpen of [true, false]) {
      const changes = waiting.filter(one => one.isOpen === isOpen)
      if (!changes.length) continue
      doc.clientID = isOpen ? SERVER_CLIENT : WITHHELD_CLIENT
      doc.transact(() => {
        for (const { change } of changes) change()
      }, 'server')
    }
    doc.clientID = SERVER_CLIENT
  }
}

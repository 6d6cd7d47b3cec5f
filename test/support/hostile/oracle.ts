/** What no frame of the attacker may move, asked of documents and bytes, never of the gate. */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { MESSAGE } from '../../../shared/protocol/index.ts'
import { MEMBER_ROOTS, type MemberId, SERVER_ROOTS } from '../../../shared/room/index.ts'

/** The words of everyone but one member, as comparable text. */
export function wordsBut(doc: Y.Doc, member: MemberId): string {
  const parts = MEMBER_ROOTS.map(root => {
    const entries = Object.entries(doc.getMap(root).toJSON())
    return entries.filter(([key]) => !key.startsWith(`${member}/`)).sort(([a], [b]) => (a < b ? -1 : 1))
  })
  return JSON.stringify(parts)
}

/** The server's own roots as comparable text, but for the polls that follow from one member's claims. */
export function serverBut(doc: Y.Doc, member: MemberId): string {
  return JSON.stringify(
    SERVER_ROOTS.map(root => {
      const entries = Object.entries(doc.getMap(root).toJSON())
      const kept = entries.filter(([, value]) => !(value as { claim?: string } | null)?.claim?.startsWith(`${member}/`))
      return kept.sort(([a], [b]) => (a < b ? -1 : 1))
    }),
  )
}

/** All structs of the given clients with what they say, and which of them are deleted. */
export function structsOf(doc: Y.Doc, clients: readonly number[]): string {
  const rest = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const client of clients) rest.delete(client)
  const { structs, ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(rest)))
  const said = structs.map(struct => {
    const { client, clock } = struct.id
    const item = struct instanceof Y.Item ? struct : undefined
    const content = item?.content instanceof Y.ContentType ? 'type' : item?.content.getContent()
    return [client, clock, struct.length, item?.origin, item?.rightOrigin, item?.parentSub, content]
  })
  const gone = clients.map(client => ds.clients.get(client)?.map(({ clock, len }) => [clock, len]) ?? [])
  return JSON.stringify([said, gone])
}

/** The clients whose structs or deletions an update holds. */
export function clientsIn(update: Uint8Array): Set<number> {
  const { structs, ds } = Y.decodeUpdate(update)
  return new Set([...structs.map(struct => struct.id.client), ...ds.clients.keys()])
}

export interface Heard {
  messages: readonly Uint8Array[]
  /** Who has a row in the record for what was heard, `''` for the server. */
  writers: ReadonlySet<MemberId | ''>
  ownerOf: (client: number) => MemberId | '' | undefined
}

/**
 * What a listener heard beyond the record: words of somebody without a row in it, and presence under another's clientID or
 * in another name than the attacker's. Sentences; empty when all is well.
 */
export function overreach({ messages, writers, ownerOf }: Heard, attacker: MemberId): string[] {
  const found: string[] = []
  for (const message of messages) {
    const decoder = decoding.createDecoder(message)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync: {
        decoding.readVarUint(decoder)
        // Whoever replaces an own entry deletes the value of the page that wrote it first, so owners are compared, not clients.
        for (const client of clientsIn(decoding.readVarUint8Array(decoder))) {
          const owner = ownerOf(client)
          if (owner === undefined || !writers.has(owner)) found.push(`words of ${client} that are not in the record`)
        }
        break
      }
      case MESSAGE.awareness:
        found.push(...falsePresence(decoding.readVarUint8Array(decoder), attacker, ownerOf))
        break
      default:
        found.push(`a message of kind ${message[0]}`)
    }
  }
  return found
}

function falsePresence(bytes: Uint8Array, attacker: MemberId, ownerOf: Heard['ownerOf']): string[] {
  const found: string[] = []
  const decoder = decoding.createDecoder(bytes)
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state = JSON.parse(decoding.readVarString(decoder)) as { user: { id: MemberId } } | null
    if ((ownerOf(client) ?? attacker) !== attacker) found.push(`presence under another’s clientID ${client}`)
    if (state && state.user.id !== attacker) found.push(`presence in the name of ${state.user.id}`)
  }
  return found
}

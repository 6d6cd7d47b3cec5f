/**
 * Private notes: about a place of the text, for oneself alone. They lie in this browser's own store, under room and member,
 * and nowhere else: never in the group's document, never on a socket, never in an export of the room. Signing out wipes them.
 * In the margin they are cards like one's other marks, and say what they are.
 */
import { type Accessor, createMemo, createSignal } from 'solid-js'
import { anchor, describe, type Selector, SURE } from '../../shared/article/index.ts'
import { type EntryKey, entryKey, type MemberId, newUlid, type Random, type RoomId } from '../../shared/room/index.ts'
import type { Card, Place, RoomView } from './types.ts'
import type { Undoing } from './undoing.ts'

export interface Note {
  key: EntryKey
  room: RoomId
  member: MemberId
  /** Where it was made; in another revision it is looked for by its words. */
  revision: number
  selectors: Selector[]
  start: number
  end: number
  quote: string
  body: string
  /** By this device's clock. */
  created: number
}

export interface Notes {
  /** All of this member in this room, in the order of the text. */
  all: Accessor<readonly Note[]>
  /** Those whose words the shown text has. */
  cards: Accessor<Card[]>
  card: (key: EntryKey) => Card | undefined
  add: (place: Place) => EntryKey
  edit: (key: EntryKey, body: string) => void
  remove: (key: EntryKey) => void
  /** False where this browser keeps nothing: then they last as long as the page. */
  isKept: Accessor<boolean>
}

const DATABASE = 'parley-notes'
const NOTES = 'notes'
/** Stands where an entry's key has its member: no member is called so. */
const PRIVATE = 'note' as MemberId

export function createNotes(view: RoomView, tools: { random: Random; now: () => number; did: Undoing['did'] }): Notes {
  const room = view.room().id
  const member = view.me().id
  const [all, setAll] = createSignal<readonly Note[]>([])
  const [isKept, setKept] = createSignal(true)
  const opened = openDatabase()
  const change = (act: (store: IDBObjectStore) => void) =>
    void opened.then(database => {
      if (!database) return setKept(false)
      try {
        const transaction = database.transaction(NOTES, 'readwrite')
        transaction.onabort = () => setKept(false)
        act(transaction.objectStore(NOTES))
      } catch {
        setKept(false)
      }
    })
  void opened.then(async database => {
    if (!database) return setKept(false)
    const rows = await answerOf<Note[]>(
      database
        .transaction(NOTES)
        .objectStore(NOTES)
        .getAll(IDBKeyRange.bound([room, member], [room, member, []])),
    ).catch(() => [])
    setAll(now => inOrder([...rows.filter(row => !now.some(note => note.key === row.key)), ...now]))
  })
  const name = (key: EntryKey) => [room, member, key]
  function put(note: Note): void {
    setAll(notes => inOrder([...notes.filter(({ key }) => key !== note.key), note]))
    change(store => store.put(note, name(note.key)))
  }
  function drop(key: EntryKey): void {
    setAll(notes => notes.filter(note => note.key !== key))
    change(store => store.delete(name(key)))
  }
  const find = (key: EntryKey) => all().find(note => note.key === key)
  const did = (what: 'mark' | 'edit' | 'deletion', undo: () => void) =>
    tools.did({
      what,
      refusal: () => undefined,
      undo() {
        undo()
        return true
      },
    })

  const cards = createMemo(() =>
    all().flatMap((note): Card[] => {
      const place = placeIn(view, note)
      if (!place) return []
      const { key, body, revision } = note
      const id = key.slice(PRIVATE.length + 1)
      const creator = view.roster()[member] ?? { name: view.me().name, role: 'participant', colour: 1 }
      const annotation = { ...place, key, id, creator: member, motivation: 'commenting' as const, revision, body }
      return [{ annotation, creator, isMine: true, isPrivate: true, thread: [] }]
    }),
  )
  const byKey = createMemo(() => new Map(cards().map(card => [card.annotation.key, card])))

  return {
    all,
    cards,
    card: key => byKey().get(key),
    isKept,
    add({ start, end }) {
      const article = view.article()
      const created = tools.now()
      const key = entryKey(PRIVATE, newUlid(tools.random, created))
      const selectors = describe(article, { start, end })
      const quote = article.text.slice(start, end)
      put({ key, room, member, revision: article.revision, selectors, start, end, quote, body: '', created })
      did('mark', () => drop(key))
      return key
    },
    edit(key, body) {
      const before = find(key)
      if (!before || before.body === body) return
      put({ ...before, body })
      did('edit', () => put(before))
    },
    remove(key) {
      const before = find(key)
      if (!before) return
      drop(key)
      did('deletion', () => put(before))
    },
  }
}

/** Wipes every member's notes in every room of this browser. */
export async function forgetNotes(): Promise<void> {
  const database = await openDatabase()
  if (!database) return
  const store = database.transaction(NOTES, 'readwrite').objectStore(NOTES)
  await answerOf(store.clear()).catch(() => {})
  database.close()
}

/** Where its words stand in the shown revision, if that is of the same article. */
function placeIn(view: RoomView, note: Note): Place | undefined {
  const article = view.article()
  if (note.revision === article.revision) return { start: note.start, end: note.end }
  const of = (revision: number) => view.articles().find(info => info.revision === revision)?.of
  if (of(note.revision) !== of(article.revision)) return undefined
  const found = anchor(article, note.selectors)
  return found && found.likeness >= SURE ? { start: found.start, end: found.end } : undefined
}

const inOrder = (notes: readonly Note[]) =>
  [...notes].sort((a, b) => a.revision - b.revision || a.start - b.start || a.created - b.created)

function openDatabase(): Promise<IDBDatabase | undefined> {
  return new Promise(done => {
    try {
      const request = indexedDB.open(DATABASE, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(NOTES)
      request.onsuccess = () => {
        const database = request.result
        database.onversionchange = () => database.close()
        done(database)
      }
      request.onerror = () => done(undefined)
      request.onblocked = () => done(undefined)
    } catch {
      done(undefined)
    }
  })
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })

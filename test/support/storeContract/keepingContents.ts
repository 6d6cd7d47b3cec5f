/** Documents, the record and the words in them, unchanged. */
import { describe, expect, test } from 'vitest'
import { Taken } from '../../../server/rooms/roomStore.ts'
import type {
  ArticleId,
  DocName,
  EntryKey,
  GroupId,
  Matter,
  PollId,
  ReasonKey,
  ReasonMatter,
  RoomId,
} from '../../../shared/room/index.ts'
import {
  aBallot,
  aCommit,
  aMember,
  anArticle,
  anEntryKey,
  aPoll,
  aRoom,
  bytes,
  docOf,
  firstRows,
  groupOf,
  NOON,
  rowsAfter,
} from '../storedThings.ts'
import { ARTICLE, type ContractStores, load } from './contractStores.ts'

export function keepingContents(name: string, { storeWith }: ContractStores): void {
  describe(`${name}: documents and the record`, () => {
    test('members and polls of one moment come back as they were written, whatever their ids, also when they were changed since', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store, again } = await storeWith(made)
      const ids = ['m', 'z', 'a', 'k']
      const people = ids.map(id => aMember(made.room, id, { created: NOON }))
      const polls = ids.map(id => aPoll(made.room, id, { created: NOON }))
      const write = (members: typeof people, asked: typeof polls) =>
        store.commit([
          aCommit(
            made.room,
            [],
            [
              ...members.map(member => ({ kind: 'member' as const, member })),
              ...asked.map(poll => ({ kind: 'poll' as const, poll })),
            ],
          ),
        ])
      await write(people, polls)
      await write([{ ...people[1]!, isMuted: true }], [{ ...polls[1]!, isOpen: false }])
      const stored = await load(await again(), made.room)
      expect(stored.members.slice(1).map(({ id }) => id)).toEqual(ids)
      expect(stored.polls.map(({ id }) => id)).toEqual(ids)
    })

    test('a document is its checkpoint and only the later updates of its own group', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const breakout = { id: 'breakout' as GroupId, room: room.id, name: 'Table 2', doc: 'breakoutdoc' as DocName }
      const { store, again } = await storeWith({ ...made, groups: [...made.groups, breakout] })
      const mine = firstRows(room, bytes('a1'), bytes('a2'))
      const acts = rowsAfter(mine[1]!, room, [bytes('{}')], { kind: 'act', group: '' })
      const theirs = rowsAfter(acts[0]!, room, [bytes('b4')], { group: breakout.id })
      const last = rowsAfter(theirs[0]!, room, [bytes('a5'), bytes('a6')])
      await store.commit([aCommit(room, [...mine, ...acts, ...theirs, ...last])])

      const all = await store.loadDocument(groupOf(room), docOf(room))
      expect(all).toStrictEqual({
        updates: [mine[0], mine[1], last[0], last[1]].map(r => ({ seq: r!.seq, payload: r!.payload })),
      })

      const checkpoint = { group: groupOf(room), doc: docOf(room), seq: 5, state: bytes('folded') }
      await store.saveCheckpoint({ ...checkpoint, seq: 1, state: bytes('older') })
      await store.saveCheckpoint(checkpoint)
      const opened = await again()
      expect(await opened.loadDocument(groupOf(room), docOf(room))).toStrictEqual({
        checkpoint,
        updates: [{ seq: 6, payload: bytes('a6') }],
      })
      expect(await opened.loadDocument(breakout.id, breakout.doc)).toStrictEqual({
        updates: [{ seq: 4, payload: bytes('b4') }],
      })
      expect(await opened.readRecord(room.id, 1, 100)).toHaveLength(6)
    })

    test("a checkpoint of the group's earlier document is not taken for this one's", async () => {
      const made = aRoom('room1', ARTICLE)
      const { store } = await storeWith(made)
      await store.commit([aCommit(made.room, firstRows(made.room, bytes('a1')))])
      await store.saveCheckpoint({
        group: groupOf(made.room),
        doc: 'earlier' as DocName,
        seq: 1,
        state: bytes('folded'),
      })
      expect(await store.loadDocument(groupOf(made.room), docOf(made.room))).toStrictEqual({
        updates: [{ seq: 1, payload: bytes('a1') }],
      })
    })

    test('an unknown group has an empty document and can have no checkpoint', async () => {
      const { store } = await storeWith()
      expect(await store.loadDocument('nogroup' as GroupId, 'nodoc' as DocName)).toStrictEqual({ updates: [] })
      await expect(
        store.saveCheckpoint({ group: 'nogroup' as GroupId, doc: 'nodoc' as DocName, seq: 1, state: bytes('x') }),
      ).rejects.toThrow()
    })

    test('the record is read page by page, in order, and ends', async () => {
      const [made, other] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { store } = await storeWith(made, other)
      const rows = firstRows(made.room, ...Array.from({ length: 25 }, (_, i) => Uint8Array.of(i)))
      await store.commit([aCommit(made.room, rows), aCommit(other.room, firstRows(other.room, bytes('other')))])
      expect(await store.readRecord(made.room.id, 1, 10)).toStrictEqual(rows.slice(0, 10))
      expect(await store.readRecord(made.room.id, 11, 10)).toStrictEqual(rows.slice(10, 20))
      expect(await store.readRecord(made.room.id, 21, 10)).toStrictEqual(rows.slice(20))
      expect(await store.readRecord(made.room.id, 26, 10)).toStrictEqual([])
      expect(await store.readRecord('nowhere' as RoomId, 1, 10)).toStrictEqual([])
    })

    test('bytes come back as plain bytes of their own, the empty and the large ones too', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store, again } = await storeWith(made)
      const large = new Uint8Array(3_000_000).map((_, i) => (i * 31) % 251)
      const payloads = [new Uint8Array(), Uint8Array.of(0, 255, 0), Buffer.from('from a shared pool'), large]
      await store.commit([aCommit(made.room, firstRows(made.room, ...payloads))])
      const rows = await (await again()).readRecord(made.room.id, 1, 10)
      for (const [i, { payload, hash }] of rows.entries()) {
        expect(Object.getPrototypeOf(payload)).toBe(Uint8Array.prototype)
        expect(payload.buffer.byteLength).toBe(payload.length)
        expect(Object.getPrototypeOf(hash)).toBe(Uint8Array.prototype)
        expect(Buffer.compare(payload, payloads[i]!)).toBe(0)
      }
    })
  })

  describe(`${name}: the moderators' desk`, () => {
    test('what the desk knows of an entry is one row of it, the last one, with all its parts and none that is gone', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const [ada] = made.members
      const matter: Matter = {
        group: groupOf(room),
        root: 'annotations',
        key: anEntryKey(ada!, 1),
        state: 'waiting',
        held: {
          value: { motivation: 'commenting', revision: 1, start: 0, end: 4 },
          body: 'words',
          sent: 1,
          changed: 2,
        },
        reports: [],
      }
      const reply: Matter = {
        group: groupOf(room),
        root: 'replies',
        key: anEntryKey(ada!, 1),
        state: 'standing',
        reports: [{ member: ada!.id, at: 3, reason: 'unkind', isSettled: true }],
        decision: { what: 'kept', by: ada!.id, at: 4 },
        appeal: { words: 'But', at: 5, outcome: { what: 'upheld', by: ada!.id, at: 6 } },
      }
      const together: Matter = {
        group: groupOf(room),
        root: 'statements',
        key: 'statement1' as GroupId,
        state: 'removed',
        reports: [],
        decision: { what: 'removed', by: ada!.id, at: 4, code: 'unkind' },
      }
      const { held: _, ...declined } = { ...matter, state: 'declined' as const }
      const effects = [reply, matter, together, declined].map(one => ({ kind: 'matter' as const, matter: one }))
      await store.commit([aCommit(room, [], effects.slice(0, 3))])
      const opened = await again()
      expect((await load(opened, room)).matters).toStrictEqual([matter, reply, together])
      await opened.commit([aCommit(room, [], effects.slice(3))])
      expect((await load(opened, room)).matters).toStrictEqual([declined, reply, together])
      const foreign = { ...matter, group: 'nogroup' as GroupId }
      await expect(opened.commit([aCommit(room, [], [{ kind: 'matter', matter: foreign }])])).rejects.toThrow()
    })

    test('one that takes the place of another leaves nothing of it, unless the commit fails', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const [ada] = made.members
      const before: ReasonMatter = {
        group: groupOf(room),
        root: 'reasons',
        key: 'poll1/0123456789abcdef' as ReasonKey,
        state: 'standing',
        reports: [{ member: ada!.id, at: 3 }],
      }
      const after: ReasonMatter = {
        ...before,
        key: 'poll1/fedcba9876543210' as ReasonKey,
        state: 'removed',
        reports: [],
        told: [ada!.id],
      }
      await store.commit([aCommit(room, [], [{ kind: 'matter', matter: before }])])
      const instead = { kind: 'matter', matter: after, was: before.key } as const
      const failing = { kind: 'matter', matter: { ...after, group: 'nogroup' as GroupId } } as const
      await expect(store.commit([aCommit(room, [], [instead, failing])])).rejects.toThrow()
      const opened = await again()
      expect((await load(opened, room)).matters).toStrictEqual([before])
      await opened.commit([aCommit(room, [], [instead])])
      expect((await load(opened, room)).matters).toStrictEqual([after])
    })
  })

  describe(`${name}: what people write`, () => {
    test('text of every script, control characters and keys that mean something to programs come back unchanged', async () => {
      const odd = [
        '__proto__',
        'constructor',
        'toString',
        'naïve café',
        'العربية עברית',
        '文章 🧑🏽‍🏫',
        "'; DROP TABLE rooms; --",
        'a\u0000b\u2028c',
        '%_\\"`',
      ]
      const article = anArticle('article2', {
        title: odd.join(' '),
        text: odd.join('\n'),
        dek: odd[4]!,
        credit: odd[6]!,
        byline: odd[2]!,
        published: '2026-11-20T08:30:00+01:00',
        source: 'https://example.org/?q=%F0%9F%9A%B2&a=1#x',
        fetched: NOON - 5,
        lang: 'ar',
        dir: 'rtl',
      })
      const made = aRoom('room1', article, {
        title: odd.join(' '),
        motion: { sentence: odd.join('/'), sides: odd.map(key => ({ key, label: key })) },
        codebook: odd.map(key => ({ key, label: key, letter: 'Æ', colour: 'own-1', line: 'wavy', description: key })),
      })
      const { store, again } = await storeWith()
      await store.saveArticle(article, NOON)
      await store.createRoom(made, aCommit(made.room, []))
      const people = odd.map((id, i) =>
        aMember(made.room, id, { givenName: id, pseudonym: id, side: id, created: NOON + 1 + i }),
      )
      const polls = odd.map((id, i) =>
        aPoll(made.room, id, { question: id, options: odd.map(key => ({ key, label: key })), created: NOON + i }),
      )
      await store.commit([
        aCommit(
          made.room,
          [],
          [
            ...people.map(member => ({ kind: 'member' as const, member })),
            ...polls.map(poll => ({ kind: 'poll' as const, poll })),
            ...polls.map((poll, i) => ({ kind: 'ballot' as const, ballot: aBallot(poll, people[i]!, odd[i]!) })),
            ...odd.map(key => ({
              kind: 'entry' as const,
              entry: {
                group: groupOf(made.room),
                root: 'replies' as const,
                key: key as EntryKey,
                created: 1,
                modified: 2,
              },
            })),
          ],
        ),
      ])
      const opened = await again()
      const stored = await load(opened, made.room)
      expect(stored.room).toStrictEqual(made.room)
      expect(stored.members).toStrictEqual([made.members[0], ...people])
      expect(stored.polls).toStrictEqual(polls)
      expect(new Map(stored.ballots.map(ballot => [ballot.poll as string, ballot.choice]))).toEqual(
        new Map(odd.map(id => [id, id])),
      )
      expect(new Set(stored.entries.map(entry => entry.key as string))).toEqual(new Set(odd))
      expect(await opened.loadArticle(article.id)).toStrictEqual(article)
      for (const id of odd) expect(await opened.roomOfPoll(id as PollId)).toBe('room1')
    })

    test('numbers are exact up to 53 bits', async () => {
      const made = aRoom('room1', ARTICLE, { created: Number.MAX_SAFE_INTEGER, stageStarted: 0 })
      const { store, again } = await storeWith(made)
      const owners = [16, 2 ** 31, 2 ** 32 - 1, Number.MAX_SAFE_INTEGER].map(client => ({
        doc: docOf(made.room),
        client,
        member: '' as const,
      }))
      await store.commit([
        aCommit(
          made.room,
          [],
          owners.map(owner => ({ kind: 'client', owner })),
        ),
      ])
      const stored = await load(await again(), made.room)
      expect(stored.room.created).toBe(Number.MAX_SAFE_INTEGER)
      expect(stored.room.stageStarted).toBe(0)
      expect(stored.owners).toStrictEqual(owners)
    })

    test('an article of a million characters is kept whole, and its id can be used once', async () => {
      const article = anArticle('article2', { text: 'Straße 🌉 '.repeat(100_000) })
      const { store, again } = await storeWith()
      await store.saveArticle(article, NOON)
      await expect(store.saveArticle({ ...article, text: 'another' }, NOON)).rejects.toBeInstanceOf(Taken)
      const opened = await again()
      expect(await opened.loadArticle(article.id)).toStrictEqual(article)
      expect(await opened.loadArticle('nowhere' as ArticleId)).toBe(undefined)
      // Its text and its lists may come as bytes: they are the same when they are read.
      const { text, blocks, sentences } = article
      const bytes = (said: string) => new TextEncoder().encode(said)
      const written = {
        text: bytes(text),
        blocks: bytes(JSON.stringify(blocks)),
        sentences: bytes(JSON.stringify(sentences)),
      }
      await opened.saveArticle({ ...article, ...written, id: 'written' as ArticleId }, NOON)
      expect(await opened.loadArticle('written' as ArticleId)).toStrictEqual({ ...article, id: 'written' })
      // And they may be asked for as bytes.
      const plain = (bytes: Uint8Array) => new Uint8Array(bytes)
      for (const id of [article.id, 'written' as ArticleId]) {
        const { text, blocks, sentences, ...head } = (await opened.loadWritten(id))!
        const long = { text: plain(text), blocks: plain(blocks), sentences: plain(sentences) }
        expect({ ...head, ...long }).toStrictEqual({ ...article, ...written, id })
      }
      expect(await opened.loadWritten('nowhere' as ArticleId)).toBe(undefined)
    })
  })
}

/** A new room: its rows, its people and the first state of its document, all in the one transaction that makes it. */
import * as Y from 'yjs'
import type { Article } from '../../shared/article/index.ts'
import {
  type Codebook,
  cleanName,
  drawPseudonym,
  type Member,
  type Motion,
  makeCodebook,
  makeDoc,
  newDocName,
  newGroupId,
  newJoinCode,
  newMemberId,
  newRoomId,
  type Random,
  type Room,
  SERVER_CLIENT,
  type Settings,
  STANDARD_CODEBOOK,
  shownName,
} from '../../shared/room/index.ts'
import { deadlineOf, FREE_READING, type RunSheet } from '../../shared/stages/index.ts'
import { FIRST_HEAD } from './record.ts'
import { type Commit, type NewRoom, type RoomStore, Taken } from './roomStore.ts'
import { Turn } from './turn.ts'

export interface RoomWish {
  ownerName: string
  title?: string
  article: Article
  motion?: Motion
  codebook?: readonly { key: string; label: string; description?: string }[]
  settings?: Partial<Pick<Settings, 'names' | 'participantsExport'>>
  runSheet?: RunSheet
  isDemo?: boolean
  ownerIsImagined?: boolean
}

export interface MadeRoom {
  made: NewRoom
  first: Commit
}

/** Draws the room. Pure but for chance; nothing is stored. */
export function planRoom(wish: RoomWish, random: Random, now: number): MadeRoom {
  const id = newRoomId(random)
  const runSheet = wish.runSheet ?? FREE_READING
  const stage = runSheet.stages[0]!
  const room: Room = {
    id,
    title: wish.title ?? wish.article.title,
    ...(wish.motion ? { motion: wish.motion } : {}),
    codebook: wish.codebook ? makeCodebook(wish.codebook) : STANDARD_CODEBOOK,
    settings: {
      names: 'named',
      participantsExport: true,
      claims: { secrecy: 'confidential', reveal: 'live' },
      ...wish.settings,
    },
    epoch: 1,
    code: newJoinCode(random),
    isLocked: false,
    isDoorOpen: true,
    isDemo: wish.isDemo ?? false,
    stage: stage.id,
    stageStarted: now,
    articles: [{ revision: 1, article: wish.article.id, length: wish.article.text.length, title: wish.article.title }],
    created: now,
  }
  const group = { id: newGroupId(random), room: id, name: 'everyone', doc: newDocName(random) }
  const owner: Member = {
    id: newMemberId(random),
    room: id,
    group: group.id,
    role: 'moderator',
    isOwner: true,
    givenName: cleanName(wish.ownerName),
    pseudonym: drawPseudonym(random, new Set()),
    colour: 1,
    isImagined: wish.ownerIsImagined ?? false,
    isMuted: false,
    created: now,
  }
  const turn = new Turn(id, FIRST_HEAD, now, () => random(16))
  turn.record('room', owner.id, {
    title: room.title,
    articles: [{ revision: 1, hash: wish.article.hash }],
    stage: stage.id,
  })
  turn.record('member', owner.id, { joined: shownName(owner, room.settings), role: owner.role })
  turn.recordUpdate(group.id, '', firstState(room, runSheet, owner))
  return { made: { room, runSheet, groups: [group], members: [owner] }, first: turn.commit }
}

/** What the document says before anyone has written: the room's root and its first member. */
function firstState(room: Room, runSheet: RunSheet, owner: Member): Uint8Array {
  const doc = makeDoc()
  doc.clientID = SERVER_CLIENT
  doc.transact(() => {
    const root = doc.getMap('room')
    for (const [key, value] of Object.entries(roomRoot(room, runSheet))) root.set(key, value)
    doc.getMap('roster').set(owner.id, {
      name: shownName(owner, room.settings),
      role: owner.role,
      colour: owner.colour,
      ...(owner.isImagined ? { imagined: true } : {}),
    })
  })
  return Y.encodeStateAsUpdate(doc)
}

/** The `room` root as plain data: what every member's client asks its rules by. */
export function roomRoot(room: Room, runSheet: RunSheet): Record<string, unknown> {
  const stage = runSheet.stages.find(s => s.id === room.stage)!
  const deadline = deadlineOf(stage, room.stageStarted)
  return {
    title: room.title,
    stage: {
      ...stage,
      opens: [...stage.opens],
      index: runSheet.stages.indexOf(stage),
      count: runSheet.stages.length,
      started: room.stageStarted,
    },
    opens: [...stage.opens],
    locked: room.isLocked,
    codebook: room.codebook.map(label => ({ ...label })) as Codebook,
    epoch: room.epoch,
    ...(room.motion
      ? { motion: { sentence: room.motion.sentence, sides: room.motion.sides.map(s => ({ ...s })) } }
      : {}),
    ...(deadline === undefined ? {} : { deadline }),
  }
}

/** Makes and stores a room; when the code or an id happens to be taken, all of them are drawn again. */
export async function createRoom(store: RoomStore, wish: RoomWish, random: Random, now: number): Promise<NewRoom> {
  for (let tries = 0; ; tries++) {
    const { made, first } = planRoom(wish, random, now)
    try {
      await store.createRoom(made, first)
      return made
    } catch (error) {
      if (!(error instanceof Taken) || tries >= 5) throw error
    }
  }
}

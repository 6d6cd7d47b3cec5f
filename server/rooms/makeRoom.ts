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
  motionAbout,
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
import { FREE_READING, floorOf, needsMotion, openFloor, type RunSheet } from '../../shared/stages/index.ts'
import { defined } from '../defined.ts'
import { FIRST_HEAD } from './record.ts'
import { roomRoot } from './roomRoot.ts'
import { type Commit, type NewRoom, type RoomStore, Taken } from './roomStore.ts'
import { Turn } from './turn.ts'

/** What a room keeps of an article, which is stored already. */
export type Frozen = Pick<Article, 'id' | 'title' | 'hash'> & { text: { length: number } }

export interface RoomWish {
  ownerName: string
  title?: string
  article: Frozen
  /** The article's title in this room, where it is not the article's own. */
  articleTitle?: string
  /** Further articles, after the first. */
  moreArticles?: readonly { article: Frozen; title: string }[]
  motion?: Motion
  codebook?: readonly { key: string; label: string; description?: string }[]
  /** Labels as another room has them, with their looks. */
  labels?: Codebook
  settings?: Partial<Pick<Settings, 'names' | 'participantsExport' | 'reasons' | 'hold'>> & {
    claims?: { [K in keyof Settings['claims']]?: Settings['claims'][K] | undefined }
  }
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
  const articleTitle = wish.articleTitle ?? wish.article.title
  const runSheet = wish.runSheet ?? FREE_READING
  const stage = runSheet.stages[0]!
  const motion = wish.motion ?? (needsMotion(runSheet) ? defaultMotion(articleTitle) : undefined)
  const room: Room = {
    id,
    title: wish.title ?? articleTitle,
    ...(motion ? { motion } : {}),
    codebook: wish.labels ?? (wish.codebook ? makeCodebook(wish.codebook) : STANDARD_CODEBOOK),
    settings: {
      names: 'named',
      participantsExport: true,
      ...wish.settings,
      claims: { secrecy: 'confidential', reveal: 'live', ...defined(wish.settings?.claims ?? {}) },
    },
    epoch: 1,
    code: newJoinCode(random),
    isLocked: false,
    isDoorOpen: true,
    isDemo: wish.isDemo ?? false,
    stage: stage.id,
    stageStarted: now,
    // The first row of all begins the first stage.
    stageRow: FIRST_HEAD.seq + 1,
    articles: [{ article: wish.article, title: articleTitle }, ...(wish.moreArticles ?? [])].map(
      ({ article, title }, i) => ({
        revision: i + 1,
        article: article.id,
        length: article.text.length,
        title,
        of: i + 1,
      }),
    ),
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

export const DEFAULT_SIDES = [
  { key: 'for', label: 'For' },
  { key: 'against', label: 'Against' },
]
/** What is debated where a run-sheet debates and nobody has said what. */
export const defaultMotion = (title: string): Motion => ({
  sentence: motionAbout(title),
  sides: DEFAULT_SIDES,
})

/** What the document says before anyone has written: the room's root and its first member. */
function firstState(room: Room, runSheet: RunSheet, owner: Member): Uint8Array {
  const doc = makeDoc()
  doc.clientID = SERVER_CLIENT
  doc.transact(() => {
    const root = doc.getMap('room')
    for (const [key, value] of Object.entries(roomRoot(room, runSheet))) root.set(key, value)
    const floor = floorOf(runSheet.stages[0]!)
    if (floor) root.set('floor', openFloor(floor, room.stageStarted))
    doc.getMap('roster').set(owner.id, {
      name: shownName(owner, room.settings),
      role: owner.role,
      colour: owner.colour,
      ...(owner.isImagined ? { imagined: true } : {}),
    })
  })
  return Y.encodeStateAsUpdate(doc)
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

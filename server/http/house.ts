/** What every route is handed: the open rooms, the limits, chance and time. Made once, in main. */
import type { Random, RoomId } from '../../shared/room/index.ts'
import type { Config } from '../config.ts'
import type { FetchPage } from '../intake/fetchPage.ts'
import type { Migrate, PlaceAnnotations, ReadWritten, Unbundle } from '../intake/reading.ts'
import { Buckets, type Limits } from '../limits.ts'
import type { Press } from '../press/press.ts'
import type { RoomStore } from '../rooms/roomStore.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { Guesses } from './guesses.ts'
import type { LastSeen } from './lastSeen.ts'

export interface House {
  rooms: Rooms
  store: RoomStore
  /** Sources into articles. */
  readWritten: ReadWritten
  /** Annotations of other programs into places. */
  place: PlaceAnnotations
  /** Places of a text in the one that it was corrected to. */
  migrate: Migrate
  /** Bundles into rooms. */
  unbundle: Unbundle
  fetchPage: FetchPage
  /** Transcripts into files that a library lays out. */
  press: Press
  config: Config
  limits: Limits
  /** Origins people use. */
  origins: readonly string[]
  now: () => number
  random: Random
  buckets: ReturnType<typeof makeBuckets>
  /** When each login was last heard of. */
  seen: LastSeen
  demo?: RoomId
  isDraining: boolean
}

export const makeBuckets = (limits: Limits) => ({
  rooms: new Buckets(limits.roomsPerHour / 3600, limits.roomsPerHour),
  joins: new Buckets(limits.joinsPerMinute / 60, limits.joinsPerMinute),
  articles: new Buckets(limits.articlesPerHour / 3600, limits.articlesPerHour),
  acts: new Buckets(limits.actsPerSecond, limits.actsPerSecond * 4),
  reports: new Buckets(limits.reportsPerMinute / 60, limits.reportsPerMinute),
  upgrades: new Buckets(limits.upgradesPerSecond, limits.upgradesPerSecond * 2),
  guesses: new Guesses(limits),
})

/** Only the machine that serves gets anywhere by this origin. */
export const isLoopback = (origin: string | undefined) =>
  origin === undefined || /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin)
export const isSecure = (house: House) => house.origins[0]?.startsWith('https:') ?? false

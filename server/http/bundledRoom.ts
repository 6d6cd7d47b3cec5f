/**
 * What a bundle holds of a room besides its transcript: the room as it is set up, its articles whole, its members, its polls and
 * its record. Only where the profile shows no less than the room itself does, and only for who may read the record: the record
 * carries the members' ids and the names that the room shows, so any other bundle is made of the transcript alone
 * (`docs/decisions`, "A bundle holds what its profile shows").
 */
import { check, seesWithheld } from '../../shared/policy/index.ts'
import type { ClaimResult, OpinionAnswer } from '../../shared/protocol/index.ts'
import {
  type KeptCount,
  type KeptOpinions,
  type Matter,
  type Member,
  mergedInto,
  type Poll,
  type PollId,
  shownName,
  type Tally,
  targetOf,
} from '../../shared/room/index.ts'
import type { Profile } from '../../shared/transcript/index.ts'
import { canonicalJson } from '../bundle/files.ts'
import { turnoutOf } from '../rooms/ballotBox.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { countedBox } from '../rooms/merges.ts'
import { mayCast } from '../rooms/polls.ts'
import { rowText } from '../rooms/recordText.ts'
import { resultsFor } from '../rooms/results.ts'
import type { RecordRow } from '../rooms/roomStore.ts'
import { openBallots, ownTally, tallyFor } from '../rooms/tallies.ts'
import { byAge } from './byAge.ts'
import type { House } from './house.ts'

/** Rows of the record that are read at once. */
const PAGE = 1000

/** Files by name; none where this member or this profile carries the transcript alone. */
export async function bundledRoom(
  house: House,
  live: LiveRoom,
  asker: Member,
  profile: Profile,
): Promise<Record<string, string>> {
  const group = live.groupOf(asker)
  const isWhole = profile === 'named' || (profile === 'pseudonymous' && live.room.settings.names === 'pseudonymous')
  // A stage that is blind for moderators too keeps everything back that the record of it would tell.
  if (!seesWithheld(asker, live.stage)) return {}
  if (!isWhole || check({ kind: 'read-record' }, asker, live.facts(group), house.now())) return {}
  const { head, ...said } = await live.act(turn => ({
    head: turn.head.seq,
    ...roomFiles(live, asker, profile, turn.now),
  }))
  const articles: Record<string, string> = {}
  for (const { article, revision } of live.room.articles) {
    const { id: _, ...content } = (await house.store.loadArticle(article))!
    articles[`articles/${revision}.json`] = canonicalJson(content)
  }
  const rows: RecordRow[] = []
  while (rows.length < head)
    rows.push(...(await house.store.readRecord(live.room.id, rows.length + 1, Math.min(PAGE, head - rows.length))))
  const record = rows.map(row => `${JSON.stringify(rowText(row))}\n`).join('')
  return { ...said.files, ...articles, 'record.jsonl': record }
}

function roomFiles(live: LiveRoom, asker: Member, profile: Profile, now: number) {
  const { code: _code, articles, isDemo: _isDemo, broughtBack: _broughtBack, ...room } = live.room
  const told = toldOf(live, asker, now)
  const files = {
    'room.json': {
      ...room,
      runSheet: live.runSheet,
      groups: live.groups.map(({ id, name }) => ({ id, name })),
      articles: articles.map(({ article: _article, ...one }) => one),
    },
    'members.json': byAge(live.members.values()).map(member => shownMember(member, live, profile)),
    'entries.json': [...live.entries.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    'polls.json': byAge(live.polls.values()).map(poll => countedPoll(poll, live, asker, told, now)),
    'matters.json': [...live.desk.matters.values()]
      // Whose reason it was stays with the server.
      .map(({ told: _, ...matter }) => matter as Matter)
      .sort((a, b) => (targetOf(a) < targetOf(b) ? -1 : 1)),
    'imported.json': [...live.imported]
      .map(([digest, key]) => ({ digest, key }))
      .sort((a, b) => (a.digest < b.digest ? -1 : 1)),
  }
  return { files: Object.fromEntries(Object.entries(files).map(([name, value]) => [name, canonicalJson(value)])) }
}

const nameOf = ({ group, root, key }: { group: string; root: string; key: string }) => `${group} ${root} ${key}`

/** A member under the name of this profile alone: a given name stays out of a bundle of drawn ones. */
function shownMember(member: Member, live: LiveRoom, profile: Profile) {
  const { room: _room, givenName, pseudonym, ...rest } = member
  return profile === 'named'
    ? { ...rest, givenName, pseudonym }
    : { ...rest, pseudonym: shownName(member, live.room.settings) }
}

/**
 * A poll with its tally where whoever makes the bundle may see it now; who cast what, only of an open poll. Of all others, what
 * takes the ballots themselves to be counted, as the results tell it.
 */
function countedPoll({ room: _, kept: _kept, ...poll }: Poll, live: LiveRoom, asker: Member, told: Told, now: number) {
  const kept = live.polls.get(poll.id)!
  const ballots = openBallots(live, asker, kept, now) && ownBallots(live, kept)
  const own = { turnout: turnoutOf(live.boxOf(poll.id)), ...tallyPart(ownTally(live, asker, kept, now)) }
  const common = { ...poll, eligible: mayCast(live, kept) }
  if (ballots) return { ...common, ...own, ballots }
  const merged = poll.claim ? mergedInto(live.merges, poll.claim) : []
  const before = poll.of === 'classification' ? told.before.get(poll.id) : undefined
  const across = poll.of === 'stance' ? told.across.get(poll.claim!) : undefined
  const moved = poll.when === 'after' ? told.moved : undefined
  const more = { ...(before ? { before } : {}), ...(across ? { across } : {}) }
  const counted = {
    turnout: turnoutOf(countedBox(live, kept)),
    ...tallyPart(tallyFor(live, asker, kept, now)),
    ...more,
  }
  return {
    ...common,
    ...own,
    ...(merged.length > 0 ? { joint: { of: merged, ...counted } } : more),
    ...(moved ? { moved } : {}),
    ...(told.opinions?.with === poll.id ? { opinions: told.opinions.found } : {}),
  }
}
const tallyPart = (tally: Tally | undefined) => (tally ? { tally } : {})

interface Told {
  before: ReadonlyMap<string, Readonly<Record<string, number>>>
  across: ReadonlyMap<string, KeptCount['across'] & object>
  moved: KeptCount['moved']
  /** Groups of like opinion are kept with one of the stances that they come from. */
  opinions?: { with: PollId; found: KeptOpinions }
}

/** What the results tell that no tally says. */
function toldOf(live: LiveRoom, asker: Member, now: number): Told {
  const { claims, acrossSides, motion, opinionGroups } = resultsFor(live, asker, now)
  const opinions = opinionGroups && opinionsWith(live, claims, opinionGroups)
  return {
    ...(opinions ? { opinions } : {}),
    before: new Map(
      claims.flatMap(({ classification: { poll, before } }) => (before ? [[poll, before.counts] as const] : [])),
    ),
    across: new Map(acrossSides.map(({ claim, ...rest }) => [claim, rest])),
    moved: motion?.moved && 'entries' in motion.moved ? motion.moved : undefined,
  }
}

/** With the first stance whose ballots stay behind: where they come along, the groups are found in them again. */
function opinionsWith(
  live: LiveRoom,
  claims: readonly ClaimResult[],
  { mine: _, ...found }: OpinionAnswer,
): Told['opinions'] {
  const stances = claims.flatMap(({ claim }) => live.claimPolls.get(claim)?.filter(({ of }) => of === 'stance') ?? [])
  const first = stances.find(({ kept }) => kept?.opinions) ?? stances.find(({ secrecy }) => secrecy === 'confidential')
  return first && { with: first.id, found }
}

/** Those that were cast in this very poll: what is merged into its claim has its own. */
function ownBallots(live: LiveRoom, poll: Poll) {
  const box = live.boxOf(poll.id)
  if (box.kind !== 'named') return undefined
  return [...box.ballots.values()]
    .map(({ member, choice, before }) => ({ member, choice, ...(before === undefined ? {} : { before }) }))
    .sort((a, b) => (a.member < b.member ? -1 : 1))
}

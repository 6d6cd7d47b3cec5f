/** What of a transcript leaves, counted before it does: read from the very transcript that the renderers get, so the two cannot differ. */
import type { Profile, Transcript } from './transcript.ts'
import { isCountedClaim } from './words.ts'

export interface ExportPreview {
  profile: Profile
  title: string
  /** The members as they are named in it. */
  names: readonly string[]
  /** Of everyone in the room, also those whom `names` leaves out. */
  memberCount: number
  /** What is in it; `ballots` are those of open polls, with who cast them. */
  has: {
    articles: number
    marks: number
    claims: number
    replies: number
    speeches: number
    statements: number
    ballots: number
  }
  /** Folded by a moderator: told with their words, or in public without. */
  hidden: number
  /** Taken out by a moderator: only the fact is told. */
  removed: number
  /** Polls whose counts whoever asked may not see now. */
  uncounted: number
  /** Ballots that are counted in it, and not told who cast them. */
  onlyCounted: number
  /** Roles, sides and times are told. */
  tellsWho: boolean
}

export function previewOf({ profile, title, articles, loose, speeches, ...rest }: Transcript): ExportPreview {
  const marks = articles.flatMap(article => article.marks)
  const claims = marks.filter(({ kind }) => kind === 'classifying')
  const said = [...marks.flatMap(({ thread }) => thread), ...loose, ...speeches.flatMap(speech => speech.said)]
  const tallies = [
    // What was merged into another claim is counted there.
    ...claims.filter(isCountedClaim).flatMap(({ classification, stance }) => [classification, stance]),
    ...rest.polls.map(({ tally }) => tally),
  ]
  const told = rest.ballots.length
  return {
    profile,
    title,
    names: rest.members.map(({ name }) => name),
    memberCount: rest.memberCount,
    has: {
      articles: articles.filter(article => !article.isSuperseded).length,
      marks: marks.length,
      claims: claims.length,
      replies: said.length,
      speeches: speeches.length,
      statements: rest.statements.length,
      ballots: told,
    },
    hidden: [...marks, ...said].filter(({ hidden }) => hidden).length,
    removed: rest.removals.length,
    uncounted: tallies.filter(tally => tally === undefined).length,
    onlyCounted: tallies.reduce((sum, tally) => sum + (tally?.n ?? 0), 0) - told,
    tellsWho: profile !== 'public',
  }
}

/** What the server answers of an export before it is made. `isWithheld`: entries that the asker may not read yet are left out. */
export interface ExportAnswer extends ExportPreview {
  /** Those that the asker may have. */
  profiles: readonly Profile[]
  isWithheld: boolean
}

/**
 * What the engine is told of how this program runs. Its middle compiler pays where code runs for seconds; here a quick path is
 * taken a few hundred times a second, cold each time, and what the last compiler makes of it touches the least memory. So it
 * comes at once, after the rehearsal has shown it everything (`docs/decisions/023`).
 */
import { setFlagsFromString } from 'node:v8'

/** Engines before this one may not know the flags; they would say so, and go on as they are. */
const FIRST_VERSION = 13

/** For a server that rehearses: without that, all of this compiling would fall into its first minutes. */
export function tuneEngine(): void {
  if (Number.parseInt(process.versions.v8, 10) < FIRST_VERSION) return
  setFlagsFromString('--no-maglev')
  setFlagsFromString('--invocation-count-for-turbofan=100')
}

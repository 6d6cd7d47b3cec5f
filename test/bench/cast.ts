/**
 * `npm run bench:cast`: what a ballot costs. A class casts on every claim within a minute, evenly, each with the page open; the
 * server keeps its own pace of tallies. Other numbers: `npm run bench:cast -- MEMBERS CLAIMS SECONDS`.
 */
import { availableParallelism } from 'node:os'
import { castingStorm } from '../support/castingStorm.ts'
import { median, ms, percentile, row } from './numbers.ts'

export async function main(argv: readonly string[] = []): Promise<void> {
  const [members = 500, claims = 40, seconds = 60] = argv.map(Number)
  console.log(
    `${members} members with open pages, ${claims} claims and a secret poll, ${seconds} s; they and the server share ${availableParallelism()} cores\n`,
  )
  const { ballots, times, took, bytes, document, cpu } = await castingStorm({
    members,
    claims,
    seconds,
    kills: 0,
    withPages: true,
  })
  row('ballots', String(ballots), `${((1000 * ballots) / took).toFixed(0)} /s`)
  row('cast, median', `${ms(median(times))} ms`)
  row('cast, p99', `${ms(percentile(times, 0.99))} ms`)
  row('cast, slowest', `${ms(Math.max(...times))} ms`)
  if (cpu !== undefined) row('server CPU a ballot', `${ms(cpu / ballots)} ms`)
  row('to each member', `${(median(bytes) / 1000).toFixed(0)} kB`, `${(median(bytes) / took).toFixed(1)} kB/s`)
  row('the document after', `${(document / 1000).toFixed(0)} kB`)
}

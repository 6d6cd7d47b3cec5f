/** A stage in a few words, for those who choose a course and for those who lead a room through it. */
import { COUNTED, type Stage } from '../../shared/stages/stage.ts'
import { words } from '../text/runSheet.ts'

export function lengthOf({ seconds, advance }: Stage): string {
  if (seconds === undefined) return words.open
  const minutes = seconds / 60
  const length = Number.isInteger(minutes) ? words.minutes(minutes) : words.seconds(seconds)
  return advance === 'time' ? words.endsByItself(length) : length
}

export function factsOf(stage: Stage): string[] {
  const facts = stage.opens.length ? [words.opens(stage.opens.map(what => words.openable[what]))] : [words.opensNothing]
  if (stage.visibility === 'own') facts.push(words.unseen)
  if (stage.polls?.length) facts.push(words.polls(stage.polls.length))
  if (stage.floor) facts.push(words.floor(stage.floor.seconds))
  if (stage.restateSeconds !== undefined) facts.push(words.restate)
  if (stage.again !== undefined) facts.push(words.again)
  const { minimums = {} } = stage
  const needs = COUNTED.flatMap(what => (minimums[what] === undefined ? [] : [words.counted[what](minimums[what])]))
  if (needs.length) facts.push(words.needs(needs))
  if (typeof stage.advance === 'object') facts.push(words.whenDone(stage.advance.done))
  return facts
}

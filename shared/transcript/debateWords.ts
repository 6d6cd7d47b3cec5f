/** How speeches and joint statements are told, the same in every format. */
import type { Transcript, TranscriptSpeech, TranscriptStatement } from './transcript.ts'
import { clean, counted, signedName, timeWords } from './words.ts'

/** `1:30`. */
export const lengthWords = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** What is told of a speech besides who gave it and in which stage. */
export const speechFacts = ({ side, seconds, began }: TranscriptSpeech): string[] =>
  [
    clean(side ?? ''),
    seconds === undefined ? 'still speaking' : lengthWords(seconds),
    began === undefined ? '' : timeWords(began),
  ].filter(Boolean)

/** Speeches that follow each other in the same stage. */
export function byStage({ speeches }: Pick<Transcript, 'speeches'>): { stage: string; speeches: TranscriptSpeech[] }[] {
  const parts: { stage: string; speeches: TranscriptSpeech[] }[] = []
  for (const speech of speeches) {
    const last = parts.at(-1)
    if (last?.stage === speech.stage) last.speeches.push(speech)
    else parts.push({ stage: speech.stage, speeches: [speech] })
  }
  return parts
}

/** `Against, in “Common ground”`. */
export const statementName = ({ side, stage }: TranscriptStatement) =>
  side === undefined ? `All together, in “${clean(stage)}”` : `${clean(side)}, in “${clean(stage)}”`

/** Whose it is and how long, in one sentence, and what a moderator did with it. */
export function statementNote({ words, by, isOpen, removed }: TranscriptStatement): string {
  const writers = by.length === 0 ? '' : `, written by ${by.map(one => clean(signedName(one))).join(', ')}`
  const open = isOpen ? '; still being written' : ''
  const how = [removed?.code && clean(removed.code), removed?.at !== undefined && timeWords(removed.at)].filter(Boolean)
  const taken = removed
    ? ` A moderator removed what stood here earlier${how.length === 0 ? '' : ` (${how.join(', ')})`}.`
    : ''
  return `${counted(words, 'word')}${writers}${open}.${taken}`
}

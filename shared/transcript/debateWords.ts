/** How speeches and joint statements are told, the same in every format. */
import { reasonWords } from './reasonWords.ts'
import type { Words } from './text/en.ts'
import type { Transcript, TranscriptSpeech, TranscriptStatement } from './transcript.ts'
import { clean, signedName, timeWords } from './words.ts'

/** `1:30`. */
export const lengthWords = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** What is told of a speech besides who gave it and in which stage. */
export const speechFacts = ({ side, seconds, began }: TranscriptSpeech, w: Words): string[] =>
  [
    clean(side ?? ''),
    seconds === undefined ? w.stillSpeaking : lengthWords(seconds),
    began === undefined ? '' : timeWords(began, w),
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
export const statementName = ({ side, stage }: TranscriptStatement, w: Words) =>
  w.statementOf(side === undefined ? undefined : clean(side), clean(stage))

/** Whose it is and how long, in one sentence, and what a moderator did with it. */
export function statementNote({ words, by, isOpen, removed }: TranscriptStatement, w: Words): string {
  const writers = by.map(one => clean(signedName(one, w)))
  const how = [
    removed?.code && clean(reasonWords(removed.code, w)),
    removed?.at !== undefined && timeWords(removed.at, w),
  ].filter(Boolean)
  const note = w.statementNote(w.words(words), writers, isOpen)
  return removed ? `${note} ${w.statementRemoved(how.join(w.comma))}` : note
}

/**
 * A poll's result in a sentence or two. English is what transcripts say (`shared/polls/inWords.ts`); another language brings
 * the same function with sentences of its own.
 */
import { inWords as english, type Result } from '../../../shared/polls/index.ts'
import type { Option } from '../../../shared/room/index.ts'

export const inWords = (result: Result, options: readonly Option[]): string => english(result, options)

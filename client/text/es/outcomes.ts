/** A poll's result in a sentence or two of Spanish, as transcripts say it too. */
import type { Result } from '../../../shared/polls/index.ts'
import type { Option } from '../../../shared/room/index.ts'
import { inWords as said } from '../../../shared/transcript/text/outcomes/es.ts'

export const inWords = (result: Result, options: readonly Option[]): string => said(result, options)

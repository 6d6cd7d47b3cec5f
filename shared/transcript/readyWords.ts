/** What Parley named itself in a room – labels, sides, options, stages – in the transcript's language, as the room's own pages show it. */
import type { Motion } from '../room/index.ts'
import type { TranscriptInput } from './make.ts'
import { ready as ar } from './text/ready/ar.ts'
import { ready as de } from './text/ready/de.ts'
import { ready as es } from './text/ready/es.ts'
import { ready as fr } from './text/ready/fr.ts'
import { sayMotion } from './text/ready/motion.ts'
import { type Ready, sayLabels, sayStage, type Translate } from './text/ready/ready.ts'

const READY: Partial<Record<string, Ready>> = { ar, de, es, fr }

/** Undefined for English, in which they are kept. */
function translatorTo(language: string): Translate | undefined {
  const ready = READY[language]
  if (!ready) return undefined
  const known = new Map([...Object.entries(ready.library), ...Object.entries(ready.labels)])
  return english => known.get(english)
}

export function motionIn(motion: Motion, language: string): Motion {
  const translate = translatorTo(language)
  return translate ? sayMotion(motion, translate) : motion
}

/** A stage as its reader reads it. */
export function stageIn<S extends { title: string; prompt?: string }>(stage: S, language: string): S {
  const translate = translatorTo(language)
  return translate ? sayStage(stage, translate) : stage
}

export function withReadyWords(input: TranscriptInput): TranscriptInput {
  const translate = translatorTo(input.language ?? 'en')
  if (!translate) return input
  const { room, polls, stages } = input
  const { motion } = room
  return {
    ...input,
    room: {
      ...room,
      codebook: sayLabels(room.codebook, translate),
      ...(motion ? { motion: sayMotion(motion, translate) } : {}),
    },
    polls: polls.map(counted => ({
      ...counted,
      poll: { ...counted.poll, options: sayLabels(counted.poll.options, translate) },
    })),
    ...(stages ? { stages: stages.map(stage => sayStage(stage, translate)) } : {}),
  }
}

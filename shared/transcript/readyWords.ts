/** What Parley named itself in a room – labels, sides, options, stages – in the transcript's language, as the room's own pages show it. */
import type { TranscriptInput } from './make.ts'
import { ready as ar } from './text/ready/ar.ts'
import { ready as de } from './text/ready/de.ts'
import { ready as es } from './text/ready/es.ts'
import { ready as fr } from './text/ready/fr.ts'
import { type Ready, sayLabels, sayStage } from './text/ready/ready.ts'

const READY: Partial<Record<string, Ready>> = { ar, de, es, fr }

export function withReadyWords(input: TranscriptInput): TranscriptInput {
  const ready = READY[input.language ?? 'en']
  if (!ready) return input
  const known = new Map([...Object.entries(ready.library), ...Object.entries(ready.labels)])
  const translate = (english: string) => known.get(english)
  const { room, polls, stages } = input
  const { motion } = room
  return {
    ...input,
    room: {
      ...room,
      codebook: sayLabels(room.codebook, translate),
      ...(motion ? { motion: { ...motion, sides: sayLabels(motion.sides, translate) } } : {}),
    },
    polls: polls.map(counted => ({
      ...counted,
      poll: { ...counted.poll, options: sayLabels(counted.poll.options, translate) },
    })),
    ...(stages ? { stages: stages.map(stage => sayStage(stage, translate)) } : {}),
  }
}

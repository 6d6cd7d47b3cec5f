/** A Socratic seminar: questions to the text first, then talk in which everyone is heard before anyone twice. */
import type { RunSheet } from '../stage.ts'
import { minutes, stage } from './lay.ts'

export const SOCRATIC_SEMINAR: RunSheet = {
  name: 'socratic-seminar',
  title: 'Socratic seminar',
  stages: [
    stage(
      'read',
      'Close reading',
      minutes(15),
      'Read twice. Mark what you would ask the text, not what you would answer it.',
      {
        opens: ['marks'],
        minimums: { questions: 2 },
      },
    ),
    stage(
      'opening',
      'Opening question',
      minutes(5),
      'Read each other’s questions. Answer only by asking more exactly.',
      {
        opens: ['marks', 'replies'],
      },
    ),
    stage(
      'seminar',
      'Seminar',
      minutes(30),
      'Speak to the text: name the sentence. Who has not spoken yet goes first.',
      {
        opens: ['replies', 'speaking'],
        floor: { order: 'unheard', seconds: 120 },
      },
    ),
    stage(
      'connect',
      'Connect',
      minutes(10),
      'Write what you understand now that you did not at the start, beside the sentence it belongs to.',
      {
        opens: ['marks', 'replies'],
        minimums: { annotations: 1 },
      },
    ),
  ],
}

/** A town hall: questions are gathered and weighed first, then answered in that order, with a fair queue. */
import type { RunSheet } from '../stage.ts'
import { minutes, stage } from './lay.ts'

export const TOWN_HALL: RunSheet = {
  name: 'town-hall',
  title: 'Town hall',
  stages: [
    stage('read', 'Read the proposal', minutes(10), 'Mark what you ask about and what you doubt.', {
      opens: ['marks'],
    }),
    stage(
      'gather',
      'Gather',
      minutes(10),
      'Put your question beside its sentence; support those of others that you share.',
      {
        opens: ['marks', 'replies', 'classification'],
      },
    ),
    stage('answer', 'Questions and answers', minutes(30), 'One minute each. Who was not heard yet goes first.', {
      opens: ['replies', 'speaking'],
      floor: { order: 'unheard', seconds: 60 },
    }),
    stage('temper', 'Where do we stand?', minutes(5), 'No binding vote: a picture of the room.', {
      opens: ['polls', 'classification'],
      polls: [
        {
          id: 'stand',
          about: 'free',
          question: 'Could you live with the proposal as it stands?',
          method: 'consent',
          options: [
            { key: 'agree', label: 'I agree' },
            { key: 'stand-aside', label: 'I stand aside' },
            { key: 'block', label: 'I block it' },
          ],
          secrecy: 'confidential',
          reveal: 'closed',
        },
      ],
    }),
    stage('close', 'Close', undefined, 'What happens next with what was said.', { opens: ['replies'] }),
  ],
}

/** A fishbowl: a few talk, the others listen and write; then they change places. */
import type { RunSheet } from '../stage.ts'
import { minutes, stage } from './lay.ts'

export const FISHBOWL: RunSheet = {
  name: 'fishbowl',
  title: 'Fishbowl',
  stages: [
    stage('read', 'Read', minutes(10), 'Mark what you want to talk about.', {
      opens: ['marks'],
      minimums: { annotations: 1 },
    }),
    stage(
      'inner',
      'First circle',
      minutes(12),
      'The moderator calls the first circle. Everyone else listens, and writes questions beside the text.',
      {
        opens: ['marks', 'replies', 'speaking'],
        floor: { order: 'moderator', seconds: 90 },
      },
    ),
    stage(
      'notes',
      'What the listeners saw',
      minutes(5),
      'Who listened speaks first now: what was said well, what was not said?',
      {
        opens: ['replies', 'speaking'],
        floor: { order: 'unheard', seconds: 60 },
      },
    ),
    stage('outer', 'Second circle', minutes(12), 'Change places.', {
      opens: ['marks', 'replies', 'speaking'],
      floor: { order: 'moderator', seconds: 90 },
    }),
    stage('together', 'Together', minutes(8), 'Write one thing that you would say otherwise now.', {
      opens: ['replies'],
      minimums: { replies: 1 },
    }),
  ],
}

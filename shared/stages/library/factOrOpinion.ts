/** A lesson: mark, classify unseen, look at the spread, argue the most divided claims, classify again. */
import type { RunSheet } from '../stage.ts'
import { minutes, stage } from './lay.ts'

export const FACT_OR_OPINION: RunSheet = {
  name: 'fact-or-opinion',
  title: 'Fact or opinion',
  stages: [
    stage(
      'read',
      'Read and mark',
      minutes(10),
      'Mark at least two sentences that claim something. Say each claim in neutral words.',
      {
        opens: ['marks'],
        minimums: { claims: 2 },
      },
    ),
    stage(
      'classify',
      'Classify alone',
      minutes(8),
      'What is each claim: something one could check, or a view? Decide before you see what others say.',
      {
        opens: ['classification'],
        reveal: 'closed',
        minimums: { classifications: 3 },
      },
    ),
    stage('look', 'Look together', minutes(5), 'Where does the class divide? Which claim surprises you?', {
      reveal: 'live',
    }),
    stage(
      'argue',
      'Argue the divided ones',
      minutes(12),
      'Take the most divided claims first. Give a reason that somebody of the other view could accept.',
      {
        opens: ['replies'],
        minimums: { replies: 1 },
      },
    ),
    stage('again', 'Classify again', minutes(5), 'Has an argument changed your mind? Keep your label, or change it.', {
      opens: ['classification'],
      reveal: 'closed',
      again: 'classify',
    }),
    stage('results', 'Look back', undefined, 'What moved, and which argument moved it?', { reveal: 'live' }),
  ],
}

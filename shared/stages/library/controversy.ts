/** Structured academic controversy: argue one side, switch, then write what both can stand on. */
import type { RunSheet } from '../stage.ts'
import { AFTER, BEFORE, minutes, stage } from './lay.ts'

export const ACADEMIC_CONTROVERSY: RunSheet = {
  name: 'academic-controversy',
  title: 'Structured academic controversy',
  stages: [
    stage('before', 'Vote before', minutes(2), 'Your own view, before sides are drawn.', {
      opens: ['polls'],
      polls: [BEFORE],
    }),
    stage(
      'prepare',
      'Prepare your side',
      minutes(10),
      'Find the three strongest sentences for the side you were given, whatever you think yourself.',
      {
        opens: ['marks', 'statements'],
        words: 150,
      },
    ),
    stage('present', 'Present', minutes(8), 'Each side presents; the other takes notes and asks only to understand.', {
      opens: ['replies', 'speaking'],
      floor: { sides: ['for', 'against'], order: 'sides', seconds: 120 },
    }),
    stage('switch', 'Switch sides', minutes(10), 'Now argue the other side, better than they did.', {
      opens: ['marks', 'replies', 'speaking'],
      floor: { sides: ['against', 'for'], order: 'sides', seconds: 120 },
    }),
    stage('common', 'Common ground', minutes(12), 'Leave the sides. Write together what all of you can stand on.', {
      opens: ['statements', 'replies'],
      isWrittenTogether: true,
      words: 200,
    }),
    stage('after', 'Vote after', minutes(3), 'Your own view now.', { opens: ['polls'], polls: [AFTER] }),
    stage('result', 'Look back', undefined, 'What do you see that you did not see before?'),
  ],
}

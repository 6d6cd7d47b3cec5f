/** A silent debate: nobody speaks, everybody writes; first unseen, then in answer to each other. */
import type { RunSheet } from '../stage.ts'
import { AFTER, BEFORE, minutes, stage } from './lay.ts'

export const SILENT_DEBATE: RunSheet = {
  name: 'silent-debate',
  title: 'Silent debate',
  stages: [
    stage('before', 'Vote before', minutes(2), 'Where do you stand?', { opens: ['polls'], polls: [BEFORE] }),
    stage(
      'alone',
      'Write unseen',
      minutes(8),
      'Mark the claims that count, and write your first reason. The others do not see it yet.',
      {
        opens: ['marks'],
        visibility: 'own',
        minimums: { claims: 1 },
      },
    ),
    stage(
      'answer',
      'Answer each other',
      minutes(15),
      'Everything is visible now. Answer at least two people; support at least one.',
      {
        opens: ['marks', 'replies', 'classification'],
        minimums: { replies: 2 },
      },
    ),
    stage(
      'restate',
      'Restate, then object',
      minutes(10),
      'Before you object, say the other’s point so that they would nod.',
      {
        opens: ['replies'],
        restateSeconds: 120,
      },
    ),
    stage('after', 'Vote after', minutes(3), 'Vote again. What moved you?', { opens: ['polls'], polls: [AFTER] }),
    stage('result', 'Look back', undefined, 'How the room moved.'),
  ],
}

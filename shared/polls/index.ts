export * from './reveal.ts'
export * from './tally.ts'

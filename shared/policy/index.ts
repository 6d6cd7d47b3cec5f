export * from './acts.ts'
export * from './check.ts'
export * from './predicates.ts'
export * from './refusal.ts'

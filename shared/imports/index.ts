export * from './foreign.ts'
export * from './parse.ts'
export * from './plan.ts'

export * from './http.ts'
export * from './sync.ts'

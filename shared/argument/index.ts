export * from './layout.ts'
export * from './map.ts'
export * from './similar.ts'

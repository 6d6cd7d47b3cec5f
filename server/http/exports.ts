import { Hono } from 'hono'
import type { House } from './house.ts'
export const exportRoutes = (_: House) => new Hono()

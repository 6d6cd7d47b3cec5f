/** `/livez`: the event loop answers. `/readyz`: the database can be written to and the server is not going down. */
import { Hono } from 'hono'
import type { House } from './house.ts'
import { ProblemError } from './problem.ts'

export const healthRoutes = (house: House) =>
  new Hono()
    .get('/livez', c => c.json({ status: 'ok' }))
    .get('/readyz', async c => {
      if (house.isDraining) throw new ProblemError(503, 'The server is going down.', {}, 1000)
      try {
        await house.store.probe()
      } catch {
        throw new ProblemError(503, 'The database cannot be written to.', {}, 5000)
      }
      return c.json({ status: 'ok' })
    })

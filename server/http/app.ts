/** All routes together, in the order in which a request meets them. */
import { Hono } from 'hono'
import { routePath } from 'hono/route'
import { RoomOver } from '../rooms/liveRoom.ts'
import { NotHere, Refused } from '../rooms/refused.ts'
import { articleRoutes } from './articles.ts'
import { exportRoutes } from './exports.ts'
import { onlyOurHosts, onlyOurPages, onlySmallBodies, safeHeaders } from './guards.ts'
import { healthRoutes } from './health.ts'
import type { House } from './house.ts'
import { joinRoutes } from './joinRoutes.ts'
import { moderationRoutes } from './moderationRoutes.ts'
import { pageRoutes, type readPages } from './pages.ts'
import { pollRoutes } from './pollRoutes.ts'
import { notFound, ProblemError, refused } from './problem.ts'
import { roomRoutes } from './roomRoutes.ts'
import { syncRoutes } from './sync.ts'

type Log = { error: (data: object, message: string) => void }

export function makeApp(house: House, files: Awaited<ReturnType<typeof readPages>>, log: Log): Hono {
  const app = new Hono()
  app.use(safeHeaders(house))
  app.route('/', healthRoutes(house))
  app.use(onlyOurHosts(house), onlyOurPages(house), onlySmallBodies(house))
  app.route('/', syncRoutes(house))
  app.route('/', articleRoutes(house))
  app.route('/', roomRoutes(house))
  app.route('/', joinRoutes(house))
  app.route('/', pollRoutes(house))
  app.route('/', moderationRoutes(house))
  app.route('/', exportRoutes(house))
  app.route('/', pageRoutes(files))
  app.notFound(() => notFound().response())
  app.onError((error, c) => {
    if (error instanceof ProblemError) return error.response()
    if (error instanceof Refused) return refused(error.refusal).response()
    if (error instanceof NotHere) return new ProblemError(404, error.message).response()
    if (error instanceof RoomOver)
      return new ProblemError(503, 'The room is being reloaded. Try again.', {}, 1000).response()
    // The route's pattern: an address may hold a code or an id.
    log.error({ error, method: c.req.method, route: routePath(c) }, 'a request failed')
    return new ProblemError(500, 'Something went wrong on the server. Nothing of this request was kept.').response()
  })
  return app
}

/** All routes together, in the order in which a request meets them. */
import { Hono } from 'hono'
import { routePath } from 'hono/route'
import { RoomOver } from '../rooms/liveRoom.ts'
import { BadWish, NotHere, Refused } from '../rooms/refused.ts'
import { articleRoutes } from './articles.ts'
import { bundleRoutes } from './bundleRoutes.ts'
import { correctionRoutes } from './correctionRoutes.ts'
import { deskRoutes } from './deskRoutes.ts'
import { exportRoutes } from './exports.ts'
import { onlyOurHosts, onlyOurPages, onlySmallBodies, safeHeaders } from './guards.ts'
import { healthRoutes } from './health.ts'
import { letRoomsGo } from './holds.ts'
import type { House } from './house.ts'
import { importRoutes } from './importRoutes.ts'
import { joinRoutes } from './joinRoutes.ts'
import { lifeRoutes } from './lifeRoutes.ts'
import { loginRoutes } from './loginRoutes.ts'
import { moderationRoutes } from './moderationRoutes.ts'
import { openapiRoutes } from './openapi.ts'
import { type Pages, pageRoutes, styleOf } from './pages.ts'
import { pollRoutes } from './pollRoutes.ts'
import { badInput, internal, notFound, ProblemError, refused } from './problem.ts'
import { publicRoutes } from './publicRoutes.ts'
import { replayRoutes } from './replayRoutes.ts'
import { resultRoutes } from './resultRoutes.ts'
import { roomRoutes } from './roomRoutes.ts'
import { runSheetRoutes } from './runSheetRoutes.ts'
import { stageRoutes } from './stageRoutes.ts'
import { syncRoutes } from './sync.ts'
import { writtenPages } from './writtenPages.ts'

type Log = { error: (data: object, message: string) => void }

export function makeApp(house: House, files: Pages, log: Log): Hono {
  const app = new Hono()
  app.use(safeHeaders(house))
  app.route('/', healthRoutes(house))
  app.use(onlyOurHosts(house), onlyOurPages(house), onlySmallBodies(house), letRoomsGo)
  app.route('/', syncRoutes(house))
  app.route('/', articleRoutes(house, log))
  app.route('/', roomRoutes(house))
  app.route('/', joinRoutes(house))
  app.route('/', loginRoutes(house))
  app.route('/', pollRoutes(house))
  app.route('/', resultRoutes(house))
  app.route('/', moderationRoutes(house))
  app.route('/', lifeRoutes(house))
  app.route('/', deskRoutes(house))
  app.route('/', bundleRoutes(house))
  app.route('/', correctionRoutes(house))
  app.route('/', importRoutes(house))
  app.route('/', exportRoutes(house, log))
  app.route('/', replayRoutes(house))
  app.route('/', publicRoutes(house))
  app.route('/', runSheetRoutes(house))
  app.route('/', stageRoutes(house))
  app.route('/', openapiRoutes())
  app.route('/', writtenPages(house.config.notices, styleOf(files)))
  app.route('/', pageRoutes(files, Object.keys(house.config.notices)))
  app.notFound(() => notFound().response())
  app.onError((error, c) => {
    if (error instanceof ProblemError) return error.response()
    if (error instanceof Refused) return refused(error.refusal).response()
    if (error instanceof BadWish) return badInput(error.path, error.message).response()
    if (error instanceof NotHere) return new ProblemError(404, error.message).response()
    if (error instanceof RoomOver)
      return new ProblemError(503, 'The room is being reloaded. Try again.', {}, 1000).response()
    // Who was sending has gone in the middle of it: nobody reads this, and nothing is wrong here.
    if (c.req.raw.signal.aborted && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return internal().response()
    // The route's pattern: an address may hold a code or an id.
    log.error({ error, method: c.req.method, route: routePath(c) }, 'a request failed')
    return internal().response()
  })
  return app
}

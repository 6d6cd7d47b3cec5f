/** `POST /api/rooms/:room/import`: moderators bring annotations from elsewhere. What would come of it is told first. */
import { type Context, Hono } from 'hono'
import { check } from '../../shared/policy/index.ts'
import { ImportAnnotations, ImportFields } from '../../shared/protocol/index.ts'
import { newestOf, type RoomArticle, type RoomId } from '../../shared/room/index.ts'
import { importAnnotations } from '../rooms/imports.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { allow } from '../rooms/refused.ts'
import { addressOf } from './address.ts'
import { textOf } from './articleJson.ts'
import { orProblem } from './articles.ts'
import { readBody } from './body.ts'
import type { House } from './house.ts'
import { readActWith } from './logins.ts'
import { badInput, ProblemError, tooMany } from './problem.ts'
import { isForm, readForm } from './upload.ts'

export const importRoutes = (house: House) =>
  new Hono().post('/api/rooms/:room/import', async c => {
    const read = () => readWish(house, c)
    const { live, member, wish } = await readActWith(house, c, c.req.param('room') as RoomId, read)
    // Before the file is read, which may take long.
    allow(check({ kind: 'import' }, member, live.facts(live.groupOf(member)), live.now()))
    const { revision, article } = articleOf(live, wish.revision)
    const wait = house.buckets.articles.ask(addressOf(house, c), house.now())
    if (wait) throw tooMany(wait)
    const text = textOf((await house.store.loadWritten(article))!)
    const asker = { asker: addressOf(house, c), signal: c.req.raw.signal }
    const plan = await orProblem(c, '', () => house.place({ annotations: wish.text, text, revision }, asker))
    const report = await importAnnotations(live, member.id, plan, revision, house.limits, wish.apply === true)
    return c.json(report, report.isApplied ? 201 : 200)
  })

async function readWish(house: House, c: Context): Promise<ImportAnnotations> {
  const { sourceBytes } = house.limits
  if (!isForm(c)) return readBody(c, ImportAnnotations, sourceBytes, 'The body must be application/json or a form.')
  const { file, fields } = await readForm(c, sourceBytes, ImportFields)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
    return { text, ...fields }
  } catch {
    throw new ProblemError(422, 'The file is not text in UTF-8, as files of annotations are.')
  }
}

/** The newest revision of an article, the first one where none is named. */
function articleOf(live: LiveRoom, wanted: number | undefined): RoomArticle {
  const { articles } = live.room
  const named = articles.find(({ revision }) => revision === (wanted ?? articles[0]!.revision))
  if (!named) throw badInput('revision', 'this room has no such revision')
  return newestOf(articles, named.revision)!
}

/** A room at whose desk two moderators sit, each with a page, and members who post by program: what a queue test needs. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { type AnnotationValue, type EntryKey, entryKey, type MemberId, newUlid } from '../../shared/room/index.ts'
import { synced, TestClient, until } from './client.ts'
import { join } from './reader.ts'
import { seededRandom } from './seeded.ts'

export const TEXT =
  'The council measured the traffic for three weeks. It was plainly right to do so. Nobody asked the bakers.'
const random = seededRandom(7)

export interface Poster {
  program: TestClient
  id: MemberId
  name: string
}

export async function deskRoom(origin: string, more: Record<string, unknown> = {}) {
  const owner = new TestClient(origin)
  const { room } = await owner.makeRoom(TEXT, { settings: { hold: 'all', names: 'named' }, ...more })
  const code = room.code!
  const path = `/api/rooms/${room.id}`
  const keyOf = ({ id }: Poster) => entryKey(id, newUlid(random, Date.now()))
  const wanted = async (
    { program }: { program: TestClient },
    method: string,
    to: string,
    body: object,
  ): Promise<Record<string, unknown>> => {
    const answer = await program.call(method, path + to, body)
    if (answer.status >= 300) throw new Error(`${method} ${to}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as Record<string, unknown>
  }
  const at = (start: number, end: number) => ({ revision: 1, start, end })
  /** One more moderator, who has no page yet. */
  const promote = async (context: BrowserContext, name: string): Promise<void> => {
    const { member } = await join(context, { origin, code, name })
    await owner.call('POST', `${path}/moderation`, { act: 'promote', target: member.id })
  }
  return {
    id: room.id,
    code,
    path,
    owner,
    keyOf,
    at,
    promote,
    /** A member without a page. */
    async member(name: string): Promise<Poster> {
      const program = new TestClient(origin)
      const { member } = await program.join(code, name)
      return { program, id: member.id as MemberId, name }
    },
    /** A moderator at the desk. */
    async moderator(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      await promote(context, name)
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await page.goto(`${origin}/r/${room.id}/desk`)
      await page.locator('#desk-queue').waitFor()
      return page
    },
    /** Posts what is held; answers its target. */
    async hold(
      who: Poster,
      value: Partial<AnnotationValue>,
      body?: string,
    ): Promise<{ key: EntryKey; target: `annotations:${EntryKey}` }> {
      const key = keyOf(who)
      await wanted(who, 'PUT', '/held', {
        root: 'annotations',
        key,
        value: { motivation: 'commenting', ...at(4, 11), ...value },
        ...(body === undefined ? {} : { body }),
      })
      return { key, target: `annotations:${key}` }
    },
    decide: (act: string, target: string, why: object = {}) =>
      wanted({ program: owner }, 'POST', '/desk', { act, target, ...why }),
    moderate: (wish: object) => wanted({ program: owner }, 'POST', '/moderation', wish),
    report: (who: Poster, target: string, why: object = {}) => wanted(who, 'POST', '/reports', { target, ...why }),
    appeal: (who: Poster, target: string, words: string) => wanted(who, 'POST', '/appeals', { target, words }),
    /** What moderators did, newest last: act and what it was merged into. */
    log: async () =>
      (
        (await owner.call<{ rows: Record<'act' | 'item' | 'lineage' | 'reason', string>[] }>('GET', `${path}/desk/log`))
          .body.rows ?? []
      ).filter(({ act }) => !['promote', 'hold'].includes(act)),
    /** Resolves once the shared document holds what `holds` asks for. */
    async settled(holds: (root: (name: string) => ReadonlyMap<string, unknown>) => boolean): Promise<void> {
      const live = owner.connect(await owner.docName(room.id))
      await synced(live)
      const root = (name: string) => live.doc.getMap(name) as unknown as ReadonlyMap<string, unknown>
      await until(live, () => holds(root))
      live.close()
    },
  }
}

export const inQueue = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

/** Run-sheets: the library, whether one that somebody wrote can be played, and which one a new room has. */
import { type Context, Hono } from 'hono'
import type { Problem, RunSheetAnswer } from '../../shared/protocol/index.ts'
import { jsonSchemaOf } from '../../shared/protocol/jsonSchema.ts'
import type { Motion } from '../../shared/room/index.ts'
import { FREE_READING, type RunSheet, unknownSides } from '../../shared/stages/index.ts'
import { LIBRARY, sheetNamed } from '../../shared/stages/library.ts'
import { readSheet, SHEET_TEXT_LIMIT, writePath } from '../../shared/stages/readSheet.ts'
import { Given, parseSheet } from '../../shared/stages/sheetSchema.ts'
import { addressOf } from './address.ts'
import { readBytes } from './body.ts'
import type { House } from './house.ts'
import { badInput, ProblemError, tooMany } from './problem.ts'

/** Characters may take up to four bytes. */
const SHEET_BYTES = 4 * SHEET_TEXT_LIMIT
/** For editors that complete and check while one writes: a sheet with it is well formed, its references are for the check. */
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A run-sheet of Parley',
  ...jsonSchemaOf(Given),
}
const IS_TEXT = /^(application|text)\/(json|yaml|x-yaml|plain)\s*(;|$)/i

export const runSheetRoutes = (house: House) =>
  new Hono()
    .get('/api/run-sheets', c => c.json(LIBRARY satisfies readonly RunSheetAnswer[]))
    .get('/api/run-sheets/schema', c => c.json(SCHEMA, 200, { 'content-type': 'application/schema+json' }))
    .post('/api/run-sheets/check', async c => {
      const wait = house.buckets.acts.ask(addressOf(house, c), house.now())
      if (wait) throw tooMany(wait)
      const read = readSheet(await sheetText(c))
      if ('sheet' in read) return c.json(read.sheet satisfies RunSheetAnswer)
      throw notASheet(read.errors)
    })

/** JSON and YAML as they are; a JSON string holds the text of a sheet. */
async function sheetText(c: Context): Promise<string> {
  if (!IS_TEXT.test(c.req.header('content-type') ?? ''))
    throw new ProblemError(415, 'A run-sheet is application/json, application/yaml or text/plain.')
  const text = Buffer.from(await readBytes(c, SHEET_BYTES)).toString('utf8')
  if (!/^\s*"/.test(text)) return text
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

function notASheet(errors: NonNullable<Problem['errors']>): ProblemError {
  const [first] = errors
  const where = [first?.line === undefined ? '' : `line ${first.line}`, first?.path].filter(Boolean).join(', ')
  return new ProblemError(400, `${where ? `${where}: ` : ''}${first?.message ?? 'This is no run-sheet.'}`, { errors })
}

/** The run-sheet that a new room with this motion was asked to have; throws bad input with the path of what is wrong. */
export function sheetOf(asked: string | object | undefined, motion: Motion): RunSheet {
  if (asked === undefined) return FREE_READING
  if (typeof asked === 'string') {
    const sheet = sheetNamed(asked)
    if (!sheet) throw badInput('runSheet', `is none of the library: ${LIBRARY.map(({ name }) => name).join(', ')}`)
    return checked(sheet, motion)
  }
  const parsed = parseSheet(asked)
  if ('sheet' in parsed) return checked(parsed.sheet, motion)
  throw faulty(parsed.faults)
}

function checked(sheet: RunSheet, motion: Motion): RunSheet {
  const faults = unknownSides(sheet, motion)
  if (faults.length) throw faulty(faults)
  return sheet
}

const faulty = (faults: readonly { path: readonly (string | number)[]; message: string }[]) =>
  notASheet(
    faults.map(({ path, message }) => {
      const inSheet = writePath(path)
      return { path: inSheet ? `runSheet.${inSheet}` : 'runSheet', message }
    }),
  )

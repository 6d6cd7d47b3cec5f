/**
 * `GET /api/openapi.json`: every call of the API, for programs that others write. What a call takes is the very schema that its
 * route checks; `openapi.test.ts` holds that each route stands here and nothing else does.
 */
import { Hono } from 'hono'
import type { GenericSchema } from 'valibot'
import * as p from '../../shared/protocol/index.ts'
import { type JsonSchema, jsonSchemaOf } from '../../shared/protocol/jsonSchema.ts'
import { Given } from '../../shared/stages/sheetSchema.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
interface More {
  /** The status of what is done; 200 where it is absent. */
  status?: number
  body?: GenericSchema
  /** Or a form with one `file`. */
  isForm?: true
  query?: readonly string[]
  /** What comes back; JSON where it is absent. */
  media?: string
}
type Call = readonly [Method, path: string, says: string, more?: More]

const made = 201
const gone = 204
const ROOM = '/api/rooms/{room}'
const POLL = '/api/polls/{poll}'

const CALLS: readonly Call[] = [
  ['GET', '/api/home', 'What the front page offers: the demo room, if there is one'],
  ['POST', '/api/demo', 'Come into the demo room'],
  [
    'POST',
    '/api/articles',
    'Read a text, a file or a page as an article',
    { status: made, body: p.MakeArticle, isForm: true },
  ],
  ['POST', '/api/rooms', 'Make a room', { status: made, body: p.MakeRoom }],
  ['POST', '/api/bundles', 'Bring a room back from its bundle', { status: made, isForm: true }],
  ['GET', '/api/join/{code}', 'What a join code opens'],
  ['POST', '/api/join', 'Join a room by its code, or come back by a personal code', { body: p.Join }],
  ['POST', '/api/logout', 'End this browser’s login', { status: gone }],
  ['GET', ROOM, 'The room as the asker may see it'],
  ['GET', `${ROOM}/article`, 'A revision of an article of the room', { query: ['revision'] }],
  [
    'POST',
    `${ROOM}/articles`,
    'Correct an article, or add one',
    { status: made, body: p.ChangeArticles, isForm: true },
  ],
  ['POST', `${ROOM}/import`, 'Import annotations of another program', { body: p.ImportAnnotations, isForm: true }],
  ['GET', `${ROOM}/statements`, 'What stands in the joint statements that the asker may read'],
  ['POST', `${ROOM}/me`, 'Change one’s own name', { body: p.RenameSelf }],
  ['POST', `${ROOM}/me/personal-code`, 'Draw a new personal code'],
  ['POST', `${ROOM}/members/{member}/personal-code`, 'Draw a personal code for a seat of a room that was brought back'],
  ['GET', `${ROOM}/logins`, 'Where the asker is signed in to the room'],
  ['DELETE', `${ROOM}/logins/{id}`, 'Sign out there', { status: gone }],
  ['GET', `${ROOM}/stage`, 'The stage that is on, and how far the asker is with it'],
  ['POST', `${ROOM}/stage`, 'Lead the room to another stage', { body: p.MoveStage }],
  ['POST', `${ROOM}/stage/time`, 'Stop the time, let it go on, give more', { body: p.TimeStage }],
  ['POST', `${ROOM}/floor`, 'Raise a hand, give the floor, end a speech', { body: p.ActOnFloor }],
  ['PUT', `${ROOM}/side`, 'Take a side of the motion', { body: p.DeclareSide }],
  ['POST', `${ROOM}/sides`, 'Give sides out', { body: p.GiveSides }],
  ['POST', `${ROOM}/restatements`, 'Call a restatement fair, or not yet', { body: p.JudgeRestatement }],
  ['POST', `${ROOM}/polls`, 'Ask a poll', { status: made, body: p.OpenPoll }],
  ['GET', POLL, 'A poll, one’s own ballot, and its tally where the asker may see it'],
  ['PATCH', POLL, 'Change a poll that nobody has cast in', { body: p.EditPoll }],
  ['DELETE', POLL, 'Withdraw a poll', { status: gone }],
  ['PUT', `${POLL}/ballot`, 'Cast, or cast otherwise', { body: p.CastBallot }],
  ['DELETE', `${POLL}/ballot`, 'Take one’s ballot back', { status: gone }],
  ['PUT', `${POLL}/moved`, 'Say what moved one between the vote before and the one after', { body: p.SayMoved }],
  ['GET', `${POLL}/turnout`, 'Who has cast and who has not, where the asker may know'],
  ['GET', `${POLL}/ballots`, 'All ballots of a secret poll under their receipts'],
  ['POST', `${POLL}/sides`, 'Take the members’ sides from the poll'],
  ['POST', `${POLL}/close`, 'Close the poll'],
  ['POST', `${POLL}/reopen`, 'Open it again'],
  ['POST', `${POLL}/reveal`, 'Show its tally'],
  ['GET', `${ROOM}/results`, 'What came of all polls, as far as the asker may see it'],
  ['POST', `${ROOM}/moderation`, 'Hide, remove, mute, expel, lock and the like', { body: p.Moderate }],
  ['POST', `${ROOM}/reports`, 'Tell the moderators of another’s entry', { status: made, body: p.ReportEntry }],
  ['POST', `${ROOM}/appeals`, 'Appeal against a decision', { status: made, body: p.AppealAgainst }],
  ['PUT', `${ROOM}/held`, 'Send or change a post that waits for a moderator', { body: p.PutHeld }],
  ['POST', `${ROOM}/held/take-back`, 'Take such a post back', { body: p.TakeBack }],
  ['GET', `${ROOM}/contributions`, 'What became of what the asker wrote'],
  ['GET', `${ROOM}/desk`, 'What waits for the moderators'],
  ['POST', `${ROOM}/desk`, 'Decide on what waits', { body: p.Decide }],
  ['POST', `${ROOM}/desk/attend`, 'Say what one is looking at', { body: p.Attend }],
  ['GET', `${ROOM}/desk/log`, 'What the moderators decided'],
  ['GET', `${ROOM}/desk/log.csv`, 'The same as a table', { media: 'text/csv' }],
  ['POST', `${ROOM}/edit`, 'Change the room’s title, motion, codebook and settings', { body: p.EditRoom }],
  ['POST', `${ROOM}/life`, 'Archive the room, open it again, delete it', { body: p.LiveTheRoom }],
  ['POST', `${ROOM}/duplicate`, 'Make a room like this one', { status: made, body: p.DuplicateRoom }],
  ['GET', `${ROOM}/record`, 'The record, for moderators', { query: ['from'] }],
  ['GET', `${ROOM}/replay`, 'The record as the asker may read it, line by line', { media: 'application/x-ndjson' }],
  ['GET', `${ROOM}/export`, 'What would leave with an export', { query: ['profile'] }],
  [
    'GET',
    `${ROOM}/export/{format}`,
    'The transcript in one format',
    { query: ['profile', 'lang', 'bom', 'look'], media: '*/*' },
  ],
  ['GET', `${ROOM}/public-link`, 'The public link to the transcript'],
  ['PUT', `${ROOM}/public-link`, 'Make a new one', { body: p.MakePublicLink }],
  ['DELETE', `${ROOM}/public-link`, 'Revoke it', { status: gone }],
  [
    'GET',
    '/api/oembed',
    'How a public transcript is shown elsewhere',
    { query: ['url', 'format', 'maxwidth', 'maxheight'] },
  ],
  ['GET', '/api/run-sheets', 'The library of run-sheets'],
  ['GET', '/api/run-sheets/schema', 'The JSON Schema of a run-sheet', { media: 'application/schema+json' }],
  ['POST', '/api/run-sheets/check', 'Whether a run-sheet can be played', { body: Given }],
  ['GET', '/api/openapi.json', 'This'],
]

export const openapiRoutes = () => {
  const document = describe()
  return new Hono().get('/api/openapi.json', c => c.json(document))
}

function describe(): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of CALLS) {
    paths[call[1]] ??= {}
    paths[call[1]]![call[0].toLowerCase()] = operationOf(call)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      description: 'Calls of members bring the login that joining or making a room gave them, as a cookie.',
    },
    paths,
    components: { schemas: { Problem: PROBLEM } },
  }
}

/** RFC 9457, as every refusal and every bad input is answered. */
const PROBLEM: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    rule: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
}
const FORM: JsonSchema = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  required: ['file'],
}

function operationOf([
  ,
  path,
  summary,
  { status = 200, body, isForm, query = [], media = 'application/json' } = {},
]: Call) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true }))
  const parameters = [...inPath, ...query.map(name => ({ name, in: 'query' }))]
  const content = {
    ...(body ? { 'application/json': { schema: jsonSchemaOf(body) } } : {}),
    ...(isForm ? { 'multipart/form-data': { schema: FORM } } : {}),
  }
  return {
    summary,
    ...(parameters.length ? { parameters: parameters.map(one => ({ ...one, schema: { type: 'string' } })) } : {}),
    ...(body || isForm ? { requestBody: { required: true, content } } : {}),
    responses: {
      [status]: { description: 'Done', ...(status === gone ? {} : { content: { [media]: {} } }) },
      default: {
        description: 'Why not',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

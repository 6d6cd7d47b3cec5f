/** The description of the API: every route of the app stands in it, with what it takes, and no other. */
import { expect, test } from 'vitest'
import { makeAppInMemory } from '../support/appInMemory.ts'

const asDescribed = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

test('every call of the API is described, and nothing else is', async () => {
  const { app, browser } = makeAppInMemory()
  const { status, body } = await browser().get('/api/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  const described = Object.entries(body.paths).flatMap(([path, calls]) =>
    Object.keys(calls as object).map(method => `${method.toUpperCase()} ${path}`),
  )
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${asDescribed(path)}`)
  expect(served.length).toBeGreaterThan(60)
  expect(described.sort()).toEqual([...new Set(served)].sort())
})

test('what a call takes is what its route checks, field by field', async () => {
  const { body } = await makeAppInMemory().browser().get('/api/openapi.json')
  const { requestBody, parameters, responses } = body.paths['/api/rooms/{room}/stage'].post
  expect(requestBody.content['application/json'].schema).toEqual({
    type: 'object',
    properties: {
      to: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
      from: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
    },
    required: ['to'],
    additionalProperties: false,
  })
  expect(parameters).toEqual([{ name: 'room', in: 'path', required: true, schema: { type: 'string' } }])
  expect(Object.keys(responses)).toEqual(['200', 'default'])
  const polls = body.paths['/api/rooms/{room}/polls'].post.requestBody.content['application/json'].schema
  expect(polls.properties.secrecy).toEqual({ enum: ['open', 'confidential', 'secret'] })
})

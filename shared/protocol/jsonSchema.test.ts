import * as v from 'valibot'
import { expect, test } from 'vitest'
import { jsonSchemaOf } from './jsonSchema.ts'

test('a shape says in JSON Schema what it takes: its fields, which must be there, and every limit', () => {
  const key = v.pipe(v.string(), v.regex(/^[a-z]+$/))
  const shape = v.strictObject({
    key: v.pipe(
      key,
      v.check(given => given !== 'next'),
    ),
    title: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(9))),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
    opens: v.pipe(v.array(v.picklist(['marks', 'replies'])), v.minLength(1)),
    side: v.nullable(v.string()),
    act: v.variant('act', [v.strictObject({ act: v.literal('draw') })]),
    share: v.pipe(v.number(), v.gtValue(0.5)),
    ends: v.union([v.picklist(['hand']), v.strictObject({ done: v.optional(v.boolean()) })]),
  })
  expect(jsonSchemaOf(shape)).toEqual({
    type: 'object',
    properties: {
      key: { type: 'string', pattern: '^[a-z]+$' },
      title: { type: 'string', minLength: 1, maxLength: 9 },
      count: { type: 'integer', minimum: 1, maximum: 7 },
      opens: { type: 'array', items: { enum: ['marks', 'replies'] }, minItems: 1 },
      side: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      act: {
        anyOf: [
          { type: 'object', properties: { act: { const: 'draw' } }, required: ['act'], additionalProperties: false },
        ],
      },
      share: { type: 'number', exclusiveMinimum: 0.5 },
      ends: {
        anyOf: [
          { enum: ['hand'] },
          { type: 'object', properties: { done: { type: 'boolean' } }, additionalProperties: false },
        ],
      },
    },
    required: ['key', 'count', 'opens', 'side', 'act', 'share', 'ends'],
    additionalProperties: false,
  })
  expect(() => jsonSchemaOf(v.date())).toThrow('“date”')
})

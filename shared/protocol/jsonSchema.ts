/**
 * A shape that a request is checked by → the JSON Schema of it (2020-12), for editors and programs that write such requests.
 * What it cannot say (a reference to an earlier stage) is left to the check itself: what the check takes, the schema takes too.
 */
import type { GenericSchema } from 'valibot'

export type JsonSchema = Readonly<Record<string, unknown>>

/** As much of a valibot schema or of a step of its pipe as is read here. */
interface Node {
  type: string
  entries?: Readonly<Record<string, Node>>
  wrapped?: Node
  item?: Node
  options?: readonly unknown[]
  literal?: unknown
  requirement?: unknown
  pipe?: readonly [Node, ...Node[]]
}

export const jsonSchemaOf = (schema: GenericSchema): JsonSchema => schemaOf(schema as unknown as Node)

function schemaOf(node: Node): JsonSchema {
  const base = baseOf(node)
  return Object.assign({}, base, ...stepsOf(node).map(step => limitOf(step, base)))
}

function baseOf({ type, entries = {}, wrapped, item, options = [], literal }: Node): JsonSchema {
  switch (type) {
    case 'strict_object': {
      const required = Object.keys(entries).filter(name => entries[name]!.type !== 'optional')
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, schemaOf(field)])),
        ...(required.length ? { required } : {}),
        additionalProperties: false,
      }
    }
    case 'optional':
      return schemaOf(wrapped!)
    case 'nullable':
      return { anyOf: [schemaOf(wrapped!), { type: 'null' }] }
    case 'literal':
      return { const: literal }
    case 'array':
      return { type, items: schemaOf(item!) }
    case 'picklist':
      return { enum: options }
    case 'union':
    case 'variant':
      return { anyOf: options.map(one => schemaOf(one as Node)) }
    case 'string':
    case 'number':
    case 'boolean':
      return { type }
    // What code looks at is said by no schema.
    case 'custom':
      return {}
    default:
      throw new Error(`a JSON Schema of “${type}” is not known`)
  }
}

/** A pipe may begin with another one. */
const stepsOf = ({ pipe }: Node): readonly Node[] => (pipe ? [...stepsOf(pipe[0]), ...pipe.slice(1)] : [])

function limitOf({ type, requirement }: Node, { type: base }: JsonSchema): JsonSchema {
  const what = base === 'array' ? 'Items' : 'Length'
  switch (type) {
    case 'min_length':
      return { [`min${what}`]: requirement }
    case 'max_length':
      return { [`max${what}`]: requirement }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'gt_value':
      return { exclusiveMinimum: requirement }
    case 'integer':
    case 'safe_integer':
      return { type: 'integer' }
    case 'regex':
      return { pattern: (requirement as RegExp).source }
    default:
      return {}
  }
}

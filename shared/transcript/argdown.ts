/**
 * The transcript's argument as Argdown (https://argdown.org): claims are statements, what supports and objects to them are
 * arguments with relations, whose bodies are their descriptions. A claim's own body is data of its statement: a second
 * description would say that it means the same. Moves that neither support nor object have no relation there; they are
 * described where they stand, with their move as a tag. Joint statements stand under a heading of their own: nothing says of
 * their words what they support.
 */
import { statementName } from './debateWords.ts'
import { joined, type Pieces } from './pieces.ts'
import { en } from './text/en.ts'
import type { Mark, Transcript, TranscriptReply, TranscriptStatement } from './transcript.ts'
import { clean } from './words.ts'

export const renderArgdown = (transcript: Transcript): Pieces => joined(partsOf(transcript), '\n\n', '\n')

function* partsOf(transcript: Transcript): Generator<string> {
  yield `# ${words(transcript.title)}`
  if (transcript.motion) yield `[Motion]: ${words(transcript.motion.sentence)}`
  for (const { marks } of transcript.articles)
    for (const mark of marks) if (mark.kind === 'classifying') yield* claimText(mark)
  yield* together(transcript)
}

function together({ statements }: Transcript): string[] {
  if (statements.length === 0) return []
  const said = (one: TranscriptStatement, i: number) =>
    `[J${i + 1}]: ${words(one.text)}${tags([statementName(one, en), ...(one.isOpen ? ['still being written'] : [])])}`
  return ['## Joint statements', ...statements.map(said)]
}

/** The claim with its relations nested below, then every reply's own description. */
function claimText(mark: Mark): string[] {
  const title = new Map(mark.thread.map((reply, i) => [reply.id, `<R${mark.number}.${i + 1}>`]))
  const answers = new Map<string, TranscriptReply[]>()
  for (const reply of mark.thread) {
    const parent = reply.parent ?? mark.id
    answers.set(parent, [...(answers.get(parent) ?? []), reply])
  }
  const lines = [
    `[C${mark.number}]: ${words(mark.statement ?? mark.quote)}${tags([...mark.tags, ...mergedTag(mark)])}${bodyOf(mark)}`,
  ]
  const open = relationsOf(mark.id, 1)
  for (let next = open.pop(); next; next = open.pop()) {
    lines.push(`${'  '.repeat(next.depth)}${next.sign} ${title.get(next.reply.id)}`)
    open.push(...relationsOf(next.reply.id, next.depth + 1))
  }
  const neutral = mark.thread.filter(reply => signOf(reply) === undefined)
  const below = neutral.flatMap(reply => {
    const under = relationsOf(reply.id, 1).reverse()
    if (!under.length) return []
    const nested = [title.get(reply.id)!]
    const waiting = [...under].reverse()
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      nested.push(`${'  '.repeat(next.depth)}${next.sign} ${title.get(next.reply.id)}`)
      waiting.push(...relationsOf(next.reply.id, next.depth + 1))
    }
    return [nested.join('\n')]
  })
  const said = mark.thread.map(reply => `${title.get(reply.id)}: ${words(reply.body)}${tags([reply.move])}`)
  return [lines.join('\n'), ...said, ...below]

  /** Last first, for a stack. */
  function relationsOf(id: string, depth: number) {
    return (answers.get(id) ?? [])
      .flatMap(reply => {
        const sign = signOf(reply)
        return sign ? [{ reply, sign, depth }] : []
      })
      .reverse()
  }
}

function signOf({ move }: TranscriptReply): '+' | '-' | undefined {
  return move === 'support' || move === 'evidence' ? '+' : move === 'object' ? '-' : undefined
}

const mergedTag = ({ mergedInto }: Mark) => (mergedInto ? [`merged into C${mergedInto.number}`] : [])
const tags = (list: readonly string[]) => list.map(tag => ` #(${words(tag).replace(/[()\\]/g, '')})`).join('')

/** As YAML in braces, which reads JSON. Signs of the syntax and of lines are said by their numbers, so that nothing ends it early. */
const bodyOf = ({ body }: Mark) => {
  if (!body) return ''
  const said = JSON.stringify(clean(body)).replace(
    /[{}[\]<>()#@*_|~`$%\u2028\u2029\ufeff]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return ` {"body": ${said}}`
}

/** On one line, every sign of the syntax escaped; a hidden entry's empty words are said to be hidden. */
function words(text: string): string {
  const line = clean(text).replace(/\s+/g, ' ').trim() || '(no words)'
  return line.replace(/[\\[\]<>{}()#@*_+\-:=/|~^"'`&$%!]/g, '\\$&')
}

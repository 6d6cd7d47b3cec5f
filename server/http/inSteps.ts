/** An import as it goes on, for a person who waits: a line of JSON when a step begins, and one for how it ended. */
import type { ImportLine, ImportStep } from '../../shared/protocol/index.ts'
import { partsOf, pause } from '../intake/inParts.ts'
import { internal, ProblemError } from './problem.ts'

/** `make` answers a `MadeArticle` as JSON. */
export function inSteps(
  make: (onStep: (step: ImportStep) => void) => Promise<Uint8Array>,
  onFault: (error: unknown) => void,
): Response {
  let isGone = false
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (json: Uint8Array) => {
        if (!isGone) controller.enqueue(json)
      }
      const write = (line: Exclude<ImportLine, { made: unknown }>) => send(bytes(`${JSON.stringify(line)}\n`))
      try {
        const made = await make(step => write({ step }))
        send(bytes('{"made":'))
        for (const part of partsOf(made)) {
          await pause()
          send(part)
        }
        send(bytes('}\n'))
      } catch (error) {
        if (!(error instanceof ProblemError)) onFault(error)
        write({ problem: (error instanceof ProblemError ? error : internal()).body })
      }
      if (!isGone) controller.close()
    },
    cancel() {
      isGone = true
    },
  })
  return new Response(lines, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } })
}

const bytes = (text: string) => new TextEncoder().encode(text)

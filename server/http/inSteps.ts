/** An import as it goes on, for a person who waits: a line of JSON when a step begins, and one for how it ended. */
import type { ImportLine, ImportStep, MadeArticle } from '../../shared/protocol/index.ts'
import { internal, ProblemError } from './problem.ts'

export function inSteps(
  make: (onStep: (step: ImportStep) => void) => Promise<MadeArticle>,
  onFault: (error: unknown) => void,
): Response {
  let isGone = false
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: ImportLine) => {
        if (!isGone) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
      }
      try {
        write({ made: await make(step => write({ step })) })
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

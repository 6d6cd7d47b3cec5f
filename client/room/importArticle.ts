/** A source → an article on the server, told step by step: fetching and reading take seconds, and may be called off. */
import type { ImportLine, ImportStep, MadeArticle, Problem } from '../../shared/protocol/index.ts'
import { t } from '../text/catalogue.ts'
import { learn } from '../text/saying.ts'
import { type Answer, noNetwork, parse, readProblem } from './api.ts'

export interface ImportTools {
  signal: AbortSignal
  onStep: (step: ImportStep) => void
}

/** `undefined` when it was called off. */
export async function importArticle(
  body: FormData | string,
  { signal, onStep }: ImportTools,
): Promise<Answer<MadeArticle> | undefined> {
  try {
    const response = await fetch('/api/articles', {
      method: 'POST',
      headers: {
        accept: 'application/x-ndjson, application/json',
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      body,
      signal,
    })
    const isFollowed = response.headers.get('content-type')?.startsWith('application/x-ndjson') ?? false
    if (!isFollowed || !response.body) return whole(response.ok, response.status, parse(await response.text()))
    for await (const line of linesOf(response.body)) {
      if ('step' in line) onStep(line.step)
      else return 'made' in line ? { ok: true, value: line.made } : refused(line.problem.status, line.problem)
    }
    return { ok: false, problem: brokenOff() }
  } catch {
    return signal.aborted ? undefined : { ok: false, problem: noNetwork() }
  }
}

const whole = async (ok: boolean, status: number, body: unknown): Promise<Answer<MadeArticle>> =>
  ok ? { ok, value: body as MadeArticle } : refused(status, body)

/** Why it failed is said once: not before the page knows it in its own language. */
async function refused(status: number, body: unknown): Promise<Answer<MadeArticle>> {
  await learn()
  return { ok: false, problem: readProblem(status, body) }
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ImportLine> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield JSON.parse(line) as ImportLine
  }
}

const brokenOff = (): Problem => ({
  type: 'about:blank',
  title: t.problem.title(500),
  status: 500,
  detail: t.problem.title(500),
})

/** The reading of the source that is shown: begun by itself, told step by step, called off at will, begun anew when the source changes. */
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { ImportStep, MadeArticle, Problem } from '../../shared/protocol/index.ts'
import { importArticle } from '../room/importArticle.ts'
import { bodyOf, type GivenSource } from './sources.ts'

/** After the last letter, before a typed text is read anew. */
const READ_AFTER_MS = 700

export type ReadingStep = 'sending' | ImportStep | 'laying-out'

/** What a problem says of the one thing that was given. */
export const sayWhy = (problem: Problem) => problem.errors?.[0]?.message ?? problem.detail

export function createImport(source: () => GivenSource | undefined, onProblem: (problem: Problem | undefined) => void) {
  /** Sources that were read before: going back to a tab costs nothing. */
  const known = new WeakMap<GivenSource, MadeArticle>()
  const [made, setMade] = createSignal<MadeArticle>()
  const [step, setStep] = createSignal<ReadingStep>()
  const [isCalledOff, setCalledOff] = createSignal(false)
  let underWay: { source: GivenSource; stop: AbortController; done: Promise<MadeArticle | undefined> } | undefined

  const show = (found: MadeArticle | undefined) => {
    setMade(() => found)
    onProblem(undefined)
  }

  function read(given: GivenSource): Promise<MadeArticle | undefined> {
    if (underWay?.source === given) return underWay.done
    stop()
    const controller = new AbortController()
    setCalledOff(false)
    setStep(given.kind === 'url' ? 'fetching' : given.kind === 'file' ? 'sending' : 'reading')
    const done = follow(given, controller.signal)
    underWay = { source: given, stop: controller, done }
    return done
  }

  async function follow(given: GivenSource, signal: AbortSignal): Promise<MadeArticle | undefined> {
    const answer = await importArticle(bodyOf(given), { signal, onStep: setStep })
    if (signal.aborted || !answer) return undefined
    if (answer.ok) {
      setStep('laying-out')
      // The word is on the screen before the long work that it announces.
      await new Promise(done => setTimeout(done))
      if (signal.aborted) return undefined
      known.set(given, answer.value)
      show(answer.value)
    } else {
      setMade()
      onProblem(answer.problem)
    }
    underWay = undefined
    setStep()
    return answer.ok ? answer.value : undefined
  }

  function stop() {
    underWay?.stop.abort()
    underWay = undefined
    setStep()
  }

  createEffect(
    on(source, given => {
      setCalledOff(false)
      const found = given && known.get(given)
      if (!given || found) {
        stop()
        return show(found)
      }
      const isTyping = (given.kind === 'markdown' || given.kind === 'text') && made() !== undefined
      if (!isTyping) show(undefined)
      const timer = setTimeout(() => void read(given), isTyping ? READ_AFTER_MS : 0)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  onCleanup(stop)

  return {
    made,
    step,
    isCalledOff,
    cancel() {
      stop()
      setCalledOff(true)
    },
    again() {
      const given = source()
      if (given) void read(given)
    },
    /** The article of what is given now, read to the end; undefined when it cannot be. */
    async ready(): Promise<MadeArticle | undefined> {
      const given = source()
      return given && (known.get(given) ?? (await read(given)))
    },
  }
}
export type Import = ReturnType<typeof createImport>

/** The room again, moment by moment: what was written later than the chosen moment is not there yet. */
import { type LivingMark, later } from './page.ts'

/** Between two moments while it plays. */
const STEP_MS = 600

export function replay(tools: HTMLFormElement, marks: () => readonly LivingMark[]): void {
  const slider = tools.querySelector<HTMLInputElement>('#moment')
  if (!slider) return
  const play = tools.querySelector<HTMLButtonElement>('#play')!
  const when = tools.querySelector<HTMLOutputElement>('#when')!
  const recordOf = later(() => readRecord(marks()))
  const last = Number(slider.max)
  /** How many of the events have not happened. */
  let toCome = 0
  let timer: ReturnType<typeof setInterval> | undefined

  const seek = (moment: number) => {
    const { events, times, partsOf } = recordOf()
    const to = events.findLastIndex(({ at }) => at <= times[moment]!) + 1
    const done = events.length - toCome
    for (let i = Math.min(done, to); i < Math.max(done, to); i++) {
      const { element } = events[i]!
      for (const part of partsOf.get(element) ?? [element]) part.classList.toggle('later', i >= to)
    }
    toCome = events.length - to
    tell(moment, to)
  }
  const tell = (moment: number, done: number) => {
    const { events, times, folds } = recordOf()
    const isEnd = moment === last
    const stage = events.slice(0, done).findLast(({ element }) => element.matches('.course li'))
    const time = `${new Date(times[moment]!).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    const said = stage?.element.querySelector('span')?.textContent
    const claims = events.slice(0, done).filter(({ element }) => 'claim' in element.dataset).length
    const counted = claims === 1 ? when.dataset.claim! : when.dataset.claims!.replace('{n}', `${claims}`)
    when.value = isEnd ? when.defaultValue : [time, said, counted].filter(Boolean).join(' · ')
    // What a moderator folded later stands open until then.
    for (const fold of folds) {
      const isLater = Number(fold.dataset.hidden) > times[moment]!
      if (fold.classList.contains('open') !== isLater) fold.open = isLater
      fold.classList.toggle('open', isLater)
    }
    slider.setAttribute('aria-valuetext', when.value)
    document.documentElement.classList.toggle('past', !isEnd)
    document.getElementById('past')!.hidden = isEnd
  }
  const stop = () => {
    clearInterval(timer)
    timer = undefined
    play.textContent = words.play
  }
  const words = { play: play.textContent, pause: play.dataset.pause! }
  slider.addEventListener('input', () => {
    stop()
    seek(Number(slider.value))
  })
  play.addEventListener('click', () => {
    if (timer !== undefined) return stop()
    if (Number(slider.value) === last) slider.value = '0'
    seek(Number(slider.value))
    play.textContent = words.pause
    timer = setInterval(() => {
      slider.value = `${Number(slider.value) + 1}`
      seek(Number(slider.value))
      if (Number(slider.value) === last) stop()
    }, STEP_MS)
  })
  tools.addEventListener('reset', () =>
    setTimeout(() => {
      stop()
      slider.value = `${last}`
      seek(last)
    }),
  )
}

/** Everything that came at some time, in its order, and the moments at which anything came. */
function readRecord(marks: readonly LivingMark[]) {
  const events = [...document.querySelectorAll<HTMLElement>('[data-at]')]
    .map(element => ({ at: Number(element.dataset.at), element }))
    .sort((a, b) => a.at - b.at)
  return {
    events,
    times: [...new Set(events.map(({ at }) => at))],
    partsOf: new Map<Element, readonly Element[]>(marks.map(({ item, parts }) => [item, parts])),
    folds: [...document.querySelectorAll<HTMLDetailsElement>('details[data-hidden]')],
  }
}

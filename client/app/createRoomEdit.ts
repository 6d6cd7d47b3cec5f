/** A room's words being edited: what was typed, what of it is another wish than the room as it is, and what that costs. */
import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { EditRoom, RoomEdit, RoomInfo } from '../../shared/protocol/index.ts'
import { api } from '../room/api.ts'
import { lifeCalls } from '../room/lifeCalls.ts'
import type { RoomView } from '../room/types.ts'
import { roomSettings as text } from '../text/roomSettings.ts'
import { readLabels } from './newRoomForm.ts'

interface Keyed {
  key: string
  label: string
}
/** A label with what it says of itself; its examples one a line. */
interface EditedLabel extends Keyed {
  description: string
  examples: string
}
const MOST_LABELS = 8

const edited = ({ key, label, description = '', examples = [] }: RoomInfo['codebook'][number]): EditedLabel => ({
  key,
  label,
  description,
  examples: examples.join('\n'),
})
/** What it says of itself now, where that is something else than before. */
function aboutIt({ key, description, examples }: EditedLabel, shown: readonly EditedLabel[]) {
  const before = shown.find(one => one.key === key)
  const lines = examples
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return {
    ...(description.trim() && description !== before?.description ? { description: description.trim() } : {}),
    ...(lines.length && examples !== before?.examples ? { examples: lines } : {}),
  }
}

export function createRoomEdit(view: RoomView, done: () => void) {
  const shown = view.room()
  const plain = (list: readonly Keyed[] = []) => list.map(({ key, label }) => ({ key, label }))
  const [fields, set] = createStore({
    title: shown.title,
    motion: shown.motion?.sentence ?? '',
    sides: plain(shown.motion?.sides),
    labels: shown.codebook.map(edited),
    fresh: '',
  })
  const before = shown.codebook.map(edited)
  const [error, setError] = createSignal<string>()
  const [cost, setCost] = createSignal<RoomEdit>()
  const [isBusy, setBusy] = createSignal(false)

  /** What the page says in its own language stands in the room as it was given. */
  const asGiven = (list: readonly Keyed[], said: readonly Keyed[] = [], given: readonly Keyed[] = []) =>
    list.map(({ key, label }) => {
      const isUntouched = said.find(one => one.key === key)?.label === label
      return { key, label: (isUntouched && given.find(one => one.key === key)?.label) || label.trim() }
    })
  const isSame = (a: readonly Keyed[], b: readonly Keyed[] = []) =>
    JSON.stringify(plain(a)) === JSON.stringify(plain(b))

  function wishFor(given: RoomInfo): EditRoom {
    const { title, motion, sides, labels } = fields
    const isMotion = motion.trim() !== (shown.motion?.sentence ?? '') || !isSame(sides, shown.motion?.sides)
    return {
      ...(title.trim() === shown.title ? {} : { title: title.trim() }),
      ...(isMotion && motion.trim()
        ? {
            motion: {
              sentence: motion.trim(),
              ...(sides.length ? { sides: asGiven(sides, shown.motion?.sides, given.motion?.sides) } : {}),
            },
          }
        : {}),
      ...(JSON.stringify(labels) === JSON.stringify(before)
        ? {}
        : {
            codebook: asGiven(labels, shown.codebook, given.codebook).map((label, at) => ({
              ...label,
              ...aboutIt(labels[at]!, before),
            })),
          }),
    }
  }

  /** Asks first what it costs; what costs nothing is done. */
  async function save(agreed?: number): Promise<void> {
    addLabel()
    const words = [fields.title, ...fields.sides.map(one => one.label), ...fields.labels.map(one => one.label)]
    if (words.some(word => !word.trim())) return void setError(text.empty)
    setError()
    setBusy(true)
    try {
      const known = await api.room(shown.id)
      if (!known.ok) return void setError(known.problem.detail)
      const wish = wishFor(known.value.room)
      if (Object.keys(wish).length === 0) return void setError(text.same)
      const answer = await lifeCalls.edit(shown.id, {
        ...wish,
        ...(agreed === undefined ? {} : { apply: true, agreed }),
      })
      if (!answer.ok) {
        setCost()
        return void setError(answer.problem.detail)
      }
      if (answer.value.isApplied) return done()
      if (answer.value.ballots) return void setCost(answer.value)
    } finally {
      setBusy(false)
    }
    await save(0)
  }

  function addLabel(): void {
    const wanted = fields.fresh.trim()
    if (!wanted) return
    if (fields.labels.length >= MOST_LABELS) return void setError(text.tooMany)
    const taken = new Set(fields.labels.map(({ key }) => key))
    const lines = [...fields.labels.map(() => 'x'), wanted].join('\n')
    let { key } = readLabels(lines).at(-1)!
    for (let at = 2; taken.has(key); at++) key = `${key.replace(/-\d+$/, '')}-${at}`
    set('labels', [...fields.labels, { key, label: wanted, description: '', examples: '' }])
    set('fresh', '')
    setCost()
  }

  return { fields, set, error, cost, isBusy, save, addLabel, forgetCost: () => setCost() }
}

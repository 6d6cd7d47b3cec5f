/** What this browser's reader chose, one of a few, kept in the browser where it allows that; the first is what nobody chose. */
import { createSignal } from 'solid-js'

export interface Choice<Value extends string> {
  get: () => Value
  set: (value: Value) => void
}

export function choice<const Value extends string>(name: string, values: readonly [Value, ...Value[]]): Choice<Value> {
  const kept = read(name)
  const [get, set] = createSignal<Value>(values.find(value => value === kept) ?? values[0])
  return {
    get,
    set(value) {
      set(() => value)
      keep(name, value)
    },
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`parley:${name}`)
  } catch {
    return null
  }
}
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`parley:${name}`, value)
  } catch {
    // Then it lasts as long as the page.
  }
}

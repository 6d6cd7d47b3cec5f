/** Filters: a mark is shown where it is in the chosen option of every filter. What is not shown is neither read out nor printed. */
import type { LivingMark } from './page.ts'

export function filter(tools: HTMLFormElement, marksOf: () => readonly LivingMark[]): void {
  const filters = [...tools.querySelectorAll('select')]
  const shown = tools.querySelector<HTMLOutputElement>('#shown')!
  const say = () => {
    const marks = marksOf()
    let count = 0
    for (const { item, parts } of marks) {
      const isShown = filters.every(
        ({ name, value }) => value === '' || (item.dataset[name] ?? '').split(' ').includes(value),
      )
      if (isShown) count++
      for (const part of parts) part.classList.toggle('off', !isShown)
    }
    shown.value = shown.dataset.words!.replace('{shown}', `${count}`).replace('{all}', `${marks.length}`)
  }
  tools.addEventListener('change', event => event.target instanceof HTMLSelectElement && say())
  // The fields have their first values again only after the event.
  tools.addEventListener('reset', () => setTimeout(say))
  tools.addEventListener('submit', event => event.preventDefault())
}

/** Ballots that give options numbers: a score from 0 to 5 each, or dots out of a budget. */
import { For } from 'solid-js'
import { polls as text } from '../text/polls.ts'
import { announce } from '../ui/Toasts.tsx'
import styles from './Ballots.module.css'
import type { BallotProps } from './OptionsBallot.tsx'

const SCORES = [0, 1, 2, 3, 4, 5]

const numbersIn = (props: BallotProps) => (props.choice ?? {}) as Readonly<Record<string, number>>

export function ScoreBallot(props: BallotProps) {
  return (
    <div class={styles.rows}>
      <For each={props.options}>
        {option => (
          <fieldset class={styles.row}>
            <legend dir="auto">{option.label}</legend>
            <div class={styles.scores}>
              <For each={SCORES}>
                {score => (
                  <label class={styles.score}>
                    <input
                      type="radio"
                      class="visually-hidden"
                      name={`${props.name}-${option.key}`}
                      checked={numbersIn(props)[option.key] === score}
                      disabled={props.why !== undefined}
                      onChange={() => props.onChoose({ ...numbersIn(props), [option.key]: score })}
                    />
                    <span>{score}</span>
                  </label>
                )}
              </For>
            </div>
          </fieldset>
        )}
      </For>
    </div>
  )
}

export function DotsBallot(props: BallotProps & { budget: number }) {
  const spent = () => Object.values(numbersIn(props)).reduce((sum, dots) => sum + dots, 0)
  const left = () => props.budget - spent()
  const dots = (key: string) => numbersIn(props)[key] ?? 0
  function place(key: string, change: 1 | -1) {
    if (props.why !== undefined || (change > 0 && left() === 0) || dots(key) + change < 0) return
    props.onChoose({ ...numbersIn(props), [key]: dots(key) + change })
    announce(text.dotsLeft(left(), props.budget))
  }
  return (
    <div class={styles.rows}>
      <p class={styles.left} data-spent={left() === 0}>
        {text.dotsLeft(left(), props.budget)}
      </p>
      <For each={props.options}>
        {option => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand above its row
          <div class={styles.row} role="group" aria-label={option.label}>
            <span dir="auto">{option.label}</span>
            <span class={styles.dots}>
              <button
                type="button"
                aria-label={text.oneLess(option.label)}
                aria-disabled={dots(option.key) === 0 || props.why !== undefined ? 'true' : undefined}
                onClick={() => place(option.key, -1)}
              >
                −
              </button>
              <output class={styles.placed} aria-label={text.dotsOn(dots(option.key))}>
                <span aria-hidden="true">
                  {dots(option.key) > 8 ? dots(option.key) : '●'.repeat(dots(option.key)) || '0'}
                </span>
              </output>
              <button
                type="button"
                aria-label={text.oneMore(option.label)}
                aria-disabled={left() === 0 || props.why !== undefined ? 'true' : undefined}
                onClick={() => place(option.key, 1)}
              >
                +
              </button>
            </span>
          </div>
        )}
      </For>
    </div>
  )
}

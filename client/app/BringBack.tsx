/** Under a new room: bringing one back that was taken home as a bundle. */
import { createSignal, Show } from 'solid-js'
import { bringBack } from '../room/bringBack.ts'
import { bringBack as text } from '../text/bringBack.ts'
import { navigate } from '../ui/address.ts'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './BringBack.module.css'
import { rememberPersonalCode } from './personalCode.ts'

export function BringBack() {
  const [isWorking, setWorking] = createSignal(false)
  const [error, setError] = createSignal<string>()
  async function bring(input: HTMLInputElement) {
    const file = input.files?.[0]
    if (!file) return
    setError()
    setWorking(true)
    announce(text.working)
    const answer = await bringBack(file)
    setWorking(false)
    // The same file may be chosen again.
    input.value = ''
    if (!answer.ok) return setError(answer.problem.detail)
    rememberPersonalCode(answer.value)
    navigate(`/r/${answer.value.room.id}`)
  }
  return (
    <details class={styles.fold}>
      <summary>{text.title}</summary>
      <p>{text.hint}</p>
      <label class={styles.file}>
        <span>{isWorking() ? text.working : text.choose}</span>
        <input
          type="file"
          accept=".zip,application/zip"
          disabled={isWorking()}
          onChange={event => void bring(event.currentTarget)}
        />
      </label>
      <Show when={error()}>
        {why => (
          <p class={styles.error} role="alert">
            <Icon name="warn" size={16} />
            <span>{why()}</span>
          </p>
        )}
      </Show>
    </details>
  )
}

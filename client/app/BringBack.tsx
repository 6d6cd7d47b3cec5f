/** Under a new room: bringing one back that was taken home as a bundle. */
import { createSignal, Show } from 'solid-js'
import { bringBack } from '../room/bringBack.ts'
import { bringBack as text } from '../text/bringBack.ts'
import { words } from '../text/newRoom.ts'
import { navigate } from '../ui/address.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './BringBack.module.css'
import { rememberPersonalCode } from './personalCode.ts'

export function BringBack() {
  const [isWorking, setWorking] = createSignal(false)
  const [error, setError] = createSignal<string>()
  let input: HTMLInputElement | undefined
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
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={text.choose}
        onChange={event => void bring(event.currentTarget)}
      />
      <Button isBusy={isWorking()} onClick={() => input?.click()}>
        <Icon name="page" size={16} />
        {isWorking() ? text.working : words.choose}
      </Button>
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

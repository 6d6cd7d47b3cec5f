/** An address of a page, fetched when it is asked for and not while it is typed. */
import { Show } from 'solid-js'
import { words } from '../text/newRoom.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './NewRoom.module.css'
import type { NewRoomForm } from './newRoomForm.ts'

export function AddressSource(props: { form: NewRoomForm; canFetch: boolean; isBusy: boolean }) {
  const { fields, set, giveAddress } = props.form
  const fetchIt = () => {
    if (fields.address.trim() && !props.isBusy) giveAddress()
  }
  return (
    <Show
      when={props.canFetch}
      fallback={
        <div class={styles.drop}>
          <span>{words.addressesOff}</span>
          <Button onClick={() => set('from', 'paste')}>{words.pasteInstead}</Button>
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field is what its button does */}
      <div
        class={styles.address}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          fetchIt()
        }}
      >
        <Field
          label={words.addressLabel}
          isLabelHidden
          value={fields.address}
          onInput={address => set('address', address)}
          placeholder={words.addressPlaceholder}
          hint={words.addressHint}
          error={props.form.errors().source}
          maxLength={2000}
          inputMode="url"
          autocomplete="url"
          spellcheck={false}
        />
        <Button onClick={fetchIt} isBusy={props.isBusy}>
          {fields.fetched && fields.fetched === fields.address.trim() ? words.fetchAgain : words.fetch}
        </Button>
      </div>
    </Show>
  )
}

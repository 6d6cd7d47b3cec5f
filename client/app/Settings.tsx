/** What a reader sets for this browser: language, look, reading, and how it calls when it is their turn to speak. */
import { For, Show } from 'solid-js'
import { calm } from '../room/reading.ts'
import { t } from '../text/catalogue.ts'
import { LANGUAGES } from '../text/languages.ts'
import { settings as text } from '../text/settings.ts'
import { Button } from '../ui/Button.tsx'
import type { Choice } from '../ui/choices.ts'
import { Segments } from '../ui/Segments.tsx'
import { Switch } from '../ui/Switch.tsx'
import { contrast, face, motion, spacing, textSize, theme } from './appearance.ts'
import { canVibrate, playNotes, sound, vibrate, vibration } from './callToFloor.ts'
import styles from './Settings.module.css'
import { speak } from './speak.ts'

export function Settings() {
  return (
    <div class={styles.settings}>
      <section>
        <h3>{text.look}</h3>
        <Show when={Object.keys(LANGUAGES).length > 1}>
          <label class={styles.language}>
            <span>{text.language}</span>
            <select onChange={event => speak(event.currentTarget.value)}>
              <For each={Object.entries(LANGUAGES)}>
                {([tag, { name, dir }]) => (
                  <option value={tag} lang={tag} dir={dir} selected={tag === t.language}>
                    {name}
                  </option>
                )}
              </For>
            </select>
            <small>{text.languageHint}</small>
          </label>
        </Show>
        <OneOf legend={text.theme} choice={theme} labels={text.themes} />
        <OneOf legend={text.contrast} choice={contrast} labels={text.contrasts} />
        <OneOf legend={text.motion} choice={motion} labels={text.motions} />
      </section>
      <section>
        <h3>{text.reading}</h3>
        <OneOf legend={text.size} choice={textSize} labels={text.sizes} />
        <OneOf legend={text.spacing} choice={spacing} labels={text.spacings} />
        <OneOf legend={text.face} choice={face} labels={text.faces} hint={text.faceHint} />
        <p class={styles.sample}>{text.sample}</p>
        <Switch label={text.calm} hint={text.calmHint} isOn={calm.get() === 'on'} onSwitch={on => setOn(calm, on)} />
      </section>
      <section>
        <h3>{text.turn}</h3>
        <div class={styles.sound}>
          <Switch label={text.sound} isOn={sound.get() === 'on'} onSwitch={on => setOn(sound, on)} />
          <Button size="small" look="link" onClick={playNotes}>
            {text.soundTry}
          </Button>
        </div>
        <Show when={canVibrate()}>
          <Switch
            label={text.vibration}
            isOn={vibration.get() === 'on'}
            onSwitch={on => {
              setOn(vibration, on)
              if (on) vibrate()
            }}
          />
        </Show>
      </section>
      <p class={styles.kept}>{text.kept}</p>
    </div>
  )
}

const setOn = (choice: Choice<'off' | 'on'>, isOn: boolean) => choice.set(isOn ? 'on' : 'off')

function OneOf<Key extends string>(props: {
  legend: string
  choice: Choice<Key>
  labels: Record<Key, string>
  hint?: string
}) {
  return (
    <Segments
      legend={props.legend}
      options={(Object.entries(props.labels) as [Key, string][]).map(([key, label]) => ({ key, label }))}
      chosen={props.choice.get()}
      onChoose={props.choice.set}
      {...(props.hint ? { hint: props.hint } : {})}
    />
  )
}

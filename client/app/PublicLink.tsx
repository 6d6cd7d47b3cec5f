/** The public link to the transcript: first what would leave under which names, then making it; once there is one, revoking it. */
import { createEffect, createResource, createSignal, onCleanup, Show } from 'solid-js'
import type { Profile, PublicLinkAnswer } from '../../shared/protocol/index.ts'
import type { ExportAnswer } from '../../shared/transcript/preview.ts'
import { ask, room } from '../room/api.ts'
import { exportPreview } from '../room/takeHome.ts'
import type { RoomView } from '../room/types.ts'
import { publicLink as text } from '../text/publicLink.ts'
import { takeHome } from '../text/takeHome.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/Toasts.tsx'
import { copyAndSay } from './copyAndSay.ts'
import { Choices } from './Reasons.tsx'
import styles from './RoomDialogs.module.css'
import { Leaves } from './TakeHome.tsx'

export function PublicLink(props: { view: RoomView }) {
  const path = `${room(props.view.room().id)}/public-link`
  const [profile, setProfile] = createSignal<Profile>('public')
  const [preview, setPreview] = createSignal<ExportAnswer>()
  const [problem, setProblem] = createSignal<string>()
  const [link, { mutate }] = createResource(async () => taken(await ask<PublicLinkAnswer>('GET', path)))

  function taken(answer: Awaited<ReturnType<typeof ask<PublicLinkAnswer>>>) {
    setProblem(answer.ok ? undefined : answer.problem.detail)
    return answer.ok ? answer.value.link : undefined
  }
  createEffect(() => {
    const asked = profile()
    let isStale = false
    onCleanup(() => {
      isStale = true
    })
    void exportPreview(props.view.room().id, asked).then(answer => {
      if (!isStale && answer.ok) setPreview(answer.value)
    })
  })
  async function change(method: 'PUT' | 'DELETE') {
    const answer = await ask<PublicLinkAnswer>(method, path, method === 'PUT' ? { profile: profile() } : undefined)
    const now = taken(answer)
    if (!answer.ok) return
    mutate(now)
    announce(now ? text.made : text.revoked)
  }
  return (
    <div class={styles.form}>
      <p class={styles.hint}>{text.hint}</p>
      <Show when={link()} fallback={<p class={styles.hint}>{text.none}</p>}>
        {open => (
          <>
            <p>
              {text.is} {text.shows[open().profile]}
            </p>
            <p class={styles.link} translate="no">
              <a href={open().url} target="_blank" rel="noopener">
                {open().url}
              </a>
            </p>
            <div class={styles.acts}>
              <Button look="primary" onClick={() => copyAndSay(open().url)}>
                <Icon name="copy" size={16} />
                {text.copy}
              </Button>
              <Button look="danger" onClick={() => void change('DELETE')}>
                {text.revoke}
              </Button>
            </div>
          </>
        )}
      </Show>
      <Choices
        legend={takeHome.names}
        options={(['public', 'pseudonymous', 'named'] as const).map(key => ({ key, label: takeHome.profiles[key] }))}
        chosen={profile()}
        onChoose={setProfile}
      />
      <Show when={preview()}>{shown => <Leaves preview={shown()} />}</Show>
      <p class={styles.hint}>{text.observer}</p>
      <div class={styles.acts}>
        <Button look={link() ? 'quiet' : 'primary'} onClick={() => void change('PUT')}>
          {link() ? text.anew : text.make}
        </Button>
      </div>
      <Show when={problem()}>{detail => <p role="alert">{detail()}</p>}</Show>
    </div>
  )
}

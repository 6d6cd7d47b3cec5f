/** Adding an article to the room: given, read and looked at just as where a room is made, then added. */
import { createSignal, onMount, Show } from 'solid-js'
import { api } from '../room/api.ts'
import type { RoomView } from '../room/types.ts'
import { articles } from '../text/articles.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './CorrectArticle.module.css'
import { createImport, sayWhy } from './createImport.ts'
import { createNewRoomForm } from './newRoomForm.ts'
import { Preview } from './Preview.tsx'
import { SourceTabs } from './SourceTabs.tsx'

const text = articles.addArticle
/** What was typed outlives the closing of the dialog; it has nothing to do with a room that is being made. */
const KEPT = 'parley:add-article'

export function AddArticle(props: { view: RoomView; onDone: () => void }) {
  const room = props.view.room().id
  const form = createNewRoomForm(KEPT)
  const reading = createImport(form.source, problem => form.setErrors(problem ? { source: sayWhy(problem) } : {}))
  const [isWorking, setWorking] = createSignal(false)
  const [refused, setRefused] = createSignal<string>()
  const [canFetch, setCanFetch] = createSignal(true)
  onMount(async () => {
    const home = await api.home()
    if (home.ok) setCanFetch(home.value.canFetch)
  })

  /** Offered once there is something to look at: what is too short to be the article has been said by then. */
  async function add() {
    setRefused()
    setWorking(true)
    const article = (await reading.ready())?.article
    const title = article && form.titleOf(article.title).trim()
    const answer =
      article && (await api.changeArticles(room, { id: article.id, apply: true, ...(title ? { title } : {}) }))
    setWorking(false)
    if (!answer) return
    if (!answer.ok) return setRefused(sayWhy(answer.problem))
    form.forget()
    toast(text.done)
    props.onDone()
    await props.view.show(answer.value.article.revision)
  }

  return (
    <>
      <p class={styles.hint}>{text.hint}</p>
      <SourceTabs form={form} import={reading} canFetch={canFetch()} />
      <Show when={reading.made() ?? reading.step()}>
        <div class={styles.preview}>
          <Preview form={form} import={reading} />
          <Show when={reading.made()}>
            <div class={styles.stays}>
              <Show when={refused()}>
                {why => (
                  <p class={styles.warning} role="alert">
                    {why()}
                  </p>
                )}
              </Show>
              <div class={styles.acts}>
                <Button look="primary" isBusy={isWorking()} onClick={() => void add()}>
                  {text.apply}
                </Button>
              </div>
            </div>
          </Show>
        </div>
      </Show>
    </>
  )
}

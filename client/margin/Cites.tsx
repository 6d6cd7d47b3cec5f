/** What a reply cites: the words themselves, wherever in the room's articles they stand, and pages elsewhere. */
import { createResource, createSignal, For, Show } from 'solid-js'
import type { Citation, EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { articles as text } from '../text/articles.ts'
import { quoted } from '../text/intl.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './Cites.module.css'

type PlaceCite = Exclude<Citation, { url: string }>
interface CitesProps {
  view: RoomView
  reading: Reading
  /** The revision that the thread is about: what a citation without a revision means. */
  revision: number
}
const MOST = 10

/** Under a reply: quotations that lead to their places, and links. */
export function Cites(props: CitesProps & { cites: readonly Citation[] }) {
  return (
    <ul class={styles.cites} aria-label={text.cites}>
      <For each={props.cites}>
        {cite => (
          <li>
            {'url' in cite ? (
              <a href={cite.url} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
                {shortened(cite.url)}
              </a>
            ) : (
              <button type="button" class={styles.quote} dir="auto" onClick={() => void jump(props, cite)}>
                <Quoted {...props} cite={cite} />
              </button>
            )}
          </li>
        )}
      </For>
    </ul>
  )
}

/** While a reply is written: what it will cite, and ways to add to it. */
export function CiteBox(props: CitesProps & { card: EntryKey }) {
  const [isLinking, setLinking] = createSignal(false)
  const [url, setUrl] = createSignal('')
  const cites = () => props.reading.citesOf(props.card)
  const put = (list: readonly Citation[]) => props.reading.setCites(props.card, list)
  const why = () => (cites().length < MOST ? undefined : text.mostCites)
  function quote() {
    const place = props.reading.selected()?.place
    if (!place) return props.reading.setCiting(props.card)
    put([...cites(), { revision: props.view.article().revision, start: place.start, end: place.end }])
    props.reading.select(undefined)
    props.reading.setBarOpen(false)
  }
  function link() {
    const given = url().trim()
    if (!isAddress(given)) return toast(text.linkWrong)
    put([...cites(), { url: given }])
    setUrl('')
    setLinking(false)
  }
  return (
    <div class={styles.box}>
      <For each={cites()}>
        {(cite, at) => (
          <p class={styles.chosen}>
            <span dir="auto">{'url' in cite ? shortened(cite.url) : <Quoted {...props} cite={cite} />}</span>
            <button
              type="button"
              aria-label={text.uncite('url' in cite ? cite.url : text.quotation)}
              onClick={() => put(cites().filter((_, other) => other !== at()))}
            >
              <Icon name="close" size={14} />
            </button>
          </p>
        )}
      </For>
      <Show when={isLinking()}>
        <form
          class={styles.link}
          onSubmit={event => {
            event.preventDefault()
            link()
          }}
        >
          <input
            type="url"
            dir="ltr"
            aria-label={text.link}
            placeholder={text.linkHint}
            value={url()}
            maxlength={2000}
            onInput={event => setUrl(event.currentTarget.value)}
          />
          <Button size="small" type="submit">
            {text.add}
          </Button>
        </form>
      </Show>
      <p class={styles.ways}>
        {/* The selection must outlive the press on a button. */}
        <Button look="link" why={why()} onPointerDown={event => event.preventDefault()} onClick={quote}>
          {props.reading.selected() ? text.quoteSelection : text.quote}
        </Button>
        <Button look="link" why={why()} aria-expanded={isLinking()} onClick={() => setLinking(!isLinking())}>
          {text.addLink}
        </Button>
      </p>
    </div>
  )
}

function Quoted(props: CitesProps & { cite: PlaceCite }) {
  const revision = () => props.cite.revision ?? props.revision
  const [source] = createResource(revision, props.view.textOf)
  const titleElsewhere = () => {
    const of = (number: number) => props.view.articles().find(one => one.revision === number)?.of
    const here = of(props.revision)
    return of(revision()) === here ? undefined : source()?.title
  }
  return (
    <>
      {quoted(source()?.text.slice(props.cite.start, props.cite.end) ?? '…')}
      <Show when={titleElsewhere()}>{title => <small> {text.inArticle(title())}</small>}</Show>
    </>
  )
}

/** To where the words stand now; to the revision they stood in when they are gone. */
async function jump({ view, reading, revision }: CitesProps, cite: PlaceCite): Promise<void> {
  const { placeNow } = await import('../room/stood.ts')
  const { start, end } = cite
  const place = await placeNow({ revision: cite.revision ?? revision, start, end }, view.articles(), view.textOf)
  if (place.revision !== view.article().revision) await view.show(place.revision)
  reading.jump(place)
}

const isAddress = (url: string) => /^https?:\/\/\S+$/.test(url) && URL.canParse(url)
/** Schemes are http and https alone, as the gate lets in nothing else. */
const shortened = (url: string) => {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: url, pathname: '/' }
  return pathname === '/' ? host : `${host}${pathname}`
}

/** Every piece of the interface in its states, without a server. In development only. `?dir=rtl&theme=dark&contrast=more` sets the stage. */
import { createSignal, For, type JSX, Show } from 'solid-js'
import { makeCodebook, STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { EmptyMargin } from '../margin/EmptyMargin.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Distribution, StanceBar } from '../ui/Distribution.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ICONS, type IconName } from '../ui/icons.ts'
import { LabelChip } from '../ui/LabelChip.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuHeading, MenuItem, MenuNote, MenuRule } from '../ui/MenuItem.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Switch } from '../ui/Switch.tsx'
import { toast } from '../ui/Toasts.tsx'
import { contrast, textSize, theme } from './appearance.ts'
import styles from './Gallery.module.css'
import { GalleryCharts } from './GalleryCharts.tsx'
import { GalleryBars, GalleryCards } from './GalleryRoom.tsx'
import { Notice } from './Notice.tsx'
import { PlainPage } from './PlainPage.tsx'
import { RoomSkeleton } from './RoomSkeleton.tsx'

const OWN = makeCodebook(
  ['Claim', 'Reason', 'Value', 'Rumour', 'Quote'].map((label, i) => ({ key: `own-${i}`, label })),
)
const LABELS = [...STANDARD_CODEBOOK, ...OWN]
const COLOURS = [
  'paper',
  'paper-raised',
  'paper-sunk',
  'paper-hover',
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-strong',
  'now',
  'now-wash',
]
const SIZES = ['display', 'title', 'lede', 'read', 'statement', 'ui-l', 'ui', 'ui-s', 'ui-xs']

export function Gallery() {
  const asked = new URLSearchParams(location.search)
  if (asked.get('theme') === 'dark') theme.set('dark')
  if (asked.get('contrast') === 'more') contrast.set('more')
  const [dir, setDir] = createSignal<'ltr' | 'rtl'>(asked.get('dir') === 'rtl' ? 'rtl' : 'ltr')
  return (
    <main class={styles.gallery} dir={dir()}>
      <h1>Gallery</h1>
      <Part name="Stage">
        <Segments legend="Theme" options={keyed('system', 'light', 'dark')} chosen={theme.get()} onChoose={theme.set} />
        <Segments
          legend="Contrast"
          options={keyed('system', 'normal', 'more')}
          chosen={contrast.get()}
          onChoose={contrast.set}
        />
        <Segments
          legend="Text"
          options={keyed('small', 'medium', 'large', 'largest')}
          chosen={textSize.get()}
          onChoose={textSize.set}
        />
        <Segments legend="Direction" options={keyed('ltr', 'rtl')} chosen={dir()} onChoose={setDir} />
      </Part>
      <Tokens />
      <Buttons />
      <Menus />
      <Fields />
      <Part name="Labels">
        <For each={LABELS}>{label => <LabelChip look={label} name={label.label} />}</For>
      </Part>
      <Part name="Distributions">
        <Distribution says="a spread" parts={LABELS.map((label, i) => ({ ...label, count: LABELS.length - i }))} />
        <Distribution
          isMini
          says="a spread"
          parts={STANDARD_CODEBOOK.map((label, i) => ({ ...label, count: 9 - 2 * i }))}
        />
        <Distribution isMini says="none" parts={STANDARD_CODEBOOK.map(label => ({ ...label, count: 0 }))} />
        <StanceBar agree={8} disagree={7} pass={2} says="8 agree, 7 disagree, 2 pass" />
      </Part>
      <GalleryBars />
      <GalleryCards />
      <GalleryCharts />
      <Part name="People">
        <For each={[1, 2, 3, 4, 5, 6]}>
          {colour => <Avatar name="Copper Wren" colour={colour} isImagined={colour > 4} />}
        </For>
        <Avatar name="Me" colour={1} you="You" />
        <Avatar name="🦉 Owl" colour={2} />
        <Avatar name="أمل" colour={3} />
      </Part>
      <States />
      <Part name="Icons">
        <For each={Object.keys(ICONS) as IconName[]}>
          {name => (
            <span class={styles.icon}>
              <Icon name={name} />
              <small>{name}</small>
            </span>
          )}
        </For>
      </Part>
    </main>
  )
}

const keyed = <Key extends string>(...keys: Key[]) => keys.map(key => ({ key, label: key }))

export const Part = (props: { name: string; children: JSX.Element }) => (
  <section aria-label={props.name}>
    <h2>{props.name}</h2>
    <div class={styles.row}>{props.children}</div>
  </section>
)

const Tokens = () => (
  <>
    <Part name="Colours">
      <For each={COLOURS}>
        {name => (
          <span class={styles.colour}>
            <i style={{ background: `var(--${name})` }} />
            <small>{name}</small>
          </span>
        )}
      </For>
    </Part>
    <section aria-label="Type">
      <h2>Type</h2>
      <For each={SIZES}>
        {size => (
          <p style={{ font: `400 var(--size-${size}) / 1.3 var(--font-${size.startsWith('ui') ? 'ui' : 'text'})` }}>
            {size}: read one text together, نقرأ نصًا واحدًا معًا
          </p>
        )}
      </For>
    </section>
  </>
)

const Buttons = () => (
  <Part name="Buttons">
    <For each={['large', undefined, 'small'] as const}>
      {size => (
        <>
          <For each={['primary', 'quiet', 'plain', 'danger', 'link'] as const}>
            {look => (
              <Button look={look} size={size}>
                {look}
              </Button>
            )}
          </For>
        </>
      )}
    </For>
    <Button why="Replies are closed in “Read”.">Refused</Button>
    <Button look="primary" why="Replies are closed in “Read”.">
      Refused
    </Button>
    <Button isBusy>Busy</Button>
    <LinkButton href="#link">A link</LinkButton>
    <Button isRound look="plain" aria-label="Close">
      <Icon name="close" />
    </Button>
    <Button onClick={() => toast('Copied.')}>Say something</Button>
  </Part>
)

function Menus() {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <Part name="What opens">
      <Menu label="A menu" trigger={<Icon name="more" />}>
        {close => (
          <>
            <MenuHeading>A heading</MenuHeading>
            <MenuItem icon="share" tail="S" onClick={close}>
              First
            </MenuItem>
            <MenuItem why="Only moderators do this.">Refused</MenuItem>
            <MenuRule />
            <MenuItem isChecked>Chosen</MenuItem>
            <MenuItem isSwitch isChecked={false}>
              A switch
            </MenuItem>
            <MenuNote>A note under what was refused.</MenuNote>
          </>
        )}
      </Menu>
      <Popover label="A panel" hasWords trigger="Open a panel">
        {() => <p>Esc or a click elsewhere closes it.</p>}
      </Popover>
      <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      <Show when={isOpen()}>
        <Dialog isOpen title="A dialog" closeLabel="Close" onClose={() => setOpen(false)}>
          <p>The browser keeps the focus inside, and gives it back.</p>
        </Dialog>
      </Show>
    </Part>
  )
}

function Fields() {
  const [isOn, setOn] = createSignal(true)
  return (
    <Part name="Fields">
      <Field label="Your name" value="Mara" onInput={() => {}} hint="Two letters are enough." />
      <Field label="Your name" value="" onInput={() => {}} error="Type a name to come in." />
      <Field label="Statement" value="The bridge was closed for eleven weeks." lines={2} isSaid onInput={() => {}} />
      <Field label="Code" value="D269 7XX9" size="large" onInput={() => {}} />
      <Switch label="On" hint="With what it does." isOn={isOn()} onSwitch={setOn} />
      <Switch label="Off" isOn={!isOn()} onSwitch={on => setOn(!on)} />
    </Part>
  )
}

const States = () => (
  <>
    <Part name="Notices">
      <div class={styles.notices}>
        <Notice
          icon="offline"
          title="Offline: your writing is kept on this device."
          detail="It goes out by itself."
          onClose={() => {}}
        />
        <Notice
          isUrgent
          icon="warn"
          title="You are no longer in this room."
          detail="A moderator has taken you out of it."
        >
          <Button size="small">Join again</Button>
        </Notice>
      </div>
    </Part>
    <section aria-label="Empty" class={styles.empty}>
      <h2>Empty</h2>
      <EmptyMargin why={undefined} y={0} />
    </section>
    <section aria-label="Empty and closed" class={styles.empty}>
      <h2>Empty and closed</h2>
      <EmptyMargin why="Marking is closed in “Take sides”." y={0} />
    </section>
    <section aria-label="Loading" class={styles.framed}>
      <h2>Loading</h2>
      <RoomSkeleton />
    </section>
    <section aria-label="Error" class={styles.framed}>
      <h2>Error</h2>
      <PlainPage title="This page has stopped." detail="What was saved is safe. Reload the page to go on.">
        <Button look="primary" size="large">
          Reload
        </Button>
      </PlainPage>
    </section>
  </>
)

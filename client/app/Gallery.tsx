/** Every piece of the interface in its states, without a server. In development only. */
import { For } from 'solid-js'
import { makeCodebook, STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Distribution, StanceBar } from '../ui/Distribution.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ICONS, type IconName } from '../ui/icons.ts'
import { LabelChip } from '../ui/LabelChip.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './Gallery.module.css'

const OWN = makeCodebook(
  ['Claim', 'Reason', 'Value', 'Rumour', 'Quote'].map((label, i) => ({ key: `own-${i}`, label })),
)
const LABELS = [...STANDARD_CODEBOOK, ...OWN]

export const Gallery = () => (
  <main class={styles.gallery}>
    <section>
      <Button look="primary" size="large">
        Primary
      </Button>
      <Button look="primary">Primary</Button>
      <Button>Quiet</Button>
      <Button look="plain">Plain</Button>
      <Button look="link">Link</Button>
      <Button why="Replies are closed in “Read”.">Refused</Button>
      <Button isBusy>Busy</Button>
      <Button isRound look="plain" aria-label="Close">
        <Icon name="close" />
      </Button>
      <Button onClick={() => toast('Copied.')}>Say something</Button>
      <Menu label="Menu" trigger={<Icon name="more" />}>
        {close => (
          <>
            <MenuItem icon="share" onClick={close}>
              First
            </MenuItem>
            <MenuItem why="Not now">Refused</MenuItem>
            <MenuItem isChecked>Chosen</MenuItem>
          </>
        )}
      </Menu>
    </section>
    <section>
      <For each={LABELS}>{label => <LabelChip look={label} name={label.label} />}</For>
    </section>
    <section>
      <Distribution says="a spread" parts={LABELS.map((label, i) => ({ ...label, count: LABELS.length - i }))} />
      <Distribution
        isMini
        says="a spread"
        parts={STANDARD_CODEBOOK.map((label, i) => ({ ...label, count: 9 - 2 * i }))}
      />
      <StanceBar agree={8} disagree={7} pass={2} says="8 agree, 7 disagree, 2 pass" />
    </section>
    <section>
      <For each={[1, 2, 3, 4, 5, 6]}>
        {colour => <Avatar name="Copper Wren" colour={colour} isImagined={colour > 4} />}
      </For>
      <Avatar name="Me" colour={1} you="You" />
    </section>
    <section>
      <Field label="Your name" value="Mara" onInput={() => {}} hint="Two letters are enough." />
      <Field label="Your name" value="" onInput={() => {}} error="Type a name to come in." />
    </section>
    <section>
      <For each={Object.keys(ICONS) as IconName[]}>{name => <Icon name={name} />}</For>
    </section>
  </main>
)

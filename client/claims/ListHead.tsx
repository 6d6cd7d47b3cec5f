/** What stands over the list: its order, and what is left out of it. */
import { createMemo, For, Show } from 'solid-js'
import { lookOfLabel } from '../room/look.ts'
import type { RoomView } from '../room/types.ts'
import { claims as text } from '../text/claims.ts'
import { Icon } from '../ui/Icon.tsx'
import { LabelChip } from '../ui/LabelChip.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import type { Claims } from './createClaims.ts'
import styles from './ListHead.module.css'
import { NO_LABEL, ORDERS } from './order.ts'

export function ListHead(props: { view: RoomView; claims: Claims }) {
  const { claims } = props
  const count = createMemo(() => {
    const counts = new Map<string, number>()
    for (const { label = NO_LABEL } of claims.all()) counts.set(label, (counts.get(label) ?? 0) + 1)
    return counts
  })
  const sides = () => props.view.room().motion?.sides ?? []
  const sideName = () => sides().find(({ key }) => key === claims.filter().side)?.label
  const byLabel = (label?: string) => {
    const { side } = claims.filter()
    claims.filterBy({ ...(label === undefined ? {} : { label }), ...(side === undefined ? {} : { side }) })
  }
  const bySide = (side?: string) => {
    const { label } = claims.filter()
    claims.filterBy({ ...(label === undefined ? {} : { label }), ...(side === undefined ? {} : { side }) })
  }
  return (
    <div class={styles.head}>
      <h1 class={styles.title}>
        <Menu
          label={`${text.orderLabel}: ${text.order[claims.order()]}`}
          triggerClass={styles.order}
          trigger={
            <>
              {text.order[claims.order()]} <Icon name="down" size={18} />
            </>
          }
        >
          {close => (
            <For each={ORDERS}>
              {order => (
                <MenuItem
                  isChecked={claims.order() === order}
                  onClick={() => {
                    claims.orderBy(order)
                    close()
                  }}
                >
                  {text.order[order]}
                </MenuItem>
              )}
            </For>
          )}
        </Menu>
      </h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand in the row */}
      <div class={styles.filters} role="group" aria-label={text.filterLabel}>
        <button
          type="button"
          class={styles.pill}
          aria-pressed={claims.filter().label === undefined}
          onClick={() => byLabel()}
        >
          {text.all} <span>{claims.all().length}</span>
        </button>
        <For each={props.view.room().codebook}>
          {label => (
            <button
              type="button"
              class={styles.pill}
              aria-pressed={claims.filter().label === label.key}
              onClick={() => byLabel(claims.filter().label === label.key ? undefined : label.key)}
            >
              <LabelChip look={lookOfLabel(label)} name={label.label} /> <span>{count().get(label.key) ?? 0}</span>
            </button>
          )}
        </For>
        <Show when={count().get(NO_LABEL)}>
          {n => (
            <button
              type="button"
              class={styles.pill}
              aria-pressed={claims.filter().label === NO_LABEL}
              onClick={() => byLabel(claims.filter().label === NO_LABEL ? undefined : NO_LABEL)}
            >
              {text.noLabel} <span>{n()}</span>
            </button>
          )}
        </Show>
        <Show when={sides().length > 0}>
          <Menu
            label={sideName() ? text.bySide(sideName()!) : text.side}
            triggerClass={styles.pill}
            trigger={
              <>
                {sideName() ?? text.side} <Icon name="down" size={14} />
              </>
            }
          >
            {close => (
              <>
                <MenuItem
                  isChecked={claims.filter().side === undefined}
                  onClick={() => {
                    bySide()
                    close()
                  }}
                >
                  {text.anySide}
                </MenuItem>
                <For each={sides()}>
                  {side => (
                    <MenuItem
                      isChecked={claims.filter().side === side.key}
                      onClick={() => {
                        bySide(side.key)
                        close()
                      }}
                    >
                      {side.label}
                    </MenuItem>
                  )}
                </For>
              </>
            )}
          </Menu>
        </Show>
      </div>
    </div>
  )
}

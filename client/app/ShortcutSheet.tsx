/** All keys of a room, from the same table that they are looked up in. */
import { For } from 'solid-js'
import { commands as words } from '../text/commands.ts'
import { type Command, type CommandTools, commandsOf } from './commands.ts'
import { Keys } from './Keys.tsx'
import styles from './ShortcutSheet.module.css'

export function ShortcutSheet(props: { tools: CommandTools }) {
  const groups = () => {
    const byGroup = new Map<Command['group'], Command[]>()
    for (const command of commandsOf(props.tools))
      if (command.keys) byGroup.set(command.group, [...(byGroup.get(command.group) ?? []), command])
    return [...byGroup]
  }
  return (
    <div class={styles.sheet}>
      <For each={groups()}>
        {([group, commands]) => (
          <section>
            <h3>{words.groups[group]}</h3>
            <dl>
              <For each={commands}>
                {command => (
                  <div>
                    <dt>
                      <Keys keys={command.keys!} />
                    </dt>
                    <dd>{command.says}</dd>
                  </div>
                )}
              </For>
            </dl>
          </section>
        )}
      </For>
    </div>
  )
}

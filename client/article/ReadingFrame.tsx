/** Where text and margin stand to each other. It has the article's direction, so that everything mirrors with the text. */
import type { JSX } from 'solid-js'
import type { RoomView } from '../room/types.ts'
import styles from './ReadingFrame.module.css'

export function ReadingFrame(props: { view: RoomView; children: JSX.Element }) {
  return (
    <div class={styles.frame} dir={props.view.article().dir}>
      {props.children}
    </div>
  )
}

/** A text as it will be read, without anything around it. */
import { createEffect } from 'solid-js'
import type { ArticleAnswer } from '../../shared/protocol/index.ts'
import { renderText } from '../article/renderText.ts'
import styles from './CorrectArticle.module.css'

export function ArticleText(props: { article: ArticleAnswer }) {
  let root!: HTMLDivElement
  createEffect(() => root.replaceChildren(renderText(props.article).content))
  return <div ref={root} class={styles.text} lang={props.article.lang} dir={props.article.dir} />
}

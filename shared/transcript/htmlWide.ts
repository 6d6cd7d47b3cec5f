import { type Html, html } from './escape.ts'

/** Begins what may be wider than the page, and is scrolled by keys too; `</div>` ends it. `label`: how it is called. */
export const wide = (label: string): Html => html`<div class="wide" role="group" aria-label="${label}" tabindex="0">`

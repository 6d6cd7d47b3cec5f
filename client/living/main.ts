/**
 * The script that a transcript brings (`npm run living` bundles it into `shared/transcript/livingScript.ts`). The page is whole without
 * it; it only hides, shows and lights what is there, writes no markup and asks for nothing. It reads the page when it is first used:
 * a long one opens without waiting for it.
 */
import { filter } from './filters.ts'
import { later, marksIn } from './page.ts'
import { replay } from './replay.ts'
import { walk } from './walk.ts'

const tools = document.querySelector<HTMLFormElement>('#tools')
if (tools) {
  const marks = later(() => marksIn(document))
  filter(tools, marks)
  replay(tools, marks)
  tools.hidden = false
  document.documentElement.classList.add('living')
}
walk()

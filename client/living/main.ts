/**
 * The script that a transcript brings (`npm run living` bundles it into `shared/transcript/livingScript.ts`). The page is whole without
 * it; it only hides, shows and lights what is there, writes no markup and asks for nothing.
 */
import { filter } from './filters.ts'
import { marksIn } from './page.ts'
import { replay } from './replay.ts'
import { walk } from './walk.ts'

const marks = marksIn(document)
const tools = document.querySelector<HTMLFormElement>('#tools')
if (tools) {
  filter(tools, marks)
  replay(tools, marks)
  tools.hidden = false
}
walk(marks)

/** Plain texts and Markdown as people have them, each with its tree of blocks as it must come out. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../shared/room/index.ts'
import { outline } from '../../test/support/outline.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readArticle } from './readArticle.ts'

const FOLDER = new URL('../../test/fixtures/texts/', import.meta.url)
const tools = { id: 'a1' as ArticleId, sha256: (text: string) => createHash('sha256').update(text).digest('hex') }

test.each(readdirSync(FOLDER).filter(name => /\.(?:txt|md)$/.test(name) && !name.endsWith('.outline.txt')))(
  '%s keeps the breaks that its writer meant, and no others',
  async name => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    const { text: canonical, blocks } = readArticle(
      { kind: name.endsWith('.md') ? 'markdown' : 'text', text },
      DEFAULT_LIMITS,
      tools,
    )
    const read = `${outline(canonical, blocks)}\n`
    await expect(read).toMatchFileSnapshot(new URL(name.replace(/\.txt$|$/, '.outline.txt'), FOLDER).pathname)
  },
)

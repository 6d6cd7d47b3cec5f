/** A small news site on loopback, for imports by address: an article between what pages put around it, and pages that fail. */
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const paragraphs = (words: readonly string[]) => words.map(one => `<p>${one}</p>`).join('\n')

export const STORY = [
  'By noon the council had measured the traffic on Harbour Road for six weeks, on every day and at every hour of the day.',
  'Cars fell by a third, the report says, while bicycles doubled and deliveries came earlier in the morning than before.',
  'The shopkeepers, whom nobody had asked, say that their customers come by car or do not come at all any more.',
  'The street will stay closed until spring, when the council decides again on the ground of a second count in March.',
]
export const LETTERS = [
  'I have lived on Harbour Road for forty years, and I never slept as well as in these last six weeks of quiet nights.',
  'My bakery has lost a quarter of its trade since the bollards went up, and not one councillor has come in to ask me.',
  'Let us have the second count, by all means, but let somebody count it who has not already made up his mind about it.',
]

const PAGES: Readonly<Record<string, string>> = {
  '/story': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The road stays closed | The Harbour Post</title>
<meta name="author" content="Ada Finch"><script>var tracked = true</script><style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>The road stays closed</h1><p>By <a rel="author" href="/ada">Ada Finch</a></p>
<figure><img src="/road.jpg" alt="Harbour Road without cars"><figcaption>Harbour Road on Monday.</figcaption></figure>
${paragraphs(STORY.slice(0, 2))}<h2>Whom nobody asked</h2>${paragraphs(STORY.slice(2))}</article></main>
<section id="letters" class="comments"><h2>Letters</h2>${paragraphs(LETTERS)}</section>
<aside><p>Subscribe to our newsletter</p></aside><footer><p>© The Harbour Post</p></footer></body></html>`,
  '/wall': `<!doctype html><html lang="en"><head><title>Before you go on | The Harbour Post</title></head><body>
<h1>We value your privacy</h1><p>We and our 812 partners store cookies on your device.</p>
<button>Accept all</button><script src="/app.js"></script></body></html>`,
}

export interface NewsSite {
  origin: string
  /** As in `PARLEY_FETCH_ALLOW`. */
  host: string
  /** What was asked for, in order. */
  asked: string[]
  /** Resolves when the connection of `/slow`, which is never answered, is given up. */
  givenUp: Promise<void>
  close: () => void
}

/** `more`: pages by their paths, besides its own. */
export async function startNewsSite(more: Readonly<Record<string, string>> = {}): Promise<NewsSite> {
  const asked: string[] = []
  let giveUp = () => {}
  const givenUp = new Promise<void>(resolve => {
    giveUp = resolve
  })
  const server = createServer((request, response: ServerResponse) => {
    const path = request.url ?? '/'
    asked.push(path)
    if (path === '/slow') return void response.on('close', giveUp)
    if (path === '/old') return void response.writeHead(301, { location: '/story' }).end()
    const page = more[path] ?? PAGES[path]
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? 'Not here.')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin: `http://${host}`,
    host,
    asked,
    givenUp,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export const storyPage = () => PAGES['/story']!

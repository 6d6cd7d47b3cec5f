/**
 * The pages of Parley without a network: what they are made of is kept here, and what they show never is. The server lists
 * the files (`/shell.json`); a page that was loaded asks for the newest list. Rooms lie in IndexedDB, and their socket and
 * `/api/` always go to the server.
 */
const PREFIX = 'parley-shell-'
const LIST = '/shell.json'
const PAGE = '/'
/** The ballots that wait on this device (client/room/keptBallots.ts): the database's store, and what a sync for them is called. */
const BALLOTS = 'ballots'
/** A server that does not answer for so long is as good as none. */
const PATIENCE_MS = 4000

addEventListener('install', event => event.waitUntil(refresh().then(() => skipWaiting())))
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('message', event => event.data === 'refresh' && event.waitUntil(refresh().catch(() => {})))

/** Fetches what the newest list names and is not here; the list goes in last, so that a cache with a list is whole. */
async function refresh() {
  const listed = await fetch(LIST, { cache: 'no-store' })
  if (!listed.ok) return
  const { version, files } = await listed.clone().json()
  const name = `${PREFIX}${version}`
  const cache = await caches.open(name)
  if (!(await cache.match(LIST))) {
    await cache.add(new Request(PAGE, { cache: 'no-store' }))
    const here = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    for (const file of files) if (!here.has(file)) await cache.put(file, await had(file))
    await cache.put(LIST, listed)
  }
  for (const other of await caches.keys()) if (other.startsWith(PREFIX) && other !== name) await caches.delete(other)
}

/** From an earlier list's cache where it is there: a name with a hash never means anything else. */
async function had(file) {
  const kept = file.startsWith('/assets/') && (await caches.match(file))
  if (kept) return kept
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
  return answer
}

addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || /^\/(api|sync)\//.test(pathname)) return
  if (request.mode === 'navigate') {
    if (/^\/($|new$|join(\/|$)|r\/)/.test(pathname)) event.respondWith(page(request))
  } else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else event.respondWith(fetch(request).catch(async error => (await caches.match(pathname)) ?? Promise.reject(error)))
})

async function page(request) {
  const asked = fetch(request)
  const late = new Promise(done => setTimeout(done, PATIENCE_MS))
  const answer = await Promise.race([asked, late]).catch(() => undefined)
  return answer ?? (await caches.match(PAGE)) ?? asked
}

/** Faces and parts that no list names are kept as they are used. */
async function asset(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  const [current] = (await caches.keys()).filter(name => name.startsWith(PREFIX))
  if (answer.ok && current) await (await caches.open(current)).put(request, answer.clone())
  return answer
}

addEventListener('sync', event => event.tag === BALLOTS && event.waitUntil(sendBallots()))

/** What a closed tab has left. What fails for now is thrown, and the browser comes back to it; what is refused stays for the page to say why. */
async function sendBallots() {
  // A page that is open sends its own, and what is changed in it meanwhile must not arrive first.
  if ((await clients.matchAll()).length > 0) throw new Error('a page is open')
  const database = await answerOf(indexedDB.open('parley'))
  try {
    if (!database.objectStoreNames.contains(BALLOTS)) return
    const inBallots = (mode, act) => answerOf(act(database.transaction(BALLOTS, mode).objectStore(BALLOTS)))
    for (const key of await inBallots('readonly', store => store.getAllKeys())) {
      const { poll, ballot } = await inBallots('readonly', store => store.get(key))
      const { ok, status } = await fetch(`/api/polls/${encodeURIComponent(poll)}/ballot`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(ballot),
      })
      if (ok) await inBallots('readwrite', store => store.delete(key))
      else if (status === 408 || status === 429 || status >= 500) throw new Error(`${status}`)
    }
  } finally {
    database.close()
  }
}

const answerOf = request =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })

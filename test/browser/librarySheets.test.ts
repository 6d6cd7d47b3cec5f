/** Two courses of the library, led and played from the first stage to the last by four people in four browsers: what they mark, say and cast there is what the transcript holds. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import { LIBRARY } from '../../shared/stages/library.ts'
import { downloadedText, markByKeyboard } from '../support/reader.ts'
import { serverAndBrowser } from '../support/serverAndBrowser.ts'

const { server, browser } = await serverAndBrowser()

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody had asked the bakers.'
const LABELS = ['Fact', 'Opinion']

interface Class {
  olga: Page
  readers: Page[]
  room: EntryAnswer['room']
  sides: string[]
  /** Addresses of the claims' cards, in the order of their creators. */
  claims: string[]
}

/** Goes to a view of the room as a reader does, by a link of the page or else by its address, unless the page shows it. */
async function at(page: Page, view: string): Promise<void> {
  await page.keyboard.press('Escape')
  const url = `${server.origin}${view}`
  const link = page.locator(`nav a[href="${view}"]`).first()
  if (page.url() !== url && (await link.isVisible())) await link.click()
  else if (page.url() !== url) await page.goto(url)
  await page.waitForURL(url)
  await page.getByRole('region', { name: 'Stage' }).waitFor()
}

async function classOf(name: string): Promise<{ contexts: BrowserContext[]; there: Class }> {
  const viewport = { width: 1440, height: 900 }
  const contexts = await Promise.all([1, 2, 3, 4].map(() => browser.newContext({ viewport })))
  const [olgas, ...others] = contexts as [BrowserContext, ...BrowserContext[]]
  const made = await olgas.request.post(`${server.origin}/api/rooms`, {
    data: { name: 'Olga', article: { source: { kind: 'text', text: TEXT } }, runSheet: name },
  })
  expect(made.status()).toBe(201)
  const { room } = (await made.json()) as EntryAnswer
  const sides = room.motion?.sides.map(side => side.key) ?? []
  for (const [n, context] of others.entries()) {
    await context.request.post(`${server.origin}/api/join`, { data: { code: room.code, name: `Reader ${n}` } })
    const side = sides[n % Math.max(1, sides.length)]
    if (side) await context.request.put(`${server.origin}/api/rooms/${room.id}/side`, { data: { side } })
  }
  const [olga, ...readers] = await Promise.all(
    contexts.map(async context => {
      const page = await context.newPage()
      await at(page, `/r/${room.id}`)
      return page
    }),
  )
  return { contexts, there: { olga: olga!, readers, room, sides, claims: [] } }
}

/** Each reader claims something of another sentence. */
async function mark({ readers, room, claims }: Class): Promise<void> {
  for (const [n, page] of readers.entries()) {
    await at(page, `/r/${room.id}`)
    await markByKeyboard(page, n + 2, 'c')
    await page.getByRole('textbox', { name: 'Statement' }).fill(`Claim of Reader ${n}`)
    await page.keyboard.press('Enter')
    await page.getByText('All saved').first().waitFor()
    const cards = await page.evaluate(
      async id => (await (await fetch(`/api/rooms/${id}`)).json()).polls as { of?: string; claim: string }[],
      room.id,
    )
    const mine = cards.filter(({ of }) => of === 'stance').map(({ claim }) => claim.split('/')[1]!)
    claims.push(`/r/${room.id}/a/${mine.find(id => !claims.some(known => known.endsWith(id)))!}`)
  }
}

async function classify(page: Page, claim: string, label: string): Promise<void> {
  await at(page, claim)
  const button = page.getByRole('group', { name: /^What is it\?/ }).getByRole('button', { name: label })
  await button.click()
  await page.locator('[aria-pressed="true"]').getByText(label).first().waitFor()
  // It is shown as cast before the server has it, and a page that is left takes what is on its way with it.
  await page.getByText('All saved').first().waitFor()
}

async function object(page: Page, claim: string, words: string): Promise<void> {
  await at(page, claim)
  await page.getByRole('button', { name: 'Object', exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Say what speaks against it…' }).fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Thread' }).getByText(words).waitFor()
  await page.getByText('All saved').first().waitFor()
}

/** Everyone opens the poll from its bar and casts; whoever answers otherwise than before is asked what moved them. */
async function vote({ olga, readers, room }: Class, answers: readonly string[]): Promise<Page> {
  for (const [i, page] of [olga, ...readers].entries()) {
    await at(page, `/r/${room.id}`)
    await page.getByRole('region', { name: 'Open poll' }).getByRole('button', { name: 'Vote' }).click()
    const cards = page.getByRole('article', { name: room.motion!.sentence })
    const card = cards.filter({ has: page.getByRole('button', { name: 'Cast', exact: true }) }).first()
    await card.getByRole('radio', { name: answers[i]!, exact: true }).check()
    // The same question asked before the debate stands beside the one that is open, with all its ballots.
    const poll = await card.getAttribute('data-poll')
    await card.getByRole('button', { name: 'Cast', exact: true }).click()
    await page
      .locator(`[data-poll="${poll}"]`)
      .getByText(`${i + 1} of 4 have cast`)
      .waitFor()
  }
  return readers[0]!
}

async function speak({ olga, readers, room, sides }: Class, stage: Stage): Promise<void> {
  const side = stage.floor?.sides?.[0]
  const reader = readers[side === undefined ? 0 : sides.indexOf(side)]!
  await Promise.all([olga, ...readers].map(page => at(page, `/r/${room.id}/debate`)))
  await reader.getByRole('button', { name: 'Raise your hand' }).click()
  if (stage.floor?.prepSeconds || stage.floor?.order === 'moderator')
    await olga.getByRole('button', { name: 'Next speaker' }).click()
  await reader.getByLabel('Your speech').fill(`This is said in ${stage.title}.`)
  await reader.getByRole('button', { name: 'Say it' }).click()
  for (const page of [olga, ...readers]) await page.getByText(`This is said in ${stage.title}.`).first().waitFor()
  await reader.getByRole('button', { name: 'I have finished' }).click()
  await reader.getByLabel('Your speech').waitFor({ state: 'hidden' })
}

/** Leads the class through the course; `play` is what is done in each of its stages. Answers the transcript of its end. */
async function lead(name: string, there: Class, play: (stage: Stage) => Promise<void>): Promise<string> {
  const { stages } = LIBRARY.find(one => one.name === name)!
  const { olga, readers } = there
  for (const [n, stage] of stages.entries()) {
    for (const page of [olga, ...readers]) {
      const bar = page.getByRole('region', { name: 'Stage' })
      await bar.getByText(`${n + 1} of ${stages.length}`).waitFor()
      await bar.getByRole('heading', { name: stage.title, exact: true }).waitFor()
    }
    await play(stage)
    await at(olga, `/r/${there.room.id}/debate`)
    const next = stages[n + 1]
    if (next) await olga.getByRole('button', { name: `Next: ${next.title}`, exact: true }).click()
  }
  expect(await olga.getByRole('button', { name: /^Next:/ }).count()).toBe(0)
  return downloadedText(olga, 'Markdown')
}

test('a lesson of fact and opinion: claims, labels unseen, an argument, labels again, and all of it in the transcript', async () => {
  const { contexts, there } = await classOf('fact-or-opinion')
  const { readers, claims } = there
  const text = await lead('fact-or-opinion', there, async stage => {
    if (stage.id === 'read') await mark(there)
    if (stage.id === 'classify') {
      for (const [n, page] of readers.entries())
        for (const [k, claim] of claims.entries()) await classify(page, claim, LABELS[(n + k) % 2]!)
      // Nobody sees what others say yet.
      const question = readers[0]!.getByRole('group', { name: /^What is it\?/ })
      expect(await question.getByRole('img').count()).toBe(0)
    }
    if (stage.id === 'look') {
      await at(readers[0]!, claims[0]!)
      await readers[0]!.getByText('2 of 3').first().waitFor()
    }
    if (stage.id === 'argue') await object(readers[1]!, claims[0]!, 'It can be looked up.')
    if (stage.id === 'again') await classify(readers[1]!, claims[0]!, 'Fact')
  })
  const said = footnotes(text)
  expect(said).toHaveLength(3)
  expect(said[0]).toContain('**Claim** by Reader 0')
  expect(said[0]).toContain('Statement: Claim of Reader 0')
  expect(said[0]).toContain('Classified: 3 Fact.')
  expect(said[0]).toMatch(/- \*\*Reader 1\*\* objects, [^:]+:\d\d UTC: It can be looked up\./)
  expect(said[1]).toContain('Classified: 2 Opinion, 1 Fact.')
  expect(said[2]).toContain('Classified: 2 Fact, 1 Opinion.')
  await Promise.all(contexts.map(context => context.close()))
})

test('an Oxford debate: a vote before, speeches by side, a vote after, and the swing in the transcript', async () => {
  const { contexts, there } = await classOf('oxford-debate')
  const spoken: Stage[] = []
  const text = await lead('oxford-debate', there, async stage => {
    if (stage.id === 'read') await mark(there)
    if (stage.id === 'before') await vote(there, ['For', 'Against', 'Against', 'Undecided'])
    if (stage.opens.includes('speaking')) {
      await speak(there, stage)
      spoken.push(stage)
    }
    if (stage.id !== 'after') return
    const moved = await vote(there, ['For', 'For', 'Against', 'For'])
    await moved.getByRole('group', { name: 'What moved you?' }).getByText('This is said in Opening against.').click()
    await moved.getByText('Kept. You can pick another one.').first().waitFor()
  })
  expect(footnotes(text)).toHaveLength(3)
  expect(spoken).toHaveLength(5)
  for (const { title, floor } of spoken) {
    const who = floor?.sides?.[0] === 'against' ? 'Reader 1\\*\\*, Against' : 'Reader 0\\*\\*, For'
    expect(text).toMatch(
      new RegExp(`### ${title}\\n\\n- \\*\\*${who}, \\d:\\d\\d, [^\\n]+ UTC\\n {2}- This is said in ${title}\\.\\n`),
    )
  }
  expect(text).toContain('(before the debate; one option each): 2 Against, 1 For, 1 Undecided')
  expect(text).toContain('(after the debate; one option each): 3 For, 1 Against')
  expect(text).toContain('By swing For wins: +50 points. By majority For wins: 3 of 4 ballots.')
  await Promise.all(contexts.map(context => context.close()))
})

/** What the transcript says of each mark. */
const footnotes = (text: string) =>
  text
    .split(/^(?=\[\^\d+\]: )/m)
    .slice(1)
    .map(one => one.split(/^## /m)[0]!)

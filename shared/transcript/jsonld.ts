/**
 * The transcript as a W3C Web Annotation page (https://www.w3.org/TR/annotation-model/): an annotation for each mark and each
 * reply, and one for each count of ballots about a claim. Positions are code points, as the model asks.
 */
import { describe } from '../article/index.ts'
import type { Citation, Codebook, Tally } from '../room/index.ts'
import { type Pieces, prettyJson } from './pieces.ts'
import { en } from './text/en.ts'
import type {
  Creator,
  Entry,
  Mark,
  Transcript,
  TranscriptArticle,
  TranscriptReply,
  TranscriptStatement,
} from './transcript.ts'
import { clean, isoTime, signedName, tallyWords } from './words.ts'

type Json = string | number | boolean | { [key: string]: Json | undefined } | Json[]
type JsonObject = { [key: string]: Json | undefined }

const STANCES = [
  { key: 'agree', label: 'agree' },
  { key: 'disagree', label: 'disagree' },
  { key: 'pass', label: 'pass' },
]

/** One AnnotationPage, pretty-printed, UTF-8. */
export const renderJsonLd = (transcript: Transcript): Pieces =>
  prettyJson({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: iri(transcript, 'page'),
    type: 'AnnotationPage',
    label: clean(transcript.title),
    generated: isoTime(transcript.made),
    items: itemsOf(transcript),
  })

function* itemsOf(transcript: Transcript): Generator<JsonObject> {
  for (const article of transcript.articles) {
    const source = sourceOf(article)
    for (const mark of article.marks) {
      yield annotationOf(mark, article, source, transcript)
      yield* tallies(mark, transcript)
      for (const reply of mark.thread) yield replyOf(reply, transcript)
    }
  }
  for (const { said } of transcript.speeches) for (const reply of said) yield replyOf(reply, transcript, 'motion')
  for (const statement of transcript.statements) yield statementOf(statement, transcript)
  for (const reply of transcript.loose) yield replyOf(reply, transcript)
}

/** An IRI that is unique to this transcript and tells nothing but its record's head. */
const iri = ({ head }: Transcript, id: string) => `urn:parley:${head.hash.slice(0, 32)}:${encodeURIComponent(id)}`

/** The article's own address, or its text's hash where it has none. */
const sourceOf = (article: TranscriptArticle) => article.source ?? `urn:sha256:${article.hash}`

function annotationOf(mark: Mark, article: TranscriptArticle, source: string, transcript: Transcript): JsonObject {
  const bodies = [
    ...text(mark.statement, 'describing', article.lang),
    ...text(mark.body, 'commenting'),
    ...mark.tags.flatMap(tag => text(tag, 'tagging')),
  ]
  return {
    id: mark.link ?? iri(transcript, mark.id),
    type: 'Annotation',
    motivation: mark.kind,
    ...whoAndWhen(mark),
    ...bodyOf(bodies),
    target: { source, selector: describe(article, mark).map(selector => ({ ...selector })) },
  }
}

/** `to`: what it is about where no entry is. */
function replyOf(reply: TranscriptReply, transcript: Transcript, to: 'motion' | 'gone' = 'gone'): JsonObject {
  const parent = reply.parent === undefined ? undefined : iriOfEntry(reply.parent, transcript)
  return {
    id: iri(transcript, reply.id),
    type: 'Annotation',
    motivation: 'replying',
    ...whoAndWhen(reply),
    ...bodyOf([
      ...text(reply.body, 'replying'),
      ...text(reply.move, 'tagging'),
      ...reply.cites.flatMap(cite => citeOf(cite, transcript)),
    ]),
    target: parent ?? iri(transcript, to),
  }
}

/** What was written together is a comment on the motion, or on the room where there is none, by all who wrote it. */
function statementOf({ id, side, text: said, by }: TranscriptStatement, transcript: Transcript): JsonObject {
  const writers = by.map(person)
  return {
    id: iri(transcript, id),
    type: 'Annotation',
    motivation: 'commenting',
    ...(writers.length === 0 ? {} : { creator: writers.length === 1 ? writers[0]! : writers }),
    ...bodyOf([...text(said, 'commenting'), ...text(side, 'tagging')]),
    target: iri(transcript, transcript.motion ? 'motion' : 'room'),
  }
}

/** A mark goes by its address in the room where it has one, as in its own annotation. */
const iriOfEntry = (id: string, transcript: Transcript) => linksOf(transcript).get(id) ?? iri(transcript, id)

const links = new WeakMap<Transcript, ReadonlyMap<string, string>>()
/** The addresses of all marks that have one, by their ids; looked up once a reply. */
function linksOf(transcript: Transcript): ReadonlyMap<string, string> {
  const known = links.get(transcript)
  if (known) return known
  const all = transcript.articles.flatMap(({ marks }) => marks)
  const made = new Map(all.flatMap(({ id, link }) => (link ? [[id, link] as const] : [])))
  links.set(transcript, made)
  return made
}

/** What the ballots said of a claim: its label as `classifying`, its stance as `assessing`. */
function tallies(mark: Mark, transcript: Transcript): JsonObject[] {
  const target = mark.link ?? iri(transcript, mark.id)
  const one = (what: string, motivation: string, tally: Tally | undefined, options: typeof STANCES | Codebook) =>
    tally
      ? [
          {
            id: iri(transcript, `${mark.id}:${what}`),
            type: 'Annotation',
            motivation,
            generated: isoTime(transcript.made),
            ...bodyOf(text(tallyWords(tally, options, en), motivation)),
            target,
          },
        ]
      : []
  return [
    ...mergedLink(mark, target, transcript),
    ...one('classification', 'classifying', mark.classification, transcript.codebook),
    ...one('stance', 'assessing', mark.stance, STANCES),
  ]
}

/** That a claim was merged into another one is a link between their annotations. */
const mergedLink = ({ id, mergedInto }: Mark, target: string, transcript: Transcript): JsonObject[] =>
  mergedInto
    ? [
        {
          id: iri(transcript, `${id}:merged`),
          type: 'Annotation',
          motivation: 'linking',
          generated: isoTime(transcript.made),
          body: iriOfEntry(mergedInto.id, transcript),
          target,
        },
      ]
    : []

const text = (value: string | undefined, purpose: string, language?: string): JsonObject[] =>
  value
    ? [{ type: 'TextualBody', value: clean(value), format: 'text/plain', purpose, ...(language ? { language } : {}) }]
    : []

function bodyOf(bodies: readonly JsonObject[]): JsonObject {
  if (bodies.length === 0) return {}
  return { body: bodies.length === 1 ? bodies[0]! : [...bodies] }
}

function citeOf(cite: Citation, { articles }: Transcript): JsonObject[] {
  if ('url' in cite) return [{ type: 'SpecificResource', source: cite.url, purpose: 'linking' }]
  const article = articles.find(({ revision }) => revision === (cite.revision ?? articles[0]?.revision))
  if (!article || cite.end > article.text.length) return []
  return [
    {
      type: 'SpecificResource',
      source: sourceOf(article),
      purpose: 'linking',
      selector: describe(article, cite).map(selector => ({ ...selector })),
    },
  ]
}

const person = (by: Creator): JsonObject => ({
  type: 'Person',
  name: clean(signedName(by)),
})

const whoAndWhen = ({ by, created, modified }: Entry): JsonObject => ({
  creator: person(by),
  ...(created === undefined ? {} : { created: isoTime(created) }),
  ...(modified === undefined || modified === created ? {} : { modified: isoTime(modified) }),
})

/** Three imagined readers of the demo article, and what they marked, answered and cast: plain data, written under their own ids. */
import type { Motivation, Move } from '../../shared/room/index.ts'

export interface DemoReader {
  key: ReaderKey
  name: string
  /** Nobody may take them for people. */
  isImagined: true
  side: 'pragmatism' | 'something-else'
}
type ReaderKey = 'nadia' | 'tomas' | 'june'

/** `quote` stands exactly once in the article. */
export interface DemoAnnotation {
  key: string
  reader: ReaderKey
  quote: string
  motivation: Motivation
  /** Claims only. */
  statement?: string
  body?: string
}

export interface DemoReply {
  key: string
  reader: ReaderKey
  /** An annotation's or an earlier reply's key. */
  to: string
  move: Move
  body: string
  /** Quotes of the article. */
  cites?: readonly string[]
}

/** The choice is a label of the standard codebook or a stance. */
export interface DemoBallot {
  reader: ReaderKey
  claim: string
  of: 'classification' | 'stance'
  choice: string
}

const READERS: readonly DemoReader[] = [
  { key: 'nadia', name: 'Nadia Brandt', isImagined: true, side: 'something-else' },
  { key: 'tomas', name: 'Tomás Reyes', isImagined: true, side: 'pragmatism' },
  { key: 'june', name: 'June Okafor', isImagined: true, side: 'something-else' },
]

const ANNOTATIONS: readonly DemoAnnotation[] = [
  {
    key: 'deal',
    reader: 'nadia',
    quote:
      'OpenAI has signed a deal with Amazon Web Services to sell its artificial intelligence models to agencies of the United States government',
    motivation: 'classifying',
    statement: 'OpenAI has a deal to sell its models to US agencies through AWS.',
    body: 'One outlet reported it and AWS confirmed it to another. That is as checkable as news gets.',
  },
  {
    key: 'when',
    reader: 'june',
    quote: 'an earlier contract with the Pentagon was announced in late February',
    motivation: 'questioning',
    body: 'Before or after February 27? A good deal of the argument hangs on the order of those days.',
  },
  {
    key: 'limits',
    reader: 'tomas',
    quote:
      'Its contracts with the Pentagon prohibited two things: the mass domestic surveillance of Americans, and fully autonomous weapons.',
    motivation: 'classifying',
    statement: 'Anthropic’s Pentagon contracts ruled out mass domestic surveillance and fully autonomous weapons.',
  },
  {
    key: 'cause',
    reader: 'june',
    quote: 'Anthropic held to those limits, and the relationship ended.',
    motivation: 'classifying',
    statement: 'The relationship ended because Anthropic held to its limits.',
    body: 'The sentence says “and”. We read “because”.',
  },
  {
    key: 'label',
    reader: 'tomas',
    quote: 'a label that bars contractors from doing business with it',
    motivation: 'commenting',
    body: 'This goes much further than losing one customer. The contractors are customers too.',
  },
  {
    key: 'punishing',
    reader: 'nadia',
    quote: 'For a firm that had refused only two uses of its product, that is a punishing answer.',
    motivation: 'classifying',
    statement: 'The government’s answer to Anthropic was a punishing one.',
  },
  {
    key: 'plan',
    reader: 'tomas',
    quote:
      'Whoever rewrites a partnership of that size months in advance is not reacting to a rival’s bad week; it is following a plan.',
    motivation: 'classifying',
    statement: 'OpenAI was on its way to classified work before Anthropic was pushed out of it.',
    body: 'The date of the Microsoft change can be checked. What it says about motives cannot.',
  },
  {
    key: 'control',
    reader: 'june',
    quote: 'OpenAI keeps meaningful control over how its models are used.',
    motivation: 'classifying',
    statement: 'OpenAI keeps meaningful control over how its models are used.',
    body: 'Take out “meaningful” and it could be checked. With it, it is a verdict.',
  },
  {
    key: 'spokesperson',
    reader: 'tomas',
    quote: 'According to a company spokesperson',
    motivation: 'questioning',
    body: 'Everything in this paragraph comes from one side. Has anyone outside the company seen the terms?',
  },
  {
    key: 'told',
    reader: 'june',
    quote: 'being told of a decision is not the same as making it',
    motivation: 'commenting',
    body: 'The sharpest line in the piece, but it answers only one of the three points. Choosing the models is more than being told.',
  },
  {
    key: 'invested',
    reader: 'nadia',
    quote: 'AWS has invested at least $4 billion in Anthropic and is its primary cloud provider',
    motivation: 'classifying',
    statement: 'AWS is both an investor in Anthropic and its main cloud provider.',
  },
  {
    key: 'proof',
    reader: 'tomas',
    quote:
      'A company that sells to the most demanding customer of all has little left to prove to a bank or a hospital.',
    motivation: 'classifying',
    statement: 'Selling to the government settles the question of trust for other customers.',
  },
  {
    key: 'incentive',
    reader: 'nadia',
    quote: 'safeguards mean little when the seller knows what happened to the last company that insisted on them',
    motivation: 'commenting',
    body: 'An argument about incentives, not about the contract. Both sides could be right here at once.',
  },
  {
    key: 'question',
    reader: 'nadia',
    quote: 'What one company refused is the other’s way in.',
    motivation: 'highlighting',
  },
]

const REPLIES: readonly DemoReply[] = [
  {
    key: 'only-order',
    reader: 'tomas',
    to: 'cause',
    move: 'object',
    body: 'The text gives the order of events and no more. Two sides can part for reasons that never reach a news report.',
  },
  {
    key: 'no-other-reason',
    reader: 'nadia',
    to: 'only-order',
    move: 'evidence',
    body: 'It names the limits, then the order to stop, then the label. No other reason is offered anywhere.',
    cites: ['On February 27, President Trump ordered federal agencies to stop using Anthropic’s products.'],
  },
  {
    key: 'compared',
    reader: 'nadia',
    to: 'control',
    move: 'ask',
    body: 'Meaningful compared with what? With no say at all, or with the say that Anthropic had in its contracts?',
  },
  {
    key: 'lever',
    reader: 'tomas',
    to: 'control',
    move: 'support',
    body: 'Deciding which models are on offer at all is a real lever, and it comes before anyone’s use of them.',
    cites: ['it decides which models AWS offers'],
  },
  {
    key: 'so-you-say',
    reader: 'june',
    to: 'lever',
    move: 'restate',
    body: 'So you are saying that the control lies in what is offered, and not in what is done with it afterwards. Is that fair?',
  },
  {
    key: 'fair',
    reader: 'tomas',
    to: 'so-you-say',
    move: 'reply',
    body: 'That is fair. Afterwards it is notice, safeguards, and a good deal of trust.',
  },
  {
    key: 'which-gap',
    reader: 'june',
    to: 'plan',
    move: 'object',
    body: 'Preparing for classified work is one thing. Stepping into this gap, once one knows why it opened, is another.',
  },
  {
    key: 'only-late',
    reader: 'nadia',
    to: 'when',
    move: 'reply',
    body: 'The article only says “late February”. I would not build on it until someone finds the day.',
  },
]

/** Who chose what, a line a claim: the choices stand in the order of the readers above, `-` for who has not cast. */
const CHOICES: readonly [claim: string, classification: string, stance: string][] = [
  ['deal', 'fact fact fact', 'agree agree agree'],
  ['limits', 'fact fact fact', 'agree agree -'],
  ['cause', 'fact mixed unsure', 'agree disagree agree'],
  ['punishing', 'opinion opinion mixed', 'agree disagree agree'],
  ['plan', 'opinion mixed opinion', 'disagree agree disagree'],
  ['control', 'mixed fact opinion', 'disagree agree pass'],
  ['invested', 'fact fact -', 'agree - agree'],
  ['proof', 'opinion opinion opinion', 'disagree agree disagree'],
]

const BALLOTS: readonly DemoBallot[] = CHOICES.flatMap(([claim, classification, stance]) =>
  (
    [
      ['classification', classification],
      ['stance', stance],
    ] as const
  ).flatMap(([of, choices]) =>
    choices.split(' ').flatMap((choice, i) => (choice === '-' ? [] : [{ reader: READERS[i]!.key, claim, of, choice }])),
  ),
)

export const DEMO_READERS = { readers: READERS, annotations: ANNOTATIONS, replies: REPLIES, ballots: BALLOTS }

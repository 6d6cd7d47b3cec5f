/** What the demo room reads and debates: a short news report with plain facts, plain opinions, and sentences between the two. */

import type { Motion } from '../../shared/room/index.ts'
import type { PlainSource } from '../intake/readArticle.ts'

export interface DemoArticle {
  source: PlainSource
  dek: string
  credit: string
}

const PARAGRAPHS = [
  'OpenAI has signed a deal with Amazon Web Services to sell its artificial intelligence models to agencies of the United States government, for classified as well as unclassified work. The Information reported the agreement first, and AWS confirmed it to TechCrunch. It takes OpenAI into rooms that another company held until very recently.',
  'The models are distributed through Amazon Bedrock. Agencies reach them in AWS GovCloud and in the AWS Classified Regions, which carry Secret and Top Secret workloads. The deal is not OpenAI’s first step in this direction: an earlier contract with the Pentagon was announced in late February.',
  'The primary provider of AI for classified defence work had been Anthropic, under a contract worth up to $200 million that was awarded in July 2025. Its contracts with the Pentagon prohibited two things: the mass domestic surveillance of Americans, and fully autonomous weapons. Anthropic held to those limits, and the relationship ended.',
  'On February 27, President Trump ordered federal agencies to stop using Anthropic’s products. Defense Secretary Pete Hegseth formally designated the company a supply-chain risk, a label that bars contractors from doing business with it. For a firm that had refused only two uses of its product, that is a punishing answer. Anthropic has sued the Pentagon.',
  'OpenAI’s own way in was prepared well before that week. The company had focused on unclassified government work; to pursue classified contracts, it restructured its agreement with Microsoft the autumn before, so that it could work with rival cloud providers for national-security customers. Whoever rewrites a partnership of that size months in advance is not reacting to a rival’s bad week; it is following a plan.',
  'OpenAI keeps meaningful control over how its models are used. According to a company spokesperson, it decides which models AWS offers. It gets notice before AWS enables sensitive government customers, intelligence agencies among them. It can also require additional safeguards for particular deployments. Whether all of this amounts to control is another matter, since being told of a decision is not the same as making it.',
  'For Amazon the arrangement is an awkward one. AWS has invested at least $4 billion in Anthropic and is its primary cloud provider, and Anthropic’s Claude models are deeply integrated in Amazon Bedrock for government customers. The same shelf now carries the company that was shut out and the company that stepped in.',
  'The prize may be larger than the contract itself. Government contracts are often cited as a sign of trust and reliability, and that reputation could help OpenAI to win enterprise clients. A company that sells to the most demanding customer of all has little left to prove to a bank or a hospital.',
  'OpenAI’s defenders can say that a government will buy its AI from somebody, and that the public is better served by a supplier that asks for safeguards than by one that asks for none. Its critics can answer that safeguards mean little when the seller knows what happened to the last company that insisted on them. What one company refused is the other’s way in. Is that pragmatism, or something else?',
]

export const DEMO_ARTICLE: DemoArticle = {
  source: {
    kind: 'text',
    title: 'OpenAI Steps Into the Space a Rival Left',
    lang: 'en',
    text: PARAGRAPHS.join('\n\n'),
  },
  dek: 'A deal with Amazon brings its models to classified government work, where Anthropic had been the main provider.',
  credit: 'Retold from a Yahoo Finance news report',
}

export const DEMO_MOTION: Motion = {
  sentence: 'Stepping into the gap was pragmatism, not something else.',
  sides: [
    { key: 'pragmatism', label: 'Pragmatism' },
    { key: 'something-else', label: 'Something else' },
  ],
}

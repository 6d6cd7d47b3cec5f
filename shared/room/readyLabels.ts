/** Labels a room can add beside the standard four without having to define them. Their looks are drawn as for a room's own. */
export const READY_LABELS: readonly { key: string; label: string; description: string; examples: readonly string[] }[] =
  [
    {
      key: 'prediction',
      label: 'Prediction',
      description: 'It speaks of what is to come: time will tell whether it holds.',
      examples: ['The new line will carry ten thousand people a day.'],
    },
    {
      key: 'value',
      label: 'Value',
      description: 'It says what matters, or matters more than something else.',
      examples: ['Quiet streets are worth more than fast ones.'],
    },
    {
      key: 'definition',
      label: 'Definition',
      description: 'It settles what a word is to mean here.',
      examples: ['By “the centre” we mean all streets within the ring.'],
    },
    {
      key: 'not-a-claim',
      label: 'Not a claim',
      description: 'It asserts nothing: a question, a request, a heading, a quotation without a stand.',
      examples: ['Who would have thought so?'],
    },
  ]

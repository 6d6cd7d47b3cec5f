/** How the parts of an article are written where it is corrected. Loaded with it. */
export const correctedForms = {
  title: 'How each thing is written',
  forms: [
    ['## Words', 'A headline'],
    ['*words*, **words**, [words](https://…)', 'Emphasis, strong emphasis, a link'],
    ['> Words', 'A quotation'],
    ['- Words', 'An item of a list; with 1. a numbered one'],
    ['Words\\', 'The line ends here, as in a poem'],
    ['What the picture shows\\\nIts caption', 'A picture: its description with a backslash, below it the caption'],
    ['| Boat | Seats |\n| --- | --- |\n| Ada | 12 |', 'A table: a row a line, its caption above'],
    ['- (1) Words', 'A note: its number, then what it says; they stand at the end'],
    ['**Term** Word\n\n- Words', 'A word that is explained; changed, it becomes a paragraph and a list'],
  ],
} as const

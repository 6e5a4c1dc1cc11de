/** A picture of our own and the words that say the same: nobody needs to see it to know what it shows. */
export interface Drawing {
  /** `bridge-network`; unique, so its addresses on a page are too. */
  readonly name: string
  readonly title: string
  /** What it shows, as one paragraph of Markdown: its caption. */
  readonly words: string
  /** Markdown that stands below it, a table for instance; empty for none. */
  readonly below: string
  /** Where its facts can be looked up. */
  readonly source: string
  /** An `svg` element without ids, styles, scripts or blank lines. */
  readonly svg: string
}

/** A drawing where there are no pictures: the paragraph that stands for it, and what stands below it. */
export function drawingText(drawing: Drawing): string {
  return withBelow(drawing, `**Figure: ${drawing.title}.** ${captionOf(drawing)}`)
}

/** A drawing as a figure: HTML around a caption in Markdown. */
export function drawingFigure(drawing: Drawing): string {
  const { name, title, svg } = drawing
  const id = `drawing-${name}`
  const named = `role="img" data-pagefind-ignore aria-labelledby="${id}" aria-describedby="${id}-words"`
  const figure = [
    `<figure class="drawing">\n${svg.replace('<svg', `<svg ${named}`)}`,
    `<figcaption id="${id}-words">`,
    `<strong id="${id}">${title}.</strong> ${captionOf(drawing)}`,
    '</figcaption>\n</figure>',
  ]
  return withBelow(drawing, figure.join('\n\n'))
}

const captionOf = ({ words, source }: Drawing): string =>
  `${words} See [Docker’s documentation](${source}).`

const withBelow = ({ below }: Drawing, text: string): string =>
  below === '' ? text : `${text}\n\n${below}`

import type { Row } from './row.ts'

/** What some rows of a blog post are. `rows` are in order and never empty. */
export type Block =
  | { readonly kind: 'furniture'; readonly rows: readonly Row[]; readonly because: string }
  | { readonly kind: 'heading'; readonly rows: readonly Row[]; readonly level: number }
  /** A list item, or a paragraph: more than one row where the scrape tore its lines. */
  | { readonly kind: 'item' | 'prose'; readonly rows: readonly Row[] }
  /** A line on which a term, or several, stand before their definitions, and the lines that go on with it. */
  | { readonly kind: 'definitions'; readonly rows: readonly Row[] }
  /** A command alone whose options follow as definitions. */
  | { readonly kind: 'head'; readonly rows: readonly Row[] }
  /** `fenced`: it brought its own fence, which are the first and the last row. */
  | {
      readonly kind: 'code'
      readonly rows: readonly Row[]
      readonly language: string
      readonly fenced: boolean
    }

import type { PageRecord } from './catalog.ts'
import { nearnessOf, readField, textField, type FieldReading } from './field.ts'
import type { SectionHit } from './hit.ts'
import { scoreOf } from './score.ts'
import type { Query } from './weighed.ts'

/** What a match is worth by where it stands: in a heading it counts whole. */
const TITLE = 0.5
const DESCRIPTION = 0.5
/** In the text of a section: once, and at most. */
const TEXT = 0.35
const TEXT_MOST = 0.6

/** The sections of a page that have something of a query. */
export function* rankPage(id: string, page: PageRecord, query: Query): Iterable<SectionHit> {
  const title = readField(textField(page.title, query.ignored), query)
  const description = readField(textField(page.description, query.ignored), query)
  const inTitle = title.qualities.map((quality) => TITLE * quality)
  const sections = [[0, '', ''] as const, ...page.sections]

  for (const [index, [from, anchor, heading]] of sections.entries()) {
    const isFirst = index === 0
    const to = sections[index + 1]?.[0] ?? Infinity
    if (anchor === '' && !isFirst) continue

    const text = readText(id, from, to, query)
    const about = isFirst ? description.qualities.map((quality) => DESCRIPTION * quality) : []
    const own = isFirst ? title : readField(textField(heading, query.ignored), query)
    if (isEmpty([text.qualities, about, own.qualities])) continue

    yield {
      kind: 'section',
      score: scoreOf([own.qualities, inTitle, text.qualities, about], [own, text], query),
      id,
      page,
      url: isFirst ? page.url : `${page.url}#${anchor}`,
      ...(!isFirst && { heading }),
      from: from + (isFirst ? page.title : heading).split(/\s+/).length,
      to,
      words: text.words,
    }
  }
}

function isEmpty(fields: readonly (readonly number[])[]): boolean {
  return fields.every((qualities) => qualities.every((quality) => quality === 0))
}

interface TextReading extends FieldReading {
  readonly words: readonly number[]
}

/** What the words of a page from one to another have of a query. */
function readText(id: string, from: number, to: number, { wanted }: Query): TextReading {
  const places = wanted.map(({ places: all }) =>
    [...(all.get(id) ?? [])].filter(([place]) => place >= from && place < to),
  )
  const words = places.map((own) => own.map(([place]) => place))
  const nearness = words.slice(1).map((own, term) => nearnessOf(words[term] ?? [], own))
  return {
    words: [...new Set(words.flat())].toSorted((a, b) => a - b),
    qualities: wanted.map(({ isCommon }, term) =>
      isCommon ? TEXT : textQuality((places[term] ?? []).map(([, strength]) => strength)),
    ),
    fit: 0,
    order: nearness.reduce((sum, near) => sum + near, 0) / Math.max(1, nearness.length),
    small: 0,
  }
}

/** More for what stands often, but less and less. */
function textQuality(strengths: readonly number[]): number {
  const count = strengths.reduce((sum, strength) => sum + strength, 0)
  const often = 1 - 1 / Math.max(1, count)
  return Math.max(0, ...strengths) * (TEXT + (TEXT_MOST - TEXT) * often)
}

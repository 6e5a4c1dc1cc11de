import type { Way } from './edit.ts'

const LINE_FEED = /\n/g

/** Give a mended text the line ends that the text was written with; line by line where both kinds are mixed. */
export function withLineEnds(mended: string, way: Way, text: string, written: string): string {
  if (text === written) return mended
  const feeds = [...written.matchAll(/\r?\n/g)].map((match) => match[0])
  const long = feeds.filter((feed) => feed === '\r\n').length
  const usual = long * 2 >= feeds.length ? '\r\n' : '\n'
  if (long === feeds.length) return mended.replace(LINE_FEED, usual)

  const feedAt = new Map([...text.matchAll(LINE_FEED)].map(({ index }, row) => [index, feeds[row]]))
  return mended.replace(LINE_FEED, (_, offset: number) => {
    const origin = way.origin(offset)
    return (way.target(origin) === offset ? feedAt.get(origin) : undefined) ?? usual
  })
}

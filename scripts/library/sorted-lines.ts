/** Whether one of the lines of a text is this word: plain letters, the lines in the order of the alphabet. */
export function holdsLine(lines: Uint8Array, word: string): boolean {
  let low = 0
  let high = lines.length
  while (low < high) {
    let start = (low + high) >>> 1
    while (start > low && lines[start - 1] !== FEED) start--
    const order = compared(lines, start, word)
    if (order === 0) return true
    if (order > 0) high = start
    else {
      const end = lines.indexOf(FEED, start)
      low = end === -1 ? high : end + 1
    }
  }
  return false
}

const FEED = 10

/** Below 0 where the line that begins there comes before the word, above 0 where it comes behind it. */
function compared(lines: Uint8Array, start: number, word: string): number {
  for (let at = 0; at < word.length; at++) {
    const byte = lines[start + at]
    if (byte === undefined || byte === FEED) return -1
    const difference = byte - word.charCodeAt(at)
    if (difference !== 0) return difference
  }
  const next = lines[start + word.length]
  return next === undefined || next === FEED ? 0 : 1
}

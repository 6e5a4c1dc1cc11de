/** Words that join sentences and hardly ever stand in a command; a comment, quoted words and placeholders do not count. */
export function readsAsProse(text: string): boolean {
  const bare = text
    .slice(0, LONGEST_COMMAND)
    .replace(/"[^"]*"|'[^']*'|<[^<>]*>|\[[^[\]]*\]|\s#.*$/g, ' ')
  return bare.split(/[\s,]+/).some((word) => JOINING_WORDS.has(word))
}

/** Letters; longer commands are known by their beginning. */
export const LONGEST_COMMAND = 400

const JOINING_WORDS = new Set(
  'a an and are as at be but by can for from if in is it not of on or that the this to used was we when where which will with you your'.split(
    ' ',
  ),
)

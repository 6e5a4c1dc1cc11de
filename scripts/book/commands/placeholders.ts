/** Other names of placeholders, and what the sheet calls them: `IP_ADDRESS` → `IP`. */
export type PlaceholderNames = ReadonlyMap<string, string>

/**
 * A word of a synopsis with its placeholders as the sheet writes them: `IMAGE[:TAG]`, `{IMAGE_NAME}` and `<image>` are
 * `<IMAGE>`. What may be left out is left out.
 *
 * @param usage What Docker's usage line calls the word, where the word itself says less: `{NAME|ID}`.
 */
export function withPlaceholders(word: string, names: PlaceholderNames, usage?: string): string {
  const plain = word.replace(/\\\n[ \t]*/g, '').replace(OPTIONAL, '')
  const whole = plain === word ? plain : plain.replace(/[:=,]$/, '')
  if (NAME_OR_ID.test(whole)) return `<${usage ?? 'NAME'}>`
  const marked = LOWER_CASE.test(whole) ? `<${whole}>` : whole.replace(CAPITALS, inBrackets)
  return marked
    .replace(/(?<!\{)\{([A-Z][A-Z\d_ -]*)\}(?!\})/g, '<$1>')
    .replace(/(>)\.{3}$/, '$1')
    .replace(/<([^<>\n]+)>/g, (_, name: string) => `<${placeholderName(name, names)}>`)
}

/** `container_name` → `CONTAINER`, `IP-ADDRESS` → `IP_ADDRESS`, or what people decided to call it. */
export function placeholderName(name: string, names: PlaceholderNames): string {
  const upper = name
    .trim()
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, '_')
  const plain = upper.replace(
    /^(CONTAINER|IMAGE|NETWORK|VOLUME|SERVICE|NODE|STACK|SECRET|CONFIG)_(?:NAME|ID)$/,
    '$1',
  )
  return names.get(plain) ?? plain
}

/** The names in a command, each once: `IMAGE`. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/<([A-Z][A-Z\d_]*)>/g)].map((match) => match[1] ?? ''))]
}

/** `[:TAG]`, `[OPTIONS]`, `[,readonly]`; no address like `[::1]` and nothing inside a template. */
const OPTIONAL = /(?<![{$])\[[:,=/]?[A-Za-z<][^\]\s]*\]/g
const NAME_OR_ID = /^[{<]?(?:NAME\|ID|ID\|NAME)[}>]?$/
/** `container_name`: nobody names a container so. */
const LOWER_CASE = /^[a-z]+_(?:name|id)$/
/** `IMAGE`, `HOST_PORT:CONTAINER_PORT`, `SERVICE=REPLICAS` */
const CAPITALS = /^[A-Z][A-Z\d]+(?:_[A-Z\d]+)*(?:[:=/@][A-Z][A-Z\d_]*)*(?:\.{3})?$/

const inBrackets = (word: string): string =>
  word.replace(/\.{3}$/, '').replace(/[A-Z][A-Z\d_]*/g, '<$&>')

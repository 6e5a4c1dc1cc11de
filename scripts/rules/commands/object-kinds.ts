/** The kinds of object that Docker's commands take, in the words of its usage lines; other words for them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['container', 'container'],
  ['image', 'image'],
  ['repository', 'image'],
  ['repo', 'image'],
  ['network', 'network'],
  ['volume', 'volume'],
  ['service', 'service'],
  ['task', 'task'],
  ['node', 'node'],
  ['stack', 'stack'],
  ['secret', 'secret'],
  ['config', 'config'],
  ['plugin', 'plugin'],
  ['context', 'context'],
])

/** What a name may say besides its kind. */
const BESIDES =
  /^(?:name|names|id|ids|my|your|the|a|an|some|new|old|other|another|target|source|first|second|existing|running|\d+)$/

/**
 * The kind of object that a placeholder stands for: `service` for `<SERVICE_NAME>`, `image` for `IMAGE`.
 *
 * None when the word says something else besides: `<IMAGE_TAG>` is no image.
 */
export function kindOf(text: string): string | undefined {
  if (!isPlaceholder(text)) return undefined
  const words = text
    .replace(/^[<{[]+|[>}\]]+$/g, '')
    .toLowerCase()
    .split(/[\s_-]+/)
  const kinds = words.flatMap((word) => KINDS.get(word) ?? [])
  const others = words.filter((word) => !KINDS.has(word) && !BESIDES.test(word))
  return kinds.length === 1 && others.length === 0 ? kinds[0] : undefined
}

/** The kinds that a name of a usage line admits: `SERVICE|TASK`, `IMAGE[:TAG]`; none for a name that says nothing. */
export function kindsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^a-z]+/)
  return [...new Set(words.flatMap((word) => KINDS.get(word.replace(/s$/, '')) ?? []))]
}

/** `<IMAGE>`, `{IMAGE}`, `IMAGE`, and `container_name`, which nobody names a container. */
function isPlaceholder(text: string): boolean {
  return (
    /^<[\w -]+>$|^\{[\w -]+\}$|^\[[\w -]+\]$/.test(text) ||
    /^[A-Z]+(?:[_-][A-Z\d]+)*$/.test(text) ||
    /^[a-z]+[_-](?:name|id)$/.test(text)
  )
}

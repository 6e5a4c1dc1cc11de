/** The text of a record in words, as Pagefind counts them. */
export type TextOf = (id: string) => Promise<readonly string[]>

/**
 * Read the texts of records in the folder of an index, each once.
 *
 * Pagefind gives the text of what it found itself, but a title found in the catalog it knows nothing of.
 */
export function readTexts(folder: string): TextOf {
  const texts = new Map<string, Promise<readonly string[]>>()
  return (id) => {
    const text = texts.get(id) ?? readText(`${folder}fragment/${id}.pf_fragment`)
    texts.set(id, text)
    return text
  }
}

/** With this Pagefind begins what it packs. */
const SIGNATURE = 'pagefind_dcd'

async function readText(address: string): Promise<readonly string[]> {
  const packed = (await fetch(address)).body?.pipeThrough(new DecompressionStream('gzip'))
  const fragment: { readonly content: string } = JSON.parse(
    (await new Response(packed).text()).slice(SIGNATURE.length),
  )
  return fragment.content.split(/\s+/)
}

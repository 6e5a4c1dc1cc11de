import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'astro/zod'

/** A file of a Pagefind index. */
export interface IndexedFile {
  /** Below the folder of the index. */
  readonly path: string
  readonly content: Uint8Array
}

const fragmentSchema = z.looseObject({
  /** Below the base, with a slash before. */
  url: z.string(),
  /** Its words with blanks between, by which Pagefind counts. */
  content: z.string(),
  meta: z.object({ title: z.string().optional() }).catchall(z.string()),
  anchors: z.array(
    z.looseObject({
      element: z.string(),
      id: z.string(),
      text: z.string(),
      /** Its place among the words. */
      location: z.number(),
    }),
  ),
})

/** What Pagefind says of a record in a file of its own. */
export type Fragment = z.infer<typeof fragmentSchema> & {
  /** By which results name it. */
  readonly id: string
}

/** With this Pagefind begins what it packs. */
const SIGNATURE = 'pagefind_dcd'

/** The fragment in a file; nothing when it is another file. */
export function readFragment({ path, content }: IndexedFile): Fragment[] {
  const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1]
  if (id === undefined) return []
  const text = new TextDecoder().decode(gunzipSync(content))
  return [{ ...fragmentSchema.parse(JSON.parse(text.slice(SIGNATURE.length))), id }]
}

export function writeFragment({ id, ...fragment }: Fragment): IndexedFile {
  const content = gzipSync(SIGNATURE + JSON.stringify(fragment), { level: 9 })
  return { path: `fragment/${id}.pf_fragment`, content }
}

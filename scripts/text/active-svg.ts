/**
 * Whether an SVG could do more than be looked at, should somebody open it by its address: there no policy of a page holds it.
 *
 * What is not plainly a picture counts as active: entities and other encodings can hide anything.
 */
export function isActiveSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const addresses = [...text.matchAll(/\bhref\s*=\s*["']?([^"'\s>]*)/gi)].map(
    ([, address = '']) => address,
  )
  return ACTIVE.test(text) || addresses.some((address) => !HARMLESS.test(address))
}

const ACTIVE =
  /\0|�|<!ENTITY|<\?xml-stylesheet|<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate\w*)\b|[\s"'/]on\w+\s*=|javascript:|@import/i

/** A part of the same picture, a picture within it, or another site to go to. */
const HARMLESS = /^(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]|https?:\/\/|$)/i

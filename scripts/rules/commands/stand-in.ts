/**
 * Whether a word is written to be filled in: `<IMAGE>`, `[REGISTRY/]NAME`, `{bridge|overlay}`, `$NAME`, `IMAGE_NAME`, `...`.
 *
 * Such a word is never a wrong value.
 */
export function isStandIn(text: string): boolean {
  return /[<>[\]{}$`…*]|\.\.\.$/.test(text) || /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*$/.test(text)
}

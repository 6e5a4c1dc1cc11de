/** A number as people write it: `4,312`. */
export function count(value: number): string {
  return value.toLocaleString('en')
}

/** A part of a whole in percent, never rounded up to all or down to nothing: `93 %`, `<1 %`, `>99 %`. */
export function share(part: number, whole: number): string {
  if (part === 0 || part === whole) return part === 0 ? '0 %' : '100 %'

  const percent = (100 * part) / whole
  if (percent < 1) return '<1 %'
  return percent > 99 ? '>99 %' : `${Math.round(percent)} %`
}

/**
 * A register with one part replaced; undefined takes the part away. Undefined when nothing is left that says
 * anything: empty texts and flags say nothing by themselves. `least` holds what the register cannot do without.
 */
export function withPart<Register extends object, Part extends keyof Register>(
  register: Register | undefined,
  least: Partial<Register>,
  part: Part,
  value: Register[Part] | undefined,
): Register | undefined {
  const parts = Object.entries({ ...least, ...register, [part]: value })
  const kept = Object.fromEntries(parts.filter(([name, said]) => said !== undefined || name in least))
  const whole = { ...kept, ...Object.fromEntries(unsaid(least, kept)) }
  const isEmpty = Object.values(whole).every((said) => said === '' || typeof said === 'boolean')
  return isEmpty ? undefined : (whole as Register)
}

/** The necessary parts that were taken away, as they are when they say nothing. */
function unsaid(least: object, kept: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(least).filter(([name]) => kept[name] === undefined)
}

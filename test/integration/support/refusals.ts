/** How many upgrades were refused for each reason, as Prometheus is told. */
export async function refusals(address: string): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`${address}/metrics`)).text()
  const lines = text.matchAll(/^sightline_refusals_total\{reason="(?<reason>\w+)"\} (?<count>\d+)$/gmu)
  return Object.fromEntries(
    [...lines].map(({ groups }) => [groups?.['reason'] ?? '', Number(groups?.['count'])]),
  )
}

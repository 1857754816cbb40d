/** The cards and links to show, and where to look first, as the benchmark serves them. */
export async function loadBlueprint() {
  const reply = await fetch(`/blueprints/${new URL(location.href).searchParams.get('cards')}.json`)
  return reply.json()
}

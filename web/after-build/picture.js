// A picture of the board, as its server draws it, to look at until the client is there: it takes that away.
;(() => {
  const [, id] = /^\/b\/([\w-]{1,40})$/.exec(location.pathname) ?? []
  // An address within the board is seen from elsewhere, and a phone has a board of its own.
  if (id === undefined || location.search !== '' || location.hash !== '' || innerWidth < 640) return
  const page = document.documentElement
  page.dataset['picture'] = ''
  const query = `language=${page.lang}&width=${innerWidth}&height=${innerHeight}`
  // Without the client there is no board behind it.
  addEventListener('unhandledrejection', () => {
    delete page.dataset['picture']
    document.getElementById('picture')?.remove()
  })
  const hasBody = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve))
  fetch(`/api/blueprints/${id}/picture?${query}`)
    .then((reply) => (reply.status === 200 ? reply.text() : ''))
    .then(async (markup) => {
      if (document.body === null) await hasBody
      if (markup === '') delete page.dataset['picture']
      if (!('picture' in page.dataset)) return
      document.body.insertAdjacentHTML('afterbegin', markup)
      requestAnimationFrame(() =>
        setTimeout(() => {
          if ('picture' in page.dataset) page.dataset['picture'] = 'painted'
        }),
      )
    })
    .catch(() => {
      delete page.dataset['picture']
    })
})()

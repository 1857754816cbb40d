/** Takes away what `picture.js` shows until the board is there, or keeps it from coming. */
export function dropPicture(): void {
  delete document.documentElement.dataset['picture']
  document.getElementById('picture')?.remove()
}

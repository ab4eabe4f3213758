// Runs before the first paint, so that a remembered theme never flashes.
try {
  const remembered = localStorage.getItem('turnwise.theme');
  if (remembered === 'light' || remembered === 'dark') {
    document.documentElement.dataset.theme = remembered;
  }
} catch {
  // The browser keeps nothing: the system's theme it is.
}

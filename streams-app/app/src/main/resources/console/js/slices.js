/** Long work in slices: between them the page draws and answers. */

const SLICE = 30;

/** What such work awaits again and again: a pause where a slice is over. */
export function slices() {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE) return;
    await new Promise((resume) => setTimeout(resume));
    begun = performance.now();
  };
}

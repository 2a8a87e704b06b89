/** Questions to the server. The browser asks again only for what has changed, by ETag. */

/** A JSON answer; where the server refuses, an Error with its reason. */
export async function ask(path) {
  const answer = await fetch('api/v1/' + path, { headers: { Accept: 'application/json' } });
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(body?.detail ?? answer.status + ' ' + answer.statusText);
  return body;
}

/** Names in lines of so many letters: broken at spaces where there are any, cut where there is no room for more. */
export function wrap(name, room, most) {
  const lines = [''];
  for (const word of name.split(/(?<=[ ,/-])/)) {
    const last = lines[lines.length - 1];
    if ((last + word).trimEnd().length <= room) lines[lines.length - 1] = last + word;
    else if (!last) lines[lines.length - 1] = word;
    else lines.push(word);
  }
  const shown = lines.flatMap((line) => split(line.trim(), room)).slice(0, most);
  const isCut = shown.join('').replace(/\s/g, '').length < name.replace(/\s/g, '').length;
  if (isCut) shown[shown.length - 1] = shown[shown.length - 1].slice(0, room - 1) + '…';
  return shown;
}

/** A word that is longer than a line. */
function split(line, room) {
  const parts = [];
  for (let at = 0; at < line.length; at += room) parts.push(line.slice(at, at + room));
  return parts;
}

/**
 * The type of the mount that a path is on, from the text of /proc/self/mountinfo; null where none of its lines holds the
 * path. Of two mounts on one point the later hides the earlier.
 */
export function mountType(mountinfo: string, path: string): string | null {
  let best: { point: string; type: string } | null = null;
  for (const line of mountinfo.split("\n")) {
    const mount = parseLine(line);
    if (mount === null || !holds(mount.point, path)) continue;
    if (best === null || mount.point.length >= best.point.length) best = mount;
  }
  return best?.type ?? null;
}

/** "36 35 98:0 / /mnt rw,noatime shared:1 - fuse.sshfs host:/ rw": the point is field five, the type follows the dash. */
function parseLine(line: string): { point: string; type: string } | null {
  const [before, after] = line.split(" - ");
  const point = before?.split(" ")[4];
  const type = after?.split(" ")[0];
  if (point === undefined || type === undefined) return null;
  return { point: unescape(point), type };
}

/** Spaces, tabs, newlines and backslashes stand as three octal digits. */
function unescape(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_whole, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}

function holds(point: string, path: string): boolean {
  return path === point || path.startsWith(point.endsWith("/") ? point : `${point}/`);
}

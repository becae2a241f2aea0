/**
 * File systems over a network by the magic number of statfs(2) (linux/magic.h and the drivers' own headers). There two
 * machines can each believe to hold a lock, and an fsync may come back before anything is written.
 */
const NETWORK_MAGIC: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x564c, "NCP"],
  [0x5346414f, "AFS"],
  [0x6b414653, "AFS"],
  [0x73757245, "Coda"],
  [0x00c36400, "Ceph"],
  [0x0bd00bd0, "Lustre"],
  [0x47504653, "GPFS"],
  [0x19830326, "BeeGFS"],
  [0x013111a8, "IBRIX"],
  [0xaad7aaea, "PanFS"],
]);

/** All of FUSE has one number: sshfs, rclone and Google Drive, but also NTFS on a local disk. */
export const FUSE_MAGIC = 0x65735546;

/** FUSE file systems that keep their bytes on this computer (fuseblk: NTFS and exFAT; virtiofs: a virtual machine's host). */
const LOCAL_FUSE: ReadonlySet<string> = new Set([
  "fuseblk",
  "virtiofs",
  "fuse.fuse-overlayfs",
  "fuse.bindfs",
  "fuse.mergerfs",
  "fuse.gocryptfs",
  "fuse.encfs",
  "fuse.cryfs",
  "fuse.ext4",
  "fuse.lxcfs",
]);

/** Folders that a synchronising program keeps, by the names these programs give them. */
const SYNCED: readonly (readonly [RegExp, string])[] = [
  [/^Dropbox( \(.+\))?$/i, "Dropbox"],
  [/^OneDrive( - .+)?$/i, "OneDrive"],
  [/^(Google ?Drive|My Drive)$/i, "Google Drive"],
  [/^(Mobile Documents|iCloud ?Drive)$/i, "iCloud"],
  [/^CloudStorage$/, "cloud"],
  [/^Nextcloud$/i, "Nextcloud"],
  [/^ownCloud$/i, "ownCloud"],
];

/**
 * What makes a folder unfit for a spool: a word for the drive it is on, or null where nothing speaks against it.
 *
 * What cannot be known: macOS and Windows answer statfs with no number that means anything. A share mounted under macOS
 * passes; under Windows only a UNC path is seen (Node's realpath gives one for a mapped drive letter). Nor does a synced
 * folder by another name show anywhere.
 */
export function driveKind(folder: {
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** The number of statfs(2), on Linux. */
  readonly magic: number | null;
  /** FUSE only: the type of the mount, as /proc/self/mountinfo names it. */
  readonly mountType: string | null;
}): string | null {
  const { path, platform, magic, mountType } = folder;
  if (platform === "win32" && /^[\\/]{2}(?![?.][\\/])/.test(path)) return "network";
  // Some kernels answer the number as a signed one.
  const network = magic === null ? undefined : NETWORK_MAGIC.get(magic >>> 0);
  if (network !== undefined) return network;
  if (magic === FUSE_MAGIC && !LOCAL_FUSE.has(mountType ?? "")) return mountType ?? "FUSE";
  return syncedBy(path);
}

function syncedBy(path: string): string | null {
  for (const part of path.split(/[\\/]/)) {
    const known = SYNCED.find(([name]) => name.test(part));
    if (known !== undefined) return known[1];
  }
  return null;
}

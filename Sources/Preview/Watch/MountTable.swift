import Foundation

/// Which folders lie on a disk whose changes are made, unreported, by another system.
///
/// On Windows with WSL, `/mnt/c` is such a disk, and so are folders shared with a virtual machine or a server.
struct MountTable: Sendable {
  private var types: [(folder: String, type: String)]

  /// Reads the format of `/proc/self/mounts`: device, folder, type, in words parted by spaces.
  init(text: String) {
    types = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 2 else { return nil }
      return (String(words[1]).replacingOccurrences(of: "\\040", with: " "), String(words[2]))
    }
  }

  /// The table of this machine; empty where it tells none.
  static func current() -> MountTable {
    do {
      return MountTable(text: try String(contentsOfFile: "/proc/self/mounts", encoding: .utf8))
    } catch {
      return MountTable(text: "")
    }
  }

  /// Takes an absolute path without symbolic links.
  func isForeign(_ path: String) -> Bool {
    // Of mounts on one folder the last is the one seen.
    let holding = types.reversed().filter { mount in
      path == mount.folder || path.hasPrefix(mount.folder == "/" ? "/" : mount.folder + "/")
    }
    guard let nearest = holding.max(by: { $0.folder.count < $1.folder.count }) else { return false }
    return Self.foreign.contains(nearest.type)
  }

  private static let foreign: Set = [
    "9p", "drvfs", "virtiofs", "vboxsf", "prl_fs", "nfs", "nfs4", "cifs", "smb3", "smbfs",
    "fuse.sshfs", "fuse.vmhgfs-fuse", "fuse.grpcfuse", "fuse.osxfs",
  ]
}

import Testing

@testable import Preview

struct MountTableTests {
  static let table = MountTable(
    text: """
      /dev/sdb / ext4 rw 0 0
      C:\\134 /mnt/c 9p rw 0 0
      tmpfs /mnt/c/inner tmpfs rw 0 0
      share /media/my\\040share cifs rw 0 0
      old /srv nfs4 rw 0 0
      new /srv xfs rw 0 0

      """
  )

  @Test(arguments: [
    ("/home/a", false), ("/mnt/c", true), ("/mnt/c/Users/a", true), ("/mnt/cd", false), ("/mnt/c/inner/a", false),
    ("/media/my share/a", true), ("/srv/a", false),
  ])
  func knowsForeignDisks(path: String, isForeign: Bool) {
    #expect(Self.table.isForeign(path) == isForeign)
  }

  @Test func readsThisMachines() {
    #expect(!MountTable.current().isForeign("/proc"))
    #expect(!MountTable(text: "").isForeign("/"))
  }
}

import FlyingSocks

/// An endless response body: the bytes of events as they happen.
struct EventBody: AsyncBufferedSequence {
  typealias Element = UInt8

  var events: AsyncStream<LiveEvent>

  func makeAsyncIterator() -> Iterator {
    Iterator(events: events.makeAsyncIterator())
  }

  /// Hands over one event at a time, in pieces where it is longer than asked for.
  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<LiveEvent>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(events: AsyncStream<LiveEvent>.Iterator) {
      self.events = events
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      if rest.isEmpty, let event = await events.next() { rest = event.bytes()[...] }
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }

    mutating func next() async -> UInt8? {
      await nextBuffer(suggested: 1)?.first
    }
  }
}

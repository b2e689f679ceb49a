/// The ways between the pages of a list.
extension PageMaker {
  /// Nil where the list has one page.
  func pagination(_ list: PagedList, number: Int) -> PaginationView? {
    guard list.numbers.count > 1 else { return nil }
    let shown = list.numbers(near: number)
    return PaginationView(
      number: number,
      count: list.numbers.count,
      previous: list.numbers.contains(number - 1) ? href(list.path(number: number - 1)) : nil,
      next: list.numbers.contains(number + 1) ? href(list.path(number: number + 1)) : nil,
      pages: zip([0] + shown, shown).map { last, shown in
        PageNumberView(
          number: shown,
          href: shown == number ? nil : href(list.path(number: shown)),
          followsGap: shown > last + 1
        )
      }
    )
  }
}

import Importing
import Intake

/// A table of counts by grade to write one's own numbers into.
struct NewTable {
  let name: String
  let date: CalendarDate

  /// - Parameter withDescriptor: there is no descriptor yet.
  func files(withDescriptor: Bool) -> [DraftFile] {
    let descriptor = "name: statistics\ntitle: 统计表\nresources:\n\(resource)"
    return [DraftFile(path: "statistics/\(name).csv", text: rows)]
      + (withDescriptor ? [DraftFile(path: "statistics/datapackage.yml", text: descriptor)] : [])
  }

  /// What the descriptor says of it.
  var resource: String {
    """
      - name: \(name)
        title: 各年级留守儿童人数
        path: \(name).csv
        dimensions: [年级]
        # children：孩子的人数，人少的格子会自动隐去；items：东西；events：次数；money：钱。
        measure: children
        value: 人数
        as_of: \(date.iso)
        definition: \(Placeholder.asking(for: "数的是谁，按哪个文件的口径"))
        updated: \(date.iso)
        source: 学校摸底
        responsible: 德育主任
        schema:
          fields:
            - {name: 年级, type: string}
            - {name: 人数, type: integer}

    """
  }

  /// 未统计 is not yet counted, 0 is none.
  private var rows: String {
    let grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"]
    return (["年级,人数"] + grades.map { "\($0),未统计" }).joined(separator: "\n") + "\n"
  }
}

/// What a character makes of 小 before it.
enum LittleName {
  /// Hardly anything but a child's name: 小芬.
  case person
  /// The name of a child in a village or in a school book: 小明.
  case figure
  /// A name, or a thing, an animal, a plant: 小雨.
  case thing

  init?(_ code: UInt32) {
    guard let kind = Self.kinds[code] else { return nil }
    self = kind
  }

  private static let kinds: [UInt32: LittleName] = Dictionary(
    uniqueKeysWithValues: [
      (LittleName.person, "芬芹莲莉萍玲珍娟娜婷婧妍媛琴琳瑶倩洁静敏慧颖雯雪霞燕梅菊艳伟勇杰斌涛鹏浩磊辉峰超宇轩涵怡佳欣悦琪萱蕾薇娇芸蓉秀丹豪凯茜蓓岚惠锋蕊昊川波葵迪"),
      (.figure, "明红刚丽华强军芳博兵亮建志英兰虎宝光柱锁栓奇智晨阳冉"),
      (.thing, "雨草花鱼龙月星云溪禾米麦满暖贝海"),
    ].flatMap { kind, characters in characters.characterCodes.map { ($0, kind) } }
  )
}

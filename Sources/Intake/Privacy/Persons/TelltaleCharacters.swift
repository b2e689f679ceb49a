/// Characters that stand in given names far more often than anywhere else: 涵, 萱, 琪.
enum TelltaleCharacters {
  /// Without order; white space is nothing.
  static let text = """
    涵轩萱琪瑶怡妍睿豪俊浩昊宇辰婷雯彤琳倩娜莉颖娟鑫宸熙梓诺馨曦瑾璇晗昕煜炜烨琦琛珊玥玲燕霞芳敏杰磊娇媛妮蕾薇蓉菲茜萍莹淑嘉佳欣悦晨骏鹏辉斌彬凯哲毅翔晖旭韵娅婉菁芸雅洁静慧泽博涛航峰伟丽莲珍桐
    霖铭锦沐彦晟祺琰珂珺瑜璐蓓菡芮茵莎蔓娣婕妤姗娴嫣婵媚钰皓昱翰恺骁羿帆凡彪勇艳秀梅兰英凤
    """
}

@_spi(_Unicode) import Swift

/// Unicode normalization form C, by the standard library's own normaliser. It is reached through an underscored
/// interface because Foundation, the only other one in the toolchain, is kept out of this layer.
enum Composition {
    static func nfc(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text._nfc)
        return String(scalars)
    }
}

import Bytes
import TestSupport
import Testing

/// The short vectors of FIPS 180-4 and NIST's SHAVS, and lengths around the block size.
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func knownTexts(_ text: String, _ hex: String) {
        #expect(SHA256.digest(of: text).hex == hex)
    }

    @Test func knownBytes() {
        #expect(SHA256.digest(of: [0xBD]).hex == "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b")
        #expect(
            SHA256.digest(of: [0xC9, 0x8C, 0x8E, 0x55]).hex == "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504")
        #expect(
            SHA256.digest(of: Array(repeating: 0, count: 64)).hex
                == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b")
    }

    @Test func aMillionLettersInPieces() {
        var hash = SHA256()
        let piece = Array(repeating: UInt8(ascii: "a"), count: 15_625)
        for _ in 0..<64 { hash.update(piece) }
        #expect(hash.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func piecesGiveTheSameAsTheWhole() {
        var random = SeededGenerator(seed: 3)
        for length in [1, 54, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 300] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            var hash = SHA256()
            var index = 0
            while index < length {
                let end = random.number(in: index...length)
                hash.update(bytes[index..<end])
                index = end
            }
            #expect(hash.finish() == SHA256.digest(of: bytes))
        }
    }

    @Test func prefixesAndBytes() {
        let digest = SHA256.digest(of: "abc")
        #expect(digest.hex(prefix: 12) == "ba7816bf8f01")
        #expect(digest.bytes.prefix(3) == [0xBA, 0x78, 0x16])
        #expect(digest.bytes.count == 32)
    }
}

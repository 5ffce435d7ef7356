extension StoryWriter {
    /// A picture as DrawingML in the line (ISO/IEC 29500-1, 20.4.2.8). Its bytes become a part, once for equal pictures.
    mutating func picture(_ picture: WordPicture) {
        counters.drawing += 1
        let id = String(counters.drawing)
        let embed = relationships.id("image", "media/image\(mediaNumber(picture.png)).png")
        // English metric units: 635 to a twip.
        let (width, height) = (String(picture.width * 635), String(picture.height * 635))
        xml.open("w:r")
        xml.open("w:drawing")
        xml.open("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"])
        xml.empty("wp:extent", ["cx": width, "cy": height])
        xml.empty("wp:docPr", ["id": id, "name": picture.name, "descr": picture.alternative])
        xml.open("wp:cNvGraphicFramePr")
        xml.empty("a:graphicFrameLocks", ["noChangeAspect": "1"])
        xml.close("wp:cNvGraphicFramePr")
        xml.open("a:graphic")
        xml.open("a:graphicData", ["uri": Namespaces.picture])
        xml.open("pic:pic")
        xml.open("pic:nvPicPr")
        xml.empty("pic:cNvPr", ["id": id, "name": picture.name, "descr": picture.alternative])
        xml.empty("pic:cNvPicPr")
        xml.close("pic:nvPicPr")
        xml.open("pic:blipFill")
        xml.empty("a:blip", ["r:embed": embed])
        xml.open("a:stretch")
        xml.empty("a:fillRect")
        xml.close("a:stretch")
        xml.close("pic:blipFill")
        shape(width, height)
        xml.close("pic:pic")
        xml.close("a:graphicData")
        xml.close("a:graphic")
        xml.close("wp:inline")
        xml.close("w:drawing")
        xml.close("w:r")
    }

    private mutating func shape(_ width: String, _ height: String) {
        xml.open("pic:spPr")
        xml.open("a:xfrm")
        xml.empty("a:off", ["x": "0", "y": "0"])
        xml.empty("a:ext", ["cx": width, "cy": height])
        xml.close("a:xfrm")
        xml.open("a:prstGeom", ["prst": "rect"])
        xml.empty("a:avLst")
        xml.close("a:prstGeom")
        xml.close("pic:spPr")
    }

    /// The number of the picture among the media, from 1.
    private mutating func mediaNumber(_ bytes: [UInt8]) -> Int {
        if let known = counters.media.firstIndex(of: bytes) { return known + 1 }
        counters.media.append(bytes)
        return counters.media.count
    }
}

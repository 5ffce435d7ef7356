package import Diagnostics

// The rest of the codes: values in the wrong place of the HTML, blocks, files.
extension DiagnosticCode {
    package static let templateRawText = DiagnosticCode(
        "E0512", "template-raw-text", .error,
        title: Message(en: "a text is to be printed without escaping", zh: "文字未经转义就要输出"),
        explanation: Message(
            en:
                "`{{{name}}}` and `{{&name}}` print as it is; that is for HTML fields only, which `{{name}}` prints as "
                + "they are anyway. A text with a `<` in it would break the page, or attack its reader.",
            zh: "“{{{名称}}}”和“{{&名称}}”会原样输出，只能用于 HTML 字段；而 HTML 字段用“{{名称}}”也会原样输出。文字中如有“<”，会破坏页面，甚至危害读者。"),
        example: .init(wrong: "<h1>{{{title}}}</h1>", right: "<h1>{{title}}</h1>"))

    package static let templateUnquoted = DiagnosticCode(
        "E0513", "template-unquoted", .error,
        title: Message(en: "a value in an attribute has no quotation marks", zh: "属性值没有加引号"),
        explanation: Message(
            en: "Without quotation marks a space in the value ends the attribute, and the next word becomes another attribute.",
            zh: "不加引号时，值里的空格会使属性中断，后面的词会变成另一个属性。"),
        example: .init(wrong: "<div title={{title}}>", right: "<div title=\"{{title}}\">"))

    package static let templateAddress = DiagnosticCode(
        "E0514", "template-address", .error,
        title: Message(en: "a text is used as an address", zh: "把文字用作网址"),
        explanation: Message(
            en:
                "`href`, `src` and their like take only fields that hold checked addresses: a text could be "
                + "`javascript:...`, which runs a program.",
            zh: "“href”“src”等属性只接受检查过的网址字段：普通文字可能是“javascript:...”，会运行程序。"),
        example: .init(wrong: "<a href=\"{{title}}\">", right: "<a href=\"{{address}}\">"))

    package static let templatePlace = DiagnosticCode(
        "E0515", "template-place", .error,
        title: Message(en: "a value cannot stand in this place", zh: "这个位置不能放这样的值"),
        explanation: Message(
            en:
                "Texts may stand between tags and in quoted attributes, HTML between tags only. Scripts, styles, event "
                + "attributes and names of tags take nothing from content.",
            zh: "文字可以放在标签之间和带引号的属性里，HTML 只能放在标签之间。脚本、样式、事件属性和标签名里不能放内容中的任何值。"),
        example: .init(wrong: "<script>show(\"{{title}}\")</script>", right: "<div data-title=\"{{title}}\">"))

    package static let templateUneven = DiagnosticCode(
        "E0516", "template-uneven", .error,
        title: Message(en: "a section changes the place in HTML", zh: "区段改变了在 HTML 中的位置"),
        explanation: Message(
            en:
                "A section may be left out or repeated, so it must begin and end in the same kind of place: not outside "
                + "a tag at one end and inside it at the other.",
            zh: "区段可能被省略或重复，所以开头和结尾必须处在同一种位置，不能一端在标签外、另一端在标签内。"),
        example: .init(
            wrong: "{{#address}}<a href=\"{{/address}}{{address}}\">", right: "{{#address}}<a href=\"{{address}}\">{{/address}}"))

    package static let templateUnknownBlock = DiagnosticCode(
        "E0517", "template-unknown-block", .error,
        title: Message(en: "a layout has no such block", zh: "布局没有这个块"),
        explanation: Message(
            en:
                "`{{<layout}}{{$main}}...{{/main}}{{/layout}}` puts its own contents where the layout says `{{$main}}`. "
                + "The layout, and what it uses, has no place of this name.",
            zh: "“{{<layout}}{{$main}}...{{/main}}{{/layout}}”会把内容放到布局里写有“{{$main}}”的地方。布局及其使用的模板里都没有这个名称。"),
        example: .init(wrong: "{{$mian}}", right: "{{$main}}"))

    package static let templateDuplicate = DiagnosticCode(
        "E0518", "template-duplicate", .error,
        title: Message(en: "a template or block stands twice", zh: "模板或块重复"),
        explanation: Message(
            en: "A name stands for one template, and one layout is given each block once.",
            zh: "一个名称只能对应一个模板，同一个布局里每个块只能给出一次。"))

    package static let templateTextInParent = DiagnosticCode(
        "W0519", "template-text-in-parent", .warning,
        title: Message(en: "something between the tags of a layout is not shown", zh: "布局标签之间有内容不会显示"),
        explanation: Message(
            en: "Between `{{<layout}}` and `{{/layout}}` only blocks count; all else is left out.",
            zh: "“{{<layout}}”和“{{/layout}}”之间只有块起作用，其余内容都会被忽略。"),
        example: .init(
            wrong: "{{<page}}<p>{{text}}</p>{{/page}}", right: "{{<page}}{{$main}}<p>{{text}}</p>{{/main}}{{/page}}"))
}

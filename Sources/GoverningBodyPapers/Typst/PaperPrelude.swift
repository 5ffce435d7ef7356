import TypstMarkup

/// How a paper looks in PDF: the functions that the source of every paper calls. Typst code, written by hand; no content is
/// ever put into it. `serif`, `sans`, `fullNames` and `edge` are defined before it.
enum PaperPrelude {
    static let page: StaticString = """
        #let accent = rgb("#1e2dbe")
        #let quiet = rgb("#5b6470")
        #let tint = rgb("#eef1f8")
        #let hairline = 0.5pt + rgb("#8a94a6")
        #let margin-number = 1.1cm
        #let lead(amount) = ((edge): amount)

        #let furniture(symbol) = context if counter(page).get().first() > 1 {
          set text(font: sans, size: 8pt, fill: quiet)
          block(width: 100%, inset: (bottom: 5pt), stroke: (bottom: hairline), {
            text(fill: accent, weight: "bold", symbol)
            h(1fr)
            counter(page).display()
          })
        }

        // No parameter may have the name of an element: a rule that shows the element would mean the text.
        #let paper(symbol: "", name: "", author: "", lang: "en", region: none, dir: ltr, is-wide: false, body) = {
          set document(title: name, author: author, date: none)
          set page(
            paper: "a4", margin: (x: 2.4cm, top: 2.6cm, bottom: 2.2cm), header: furniture(symbol), header-ascent: 35%,
          )
          set text(font: serif, size: 10pt, lang: lang, region: region, dir: dir, hyphenate: true)
          set par(justify: true, leading: if is-wide { 0.85em } else { 0.66em }, spacing: if is-wide { 1.05em } else { 0.95em })
          set list(marker: text(fill: accent, "•"), indent: 0pt, body-indent: 0.45cm)
          set enum(indent: 0pt, body-indent: 0pt, number-align: start)
          set footnote.entry(separator: line(length: 4cm, stroke: hairline), gap: 0.5em, indent: 0pt)
          show footnote.entry: set text(size: 8pt)
          show footnote.entry: set par(justify: false, leading: 0.55em)
          show link: set text(fill: accent)
          show raw: set text(font: ("DejaVu Sans Mono", ..sans), size: 0.92em)
          show title: set text(font: sans, size: 20pt, weight: "bold", fill: black, hyphenate: false)
          show title: set par(justify: false, leading: 0.5em)
          show heading: set text(font: sans, fill: accent, weight: "bold", hyphenate: false)
          show heading: set par(justify: false, leading: 0.5em)
          show heading.where(level: 1): set text(size: 14pt)
          show heading.where(level: 2): set text(size: 11.5pt)
          show heading.where(level: 3): set text(size: 10pt, fill: black)
          show heading.where(level: 4): set text(size: 10pt, fill: quiet)
          show heading: set block(above: 1.7em, below: 0.95em)
          show figure: set block(breakable: true, above: 1.4em, below: 1.4em)
          show figure.caption: set align(start)
          show figure.caption: caption => block(width: 100%, sticky: true, caption)
          show figure.caption: set text(font: sans, size: 8.5pt)
          show figure.caption: set par(justify: false)
          show figure: set figure.caption(position: top)
          body
        }

        #let in-contents = state("in-contents", false)
        #let contents(name, depth) = {
          show outline.entry.where(level: 1): set block(above: 0.9em)
          show outline.entry.where(level: 1): set text(weight: "bold")
          show outline.entry: set par(justify: false)
          set text(font: sans, size: 9pt)
          in-contents.update(true)
          outline(title: name, depth: depth, indent: 0.6cm)
          in-contents.update(false)
          pagebreak(weak: true)
        }


        """

    static let cover: StaticString = """
        // Lines of about the same length, so that no single word or character is left for the last one.
        #let balanced(body) = layout(room => {
          let whole = measure(body).width
          let lines = calc.ceil(whole / room.width)
          block(width: calc.min(room.width, whole / lines + 1.5cm), below: 1.4em, body)
        })

        #let cover(
          organization: "", body: "", session: "", symbol: "", section: "", code: "", segment: "", date: "", original: "",
          item: "", purpose: none, entries: (), language: none,
        ) = {
          set par(justify: false)
          set text(font: sans)
          grid(
            columns: (1fr, auto), align: (start + top, end + top), column-gutter: 1cm,
            text(size: 11pt, weight: "bold", fill: accent, organization), text(size: 13pt, weight: "bold", symbol),
          )
          v(0.9cm)
          block(spacing: 0.6em, text(size: 17pt, weight: "bold", fill: accent, body))
          block(spacing: 0.6em, text(size: 10pt, session))
          v(0.2cm)
          line(length: 100%, stroke: 1pt + accent)
          v(0.1cm)
          grid(
            columns: (1fr, auto), align: (start + top, end + top), column-gutter: 1cm, row-gutter: 0.55em,
            text(size: 10.5pt, weight: "bold", section), text(size: 10.5pt, weight: "bold", fill: accent, code),
            text(size: 9pt, fill: quiet, segment), none,
          )
          v(0.1cm)
          block(text(size: 9pt, { date; if date != "" and original != "" { linebreak() }; original }))
          v(0.9cm)
          if item != "" { block(below: 0.8em, text(size: 10.5pt, weight: "bold", fill: accent, item)) }
          balanced(title())
          if purpose != none or entries.len() > 0 {
            set text(size: 9pt)
            set par(leading: 0.62em, spacing: 0.75em)
            block(width: 100%, fill: tint, stroke: (top: 1.5pt + accent, bottom: hairline), inset: 12pt, {
              if purpose != none {
                par(text(weight: "bold", fill: accent, purpose.first()))
                par(purpose.last())
                if entries.len() > 0 { line(length: 100%, stroke: hairline) }
              }
              for entry in entries { par({ text(weight: "bold", entry.first()); entry.last() }) }
            })
          }
          pagebreak(weak: true)
        }


        """

    static let blocks: StaticString = """
        #let numbered(sticky: false, number, body) = {
          let paragraph = par(hanging-indent: margin-number, { box(width: margin-number, number); body })
          if sticky { block(sticky: true, paragraph) } else { paragraph }
        }
        #let continued(body) = pad(..lead(margin-number), par(body))
        #let signature(body) = block(width: 100%, above: 1.6em, align(end, body))
        #let decision(body) = block(
          width: 100%, breakable: true, above: 1.3em, below: 1.3em, inset: 11pt, stroke: 0.8pt + accent, radius: 2pt, body,
        )
        #let entries(indent: 0cm, room: 0.8cm, ..all) = {
          let all = all.pos()
          enum(
            indent: indent, tight: false,
            numbering: position => box(width: room, align(start, all.at(position - 1).first())),
            ..all.enumerate().map(((position, entry)) => enum.item(position + 1, entry.last())),
          )
        }
        #let bullets(indent: 0cm, ..all) = list(indent: indent, tight: false, ..all.pos())
        #let quotation(body) = pad(..lead(margin-number), quote(block: true, body))
        #let landmark(id) = [#metadata(none)#label(id)]
        #let new-part() = pagebreak(weak: true)
        #let foreign(lang, body) = text(lang: lang, body)
        #let foreign-latin(lang, body) = text(lang: lang, font: latin, body)
        #let foreign-sans(lang, body) = text(lang: lang, font: latin-sans, body)

        // The number is that of the paper; Typst's own count is not shown.
        #let note(number, body) = footnote(numbering: (..) => number, { h(2pt); body })
        #let note-again(number) = super(link(label("note-" + number), number))
        // A heading stands in the contents too, where its note must not come a second time.
        #let in-heading(body) = context if not in-contents.get() { body }


        """

    static let tables: StaticString = """
        #let head(body, ..place) = table.cell(breakable: false, fill: tint, align: bottom, ..place, strong(body))
        #let entry(breakable: false, ..place, body) = table.cell(breakable: breakable, ..place, body)
        #let row-head(breakable: false, ..place, body) = table.cell(breakable: breakable, align: start, ..place, body)
        #let section(..place, body) = table.cell(
          breakable: false, align: start, fill: rgb("#f6f7fa"), ..place, text(fill: accent, weight: "bold", body),
        )
        #let subtotal(..place, body) = table.cell(breakable: false, ..place, strong(body))
        #let total(..place, body) = table.cell(breakable: false, stroke: (top: 1pt + accent), ..place, strong(body))

        #let tabular(caption: none, notes: (), size: 8pt, whole: false, ..parts) = {
          show figure: set align(start)
          show figure: set block(breakable: not whole)
          show table: set text(font: sans, size: size)
          show table: set par(justify: false, leading: 0.55em, spacing: 0.6em)
          let body = {
            table(
              inset: (x: 5pt, y: 4.5pt),
              stroke: (x, y) => (top: if y == 0 { 1pt + accent } else { hairline }, bottom: 0.5pt + accent),
              ..parts,
            )
          }
          figure(
            kind: table, supplement: none, numbering: none, outlined: false, gap: 0.7em,
            caption: if caption != none { figure.caption(position: top, caption) }, body,
          )
          for text-of-note in notes {
            block(above: 0.6em, below: 0.6em, par(justify: false, text(font: sans, size: 7.5pt, text-of-note)))
          }
        }

        #let picture(alternative: "", caption: none, drawing: none, notes: ()) = {
          let body = if drawing == none {
            block(width: 100%, inset: 12pt, stroke: hairline, fill: tint, align(start, text(font: sans, size: 8.5pt, alternative)))
          } else {
            image(bytes(drawing), format: "svg", width: 100%)
          }
          show figure: set block(breakable: false)
          figure(
            alt: alternative, kind: image, supplement: none, numbering: none, outlined: false, gap: 0.7em,
            caption: if caption != none { figure.caption(position: top, caption) }, body,
          )
          for text-of-note in notes {
            block(above: 0.6em, below: 0.6em, par(justify: false, text(font: sans, size: 7.5pt, text-of-note)))
          }
        }


        """
}

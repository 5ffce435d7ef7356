// Bytes: the buffers and writers that everything else stands on.
//
// Plenary keeps text as UTF-8 bytes from the file that is read to the file that is written; a `String` is made
// for messages and for short fields only, because Character-wise work costs ten times as much on Linux.
//
// 1. `ByteBuffer` is the one growing buffer; every product appends to it.
// 2. The escapers (`HTMLEscaping`, `XMLEscaping`, `JSONEscaping`, `PercentEncoding`) copy runs between special bytes; each
//    context has one.
// 3. The writers (`JSONWriter`, `CSVWriter`) keep the syntax of one format right, so that callers cannot break it.
// 4. `SHA256` gives digests of content and of files.
//
// Nothing here knows files, messages or the model. Called by every other target; imports nothing.

// Preview: shows a site to the person who writes it, on this machine only, and watches the files it is made of.
//
// 1. `LoopbackSocket` takes a port of 127.0.0.1: the one that was asked for, or the next free one.
// 2. `HTTPDaemon` owns libmicrohttpd: one thread reads and writes, answers are made on other threads meanwhile.
//    `HeadDeadlines` ends connections that never finish a request; `EventStreams` holds the open event streams.
// 3. `RequestGuard` refuses what a strange web page could send: other hosts, origins, methods, frames.
//    `RequestPath` decodes an address once and then looks at it. Nothing that is asked for ever reaches the disk: a path
//    is looked up among the files of the site, which are made from memory (docs/decisions/0015-preview.md).
// 4. `PreviewServer` answers from a `PreviewSite`, the last that was whole, and tells the browsers when there is another
//    one or what is wrong now. `PreviewScript`, which only the preview adds to pages, listens and reloads.
// 5. `FolderWatch` says that something below some folders has changed (inotify), and asks to look now and then anyway.
//
// Called by Commands, which gives it what Pipeline makes; imports FileStore, Bytes, Diagnostics and CMicrohttpd.

/// The script and the style that only the preview adds to a page. They come from the same origin as the page and nothing
/// is inline, so that the pages' own Content-Security-Policy allows them.
enum PreviewScript {
    /// Reloads when the site has changed; shows what is wrong until it is put right. A page in the background closes its
    /// stream, because a browser opens no more than six connections to a host.
    static let script = #"""
        "use strict";
        (() => {
          const script = document.currentScript;
          const own = script.dataset.generation;
          const place = script.src.replace(/[^/]*$/, "");
          const lang = script.dataset.lang;
          let stream = null;
          let box = null;

          const style = document.createElement("link");
          style.rel = "stylesheet";
          style.href = place + "preview.css";
          document.head.append(style);

          const show = (problems) => {
            if (box) box.remove();
            box = null;
            if (!problems) return;
            box = document.createElement("section");
            box.id = "plenary-preview-problems";
            box.lang = lang;
            box.setAttribute("role", "alert");
            const title = document.createElement("h2");
            title.textContent = problems.title;
            const text = document.createElement("pre");
            text.textContent = problems.text;
            text.tabIndex = 0;
            box.append(title, text);
            document.body.append(box);
          };

          const close = () => {
            if (stream) stream.close();
            stream = null;
          };

          // The preview was ended: look until it is there again; it will have another token.
          const wait = () => {
            close();
            setTimeout(() => {
              if (document.hidden) return;
              fetch(location.href, { method: "HEAD", cache: "no-store" }).then(() => location.reload(), wait);
            }, 1000);
          };

          const open = () => {
            if (stream || document.hidden) return;
            stream = new EventSource(place + "events");
            stream.addEventListener("state", (event) => {
              const state = JSON.parse(event.data);
              if (state.generation !== own) {
                close();
                location.reload();
              } else show(state.problems);
            });
            stream.addEventListener("error", () => {
              if (stream && stream.readyState === EventSource.CLOSED) wait();
            });
          };

          document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
          addEventListener("pagehide", close);
          addEventListener("pageshow", open);
          open();
        })();

        """#

    static let style = """
        #plenary-preview-problems {
          position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 60vh; overflow: auto;
          margin: 0; padding: 1rem 1.25rem; border: 0; border-top: 4px solid #c2410c; background: #1c1917; color: #fafaf9;
          font: 1rem/1.5 system-ui, sans-serif; text-align: start; direction: ltr;
        }
        #plenary-preview-problems h2 { margin: 0 0 0.5rem; font-size: 1rem; color: #fdba74; }
        #plenary-preview-problems pre {
          margin: 0; overflow-x: auto; background: none; color: inherit; white-space: pre; tab-size: 4;
          font: 0.875rem/1.45 ui-monospace, "Noto Sans Mono CJK SC", monospace;
        }
        @media print { #plenary-preview-problems { display: none; } }

        """
}

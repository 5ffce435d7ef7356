// The limit: what the machine takes for the least that a generator of this content does, with no model, no templates and
// no links. Reads every Markdown file below a folder, parses it with cmark-gfm to HTML, and writes as many files with as
// many bytes as a finished site has; two workers, files handed out one by one.
//
//   limit SOURCE FINISHED TARGET
//
// File i of the site is filled with the HTML of source i modulo the number of sources, repeated or cut to its size.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { workers = 2 };

struct file {
    char *path;
    size_t size;
};

struct list {
    struct file *files;
    size_t count, room;
};

static struct list sources, finished;
static struct list *gathering;
static const char *target;
static size_t finished_length;
static atomic_size_t next_source;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static int gather(const char *path, const struct stat *status, int type, struct FTW *place) {
    (void)place;
    if (gathering == &finished && type == FTW_D) {
        char folder[4096];
        snprintf(folder, sizeof folder, "%s%s", target, path + finished_length);
        if (mkdir(folder, 0755) != 0 && access(folder, W_OK) != 0) fail(folder);
    }
    if (type != FTW_F) return 0;
    size_t length = strlen(path);
    if (gathering == &sources && (length < 3 || strcmp(path + length - 3, ".md") != 0)) return 0;
    if (gathering->count == gathering->room) {
        gathering->room = gathering->room ? gathering->room * 2 : 1024;
        gathering->files = realloc(gathering->files, gathering->room * sizeof *gathering->files);
        if (!gathering->files) fail("memory");
    }
    gathering->files[gathering->count++] = (struct file){strdup(path), (size_t)status->st_size};
    return 0;
}

static char *read_file(const struct file *file) {
    char *bytes = malloc(file->size + 1);
    int descriptor = open(file->path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || !bytes || read(descriptor, bytes, file->size) != (ssize_t)file->size) fail(file->path);
    close(descriptor);
    bytes[file->size] = 0;
    return bytes;
}

static char *to_html(const char *bytes, size_t size) {
    const char *body = bytes;
    if (strncmp(bytes, "---\n", 4) == 0) {
        const char *end = strstr(bytes + 3, "\n---\n");
        if (end) body = end + 5;
    }
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, body, size - (size_t)(body - bytes));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    cmark_node_free(document);
    cmark_parser_free(parser);
    return html;
}

static void write_file(const struct file *file, const char *html, size_t length) {
    char path[4096];
    snprintf(path, sizeof path, "%s%s", target, file->path + finished_length);
    char *bytes = malloc(file->size + 1);
    if (!bytes) fail("memory");
    for (size_t done = 0; done < file->size; done += length)
        memcpy(bytes + done, html, length < file->size - done ? length : file->size - done);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0 || write(descriptor, bytes, file->size) != (ssize_t)file->size) fail(path);
    close(descriptor);
    free(bytes);
}

static void *work(void *nothing) {
    (void)nothing;
    size_t index;
    while ((index = atomic_fetch_add(&next_source, 1)) < sources.count) {
        char *bytes = read_file(&sources.files[index]);
        char *html = to_html(bytes, sources.files[index].size);
        size_t length = strlen(html);
        for (size_t page = index; page < finished.count; page += sources.count)
            write_file(&finished.files[page], length ? html : "\n", length ? length : 1);
        free(html);
        free(bytes);
    }
    return NULL;
}

int main(int count, char **arguments) {
    if (count != 4) {
        fputs("usage: limit SOURCE FINISHED TARGET\n", stderr);
        return 64;
    }
    target = arguments[3];
    finished_length = strlen(arguments[2]);
    gathering = &sources;
    if (nftw(arguments[1], gather, 32, FTW_PHYS) != 0) fail(arguments[1]);
    gathering = &finished;
    if (nftw(arguments[2], gather, 32, FTW_PHYS) != 0) fail(arguments[2]);
    if (sources.count == 0) fail("no sources");
    cmark_gfm_core_extensions_ensure_registered();
    pthread_t threads[workers];
    for (int i = 0; i < workers; i++)
        if (pthread_create(&threads[i], NULL, work, NULL) != 0) fail("thread");
    for (int i = 0; i < workers; i++) pthread_join(threads[i], NULL);
    return 0;
}

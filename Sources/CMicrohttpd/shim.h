// libmicrohttpd, as Debian ships it. Its functions with a variable number of arguments do not come into Swift, so the
// few settings and questions that the preview needs have a function of their own here.
#pragma once
#include <string.h>
#include <sys/socket.h>
#include <microhttpd.h>

/// What a server is made of. `context` is handed to every callback; `socket` listens already and belongs to the server.
struct plenary_http_settings {
    int socket;
    unsigned int connections;
    unsigned int idle_seconds;
    size_t head_bytes;
    void *context;
    MHD_AccessHandlerCallback answer;
    MHD_RequestCompletedCallback completed;
    MHD_NotifyConnectionCallback connection;
};

/// Leaves the escapes of an address as they came: the preview decodes them itself, once, and then looks.
static inline size_t plenary_http_keep_escapes(void *context, struct MHD_Connection *connection, char *text) {
    (void)context;
    (void)connection;
    return strlen(text);
}

static inline void plenary_http_say_nothing(void *context, const char *format, va_list arguments) {
    (void)context;
    (void)format;
    (void)arguments;
}

/// Starts a server with one thread of its own; a null pointer when it cannot.
static inline struct MHD_Daemon *plenary_http_start(const struct plenary_http_settings *settings) {
    unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    return MHD_start_daemon(
        flags, 0, NULL, NULL, settings->answer, settings->context,
        // First, so that nothing is said about the others.
        MHD_OPTION_EXTERNAL_LOGGER, plenary_http_say_nothing, NULL,
        MHD_OPTION_LISTEN_SOCKET, settings->socket,
        MHD_OPTION_CONNECTION_LIMIT, settings->connections,
        MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->head_bytes,
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_UNESCAPE_CALLBACK, plenary_http_keep_escapes, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, settings->completed, settings->context,
        MHD_OPTION_NOTIFY_CONNECTION, settings->connection, settings->context,
        MHD_OPTION_END);
}

/// The socket of a connection, or -1.
static inline int plenary_http_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

// libxlsxwriter 1.1, as Debian ships it.
#pragma once
#include <xlsxwriter.h>

// Its structures of options hold `char *` although nothing is written there.
static inline lxw_workbook *plenary_workbook_new(const char *path, const char *temporary_folder) {
    lxw_workbook_options options = {.tmpdir = (char *)temporary_folder};
    return workbook_new_opt(path, &options);
}

static inline lxw_error plenary_workbook_describe(
    lxw_workbook *workbook, const char *title, const char *company, const char *comments, long long created) {
    lxw_doc_properties properties = {
        .title = (char *)title, .company = (char *)company, .comments = (char *)comments, .created = (time_t)created};
    return workbook_set_properties(workbook, &properties);
}

/* Checks the query files that are named. Then reads texts that are separated by zero bytes, and prints for each whether it is sound. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_gpai(void);

static char *text;
static size_t size;

static void read_all(FILE *file) {
    size_t room = 1 << 20, read;
    size = 0;
    text = malloc(room);
    while (text && (read = fread(text + size, 1, room - size, file)) > 0) {
        size += read;
        if (size == room) {
            text = realloc(text, room *= 2);
        }
    }
}

int main(int count, char **names) {
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(names[i], "rb");
        uint32_t at;
        TSQueryError error;
        if (!file) {
            return 1;
        }
        read_all(file);
        if (!ts_query_new(tree_sitter_gpai(), text, size, &at, &error)) {
            printf("%s: error %d at byte %u\n", names[i], error, at);
        }
    }
    read_all(stdin);
    TSParser *parser = ts_parser_new();
    if (!text || !ts_parser_set_language(parser, tree_sitter_gpai())) {
        return 1;
    }
    for (char *from = text; from < text + size; ) {
        char *to = memchr(from, 0, text + size - from);
        TSTree *tree = ts_parser_parse_string(parser, NULL, from, to - from);
        puts(ts_node_has_error(ts_tree_root_node(tree)) ? "wrong" : "sound");
        ts_tree_delete(tree);
        from = to + 1;
    }
    return 0;
}

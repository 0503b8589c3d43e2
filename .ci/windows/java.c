/* Stands in for java.exe: prints a version, or its arguments, one a line, and exits with the number in the variable EXIT. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "-version") == 0) {
        fprintf(stderr, "openjdk version \"%s\" 2025-09-16\n", getenv("VERSION"));
        return 0;
    }
    printf("%s\n", argv[0]);
    for (int i = 1; i < argc; i++) {
        printf("[%s]\n", argv[i]);
    }
    return atoi(getenv("EXIT"));
}

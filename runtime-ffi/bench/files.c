// SPDX-License-Identifier: Apache-2.0
// The file tasks in C; see files.spl. gcc -O2 -pthread files.c -o files
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int open_file(const char *path, off_t *size) {
  int fd = open(path, O_RDONLY);
  struct stat facts;
  if (fd < 0 || fstat(fd, &facts) != 0) {
    perror(path);
    exit(1);
  }
  *size = facts.st_size;
  return fd;
}

/* Eight bytes at a time where all are ASCII, then byte by byte: enough for the texts used here. */
static int is_ascii(const unsigned char *bytes, size_t size) {
  uint64_t seen = 0, word;
  size_t at = 0;
  for (; at + 8 <= size; at += 8) {
    memcpy(&word, bytes + at, 8);
    seen |= word;
  }
  for (; at < size; at++) seen |= bytes[at];
  return (seen & 0x8080808080808080ull) == 0;
}

static long text(const char *path) {
  off_t size;
  int fd = open_file(path, &size);
  unsigned char *bytes = malloc(size + 1);
  for (off_t at = 0; at < size;) {
    ssize_t got = read(fd, bytes + at, size - at);
    if (got <= 0) break;
    at += got;
  }
  close(fd);
  long result = is_ascii(bytes, size) ? size : -1;
  free(bytes);
  return result;
}

static long count(const char *path) {
  off_t size;
  int fd = open_file(path, &size);
  unsigned char *bytes = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0);
  long lines = 0;
  for (off_t at = 0; at < size; at++) lines += bytes[at] == '\n';
  munmap(bytes, size);
  close(fd);
  return lines;
}

static uint32_t next(uint32_t seed) { return (seed * 1103515245u + 12345u) & 0x7fffffffu; }

static long random_reads(const char *path, long times) {
  off_t size;
  int fd = open_file(path, &size);
  unsigned char block[4096];
  uint32_t seed = 12345;
  long total = 0;
  for (long i = 0; i < times; i++) {
    seed = next(seed);
    if (pread(fd, block, 4096, (off_t)(seed % (size / 4096)) * 4096) < 0) exit(1);
    total += block[0];
  }
  close(fd);
  return total;
}

static long staged_reads(const char *path, long times) {
  off_t size;
  int fd = open_file(path, &size);
  static unsigned char *bytes;
  if (!bytes) bytes = mmap(NULL, size, PROT_READ, MAP_SHARED | MAP_POPULATE, fd, 0);
  unsigned char block[4096];
  uint32_t seed = 12345;
  long total = 0;
  for (long i = 0; i < times; i++) {
    seed = next(seed);
    memcpy(block, bytes + (off_t)(seed % (size / 4096)) * 4096, 4096);
    total += ((volatile unsigned char *)block)[0];
  }
  close(fd);
  return total;
}

static long copy(const char *source, const char *target) {
  off_t size, left;
  int in = open_file(source, &size);
  int out = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  for (left = size; left > 0;) {
    ssize_t moved = copy_file_range(in, NULL, out, NULL, left, 0);
    if (moved <= 0) exit(1);
    left -= moved;
  }
  close(in);
  close(out);
  return size;
}

static long in_order(const char *folder, long times) {
  char name[4096];
  long total = 0;
  for (long i = 0; i < times; i++) {
    snprintf(name, sizeof name, "%s/%ld", folder, i);
    total += text(name);
  }
  return total;
}

static void *load(void *name) { return (void *)text(name); }

static long in_parallel(const char *folder, long times) {
  pthread_t threads[times];
  char names[times][256];
  long total = 0;
  for (long i = 0; i < times; i++) {
    snprintf(names[i], sizeof names[i], "%s/%ld", folder, i);
    pthread_create(&threads[i], NULL, load, names[i]);
  }
  for (long i = 0; i < times; i++) {
    void *size;
    pthread_join(threads[i], &size);
    total += (long)size;
  }
  return total;
}

/* Tells the system about all files first, then reads them. */
static long advised(const char *folder, long times) {
  char name[4096];
  off_t size;
  for (long i = 0; i < times; i++) {
    snprintf(name, sizeof name, "%s/%ld", folder, i);
    int fd = open_file(name, &size);
    posix_fadvise(fd, 0, 0, POSIX_FADV_WILLNEED);
    close(fd);
  }
  return in_order(folder, times);
}

static long run(const char *task, const char *path, long number, const char *other) {
  if (!strcmp(task, "text")) return text(path);
  if (!strcmp(task, "count")) return count(path);
  if (!strcmp(task, "random")) return random_reads(path, number);
  if (!strcmp(task, "staged")) return staged_reads(path, number);
  if (!strcmp(task, "copy")) return copy(path, other);
  if (!strcmp(task, "in-parallel")) return in_parallel(path, number);
  if (!strcmp(task, "cold-staged")) return advised(path, number);
  return in_order(path, number);
}

static long clock_now(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1000000000L + now.tv_nsec;
}

int main(int argc, char **argv) {
  const char *task = argv[1], *path = argv[3];
  long number = argc > 4 ? atol(argv[4]) : 0, result = 0;
  for (int i = 0; i < atoi(argv[2]); i++) {
    long used = clock_now(CLOCK_PROCESS_CPUTIME_ID), start = clock_now(CLOCK_MONOTONIC);
    result = run(task, path, number, argc > 4 ? argv[4] : "");
    long wall = clock_now(CLOCK_MONOTONIC) - start;
    printf("%ld %ld\n", wall, clock_now(CLOCK_PROCESS_CPUTIME_ID) - used);
  }
  printf("result %ld\n", result);
  return 0;
}

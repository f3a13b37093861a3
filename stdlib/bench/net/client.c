// SPDX-License-Identifier: Apache-2.0
// Puts load on an echo server: client PORT CONNECTIONS SECONDS BYTES
//
// Every connection sends a message, waits for all of it to come back, and sends the next. After the
// seconds it prints: requests errors p50_us p99_us. With 0 seconds it sends one message on each
// connection, prints the same, and keeps the connections until its input ends.
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define BUCKETS 200000 // microseconds; slower answers share the last

typedef struct {
  int fd;
  size_t received;
  uint64_t sent_at;
} connection;

static char message[65536], answer[65536];
static uint32_t latency[BUCKETS];
static uint64_t requests, errors;

static uint64_t micros(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int dial(int port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof to) < 0) {
    perror("connect");
    exit(1);
  }
  fcntl(fd, F_SETFL, O_NONBLOCK);
  return fd;
}

static void ask(connection *c, size_t bytes) {
  c->received = 0;
  c->sent_at = micros();
  if (write(c->fd, message, bytes) != (ssize_t)bytes) {
    errors++;
  }
}

// Reads what is there; 1 when an answer is complete.
static int listen_to(connection *c, size_t bytes) {
  ssize_t n = read(c->fd, answer, bytes - c->received);
  if (n <= 0) {
    if (n == 0 || errno != EAGAIN) {
      errors++;
      close(c->fd);
    }
    return 0;
  }
  if (memcmp(answer, message + c->received, n) != 0) {
    errors++;
  }
  c->received += n;
  if (c->received < bytes) {
    return 0;
  }
  uint64_t took = micros() - c->sent_at;
  latency[took < BUCKETS ? took : BUCKETS - 1]++;
  requests++;
  return 1;
}

static int percentile(double share) {
  uint64_t wanted = (uint64_t)(requests * share), seen = 0;
  for (int i = 0; i < BUCKETS; i++) {
    seen += latency[i];
    if (seen > wanted) {
      return i;
    }
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "usage: client PORT CONNECTIONS SECONDS BYTES\n");
    return 2;
  }
  int count = atoi(argv[2]);
  double seconds = atof(argv[3]);
  size_t bytes = atoi(argv[4]);
  for (size_t i = 0; i < bytes; i++) {
    message[i] = (char)('a' + i % 26);
  }
  connection *all = calloc(count, sizeof *all);
  int poll = epoll_create1(0);
  for (int i = 0; i < count; i++) {
    all[i].fd = dial(atoi(argv[1]));
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &all[i]};
    epoll_ctl(poll, EPOLL_CTL_ADD, all[i].fd, &event);
    ask(&all[i], bytes);
  }
  uint64_t end = micros() + (uint64_t)((seconds > 0 ? seconds : 60) * 1000000);
  struct epoll_event ready[1024];
  while (micros() < end && !(seconds == 0 && requests + errors >= (uint64_t)count)) {
    int n = epoll_wait(poll, ready, 1024, 100);
    for (int i = 0; i < n; i++) {
      connection *c = ready[i].data.ptr;
      if (listen_to(c, bytes) && seconds > 0) {
        ask(c, bytes);
      }
    }
  }
  printf("%lu %lu %d %d\n", requests, errors, percentile(0.5), percentile(0.99));
  fflush(stdout);
  if (seconds == 0) {
    while (getchar() != EOF) {
    }
  }
  return 0;
}

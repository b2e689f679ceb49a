/* The least that any generator must do: parse every Markdown file of a folder with libcmark-gfm and write as many files of
 * the same sizes as a finished site has, on two threads.
 *
 *   floor CONTENT SITE OUTPUT
 */
#define _GNU_SOURCE
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2 };

struct file { char *path; off_t size; };
struct list { struct file *files; size_t count, room; };

static struct list texts, pages, *filling;
static const char *site, *output;
static atomic_size_t next_text, next_page;

static void fail(const char *what) { perror(what); exit(1); }

static int take(const char *path, const struct stat *info, int kind, struct FTW *walk) {
  (void)walk;
  size_t length = strlen(path);
  if (kind != FTW_F || (filling == &texts && (length < 3 || strcmp(path + length - 3, ".md")))) return 0;
  if (filling->count == filling->room) {
    filling->room = filling->room ? filling->room * 2 : 1024;
    filling->files = realloc(filling->files, filling->room * sizeof *filling->files);
  }
  filling->files[filling->count++] = (struct file){strdup(path), info->st_size};
  return 0;
}

static void list(const char *folder, struct list *into) {
  filling = into;
  if (nftw(folder, take, 32, FTW_PHYS)) fail(folder);
}

static void parse(const struct file *text) {
  char *bytes = malloc(text->size);
  int descriptor = open(text->path, O_RDONLY);
  if (descriptor < 0 || read(descriptor, bytes, text->size) != text->size) fail(text->path);
  close(descriptor);
  free(cmark_markdown_to_html(bytes, text->size, CMARK_OPT_DEFAULT));
  free(bytes);
}

static void make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdir(path, 0755) && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

static void put(const struct file *page, const char *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s%s", output, page->path + strlen(site));
  int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (descriptor < 0 && errno == ENOENT) {
    make_folders(path);
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  }
  if (descriptor < 0 || write(descriptor, bytes, page->size) != page->size) fail(path);
  close(descriptor);
}

static void *work(void *bytes) {
  for (size_t i; (i = atomic_fetch_add(&next_text, 1)) < texts.count;) parse(&texts.files[i]);
  for (size_t i; (i = atomic_fetch_add(&next_page, 1)) < pages.count;) put(&pages.files[i], bytes);
  return NULL;
}

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "usage: floor CONTENT SITE OUTPUT\n"), 2;
  site = arguments[2];
  output = arguments[3];
  list(arguments[1], &texts);
  list(site, &pages);
  off_t most = 0;
  for (size_t i = 0; i < pages.count; i++) most = pages.files[i].size > most ? pages.files[i].size : most;
  char *bytes = malloc(most + 1);
  memset(bytes, 'a', most + 1);
  pthread_t threads[THREADS];
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, bytes);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  return 0;
}

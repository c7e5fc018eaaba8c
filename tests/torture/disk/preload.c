/* A disk that remembers and a disk that fails, for the harnesses in this folder. Loaded with LD_PRELOAD.
 *
 * Below GOLDSEAM_DISK_FOLDER every change of a file is written to GOLDSEAM_DISK_LOG, in the order in which it happened,
 * together with what the process says on its standard output. With GOLDSEAM_DISK_FAIL=KIND:N:once|sticky the Nth
 * operation that can fail in that way fails, or all from the Nth on; the line "fault" on standard output tells that it
 * has happened.
 *
 * A record: kind (1 byte), file (4), offset (8), length (4), and as many bytes. Numbers are of the machine's own order.
 *   C create a file (bytes: its name)      O an existing file is opened for the first time (bytes: its name)
 *   W write at offset                      T truncate to offset
 *   S sync a file                          D sync the folder
 *   G read at offset (bytes: how many, 8 bytes); only with GOLDSEAM_DISK_READS
 *   U unlink (bytes: name)                 R rename (bytes: old name, zero, new name)
 *   A what the process said
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FDS 1024
#define FILES 65536
#define FOLDER_ITSELF UINT32_MAX

static pthread_mutex_t turn = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static char folder[PATH_MAX];
static size_t folder_length;
static int log_fd = -1, log_reads;

/* What a descriptor is open on; 0 is nothing of ours. */
static uint32_t file_of[FDS];
/* Each file by its inode, while it has a name. An inode is used again after an unlink; a number here is not. */
static struct { dev_t device; ino_t inode; int named; } files[FILES];
static uint32_t last_file;

enum kind { NONE, READ, EIO_ANY, FULL, NO_BLOCKS, SHORT, LIE };
static enum kind fail = NONE;
static long fail_at, counted;
static int sticky, told;
/* Bytes that were given back to the full disk. */
static off_t room;

#define LOCKED pthread_mutex_lock(&turn)
#define FREE pthread_mutex_unlock(&turn)

__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("GOLDSEAM_DISK_FOLDER");
    const char *log = getenv("GOLDSEAM_DISK_LOG");
    const char *plan = getenv("GOLDSEAM_DISK_FAIL");
    log_reads = getenv("GOLDSEAM_DISK_READS") != NULL;
    if (where && realpath(where, folder)) folder_length = strlen(folder);
    if (log) log_fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    char name[16] = "", often[16] = "";
    if (plan && sscanf(plan, "%15[^:]:%ld:%15s", name, &fail_at, often) == 3) {
        fail = !strcmp(name, "READ") ? READ : !strcmp(name, "EIO") ? EIO_ANY : !strcmp(name, "ENOSPC") ? FULL
             : !strcmp(name, "EDQUOT") ? NO_BLOCKS : !strcmp(name, "SHORT") ? SHORT : !strcmp(name, "LIE") ? LIE : NONE;
        sticky = !strcmp(often, "sticky");
    }
}

static void record(char kind, uint32_t file, uint64_t offset, const void *bytes, uint32_t length) {
    if (log_fd < 0) return;
    char head[17];
    head[0] = kind;
    memcpy(head + 1, &file, 4);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &length, 4);
    syscall(SYS_write, log_fd, head, sizeof head);
    if (length) syscall(SYS_write, log_fd, bytes, length);
}

/* Whether this operation, which can fail in the planned way, is to fail. */
static int strikes(void) {
    counted++;
    if (counted < fail_at || (counted > fail_at && !sticky)) return 0;
    if (!told) syscall(SYS_write, 1, "fault\n", 6);
    told = 1;
    return 1;
}

/* For all that changes the disk. `grows` by so many bytes: it needs blocks, which a full disk has only if some were given
 * back; a new name needs none. */
static int refused(off_t grows) {
    if (fail == EIO_ANY && strikes()) return errno = EIO, 1;
    if (fail != FULL || grows <= 0) return 0;
    if (sticky && told && room >= grows) return room -= grows, 0;
    return strikes() ? (errno = ENOSPC, 1) : 0;
}

/* The name below the folder, or NULL if the path is somewhere else. */
static const char *ours(const char *path) {
    if (!folder_length || strncmp(path, folder, folder_length)) return NULL;
    if (path[folder_length] == 0) return "";
    return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static uint32_t number(const struct stat *at) {
    for (uint32_t i = last_file; i > 0; i--)
        if (files[i].named && files[i].inode == at->st_ino && files[i].device == at->st_dev) return i;
    return 0;
}

static uint32_t enrol(const struct stat *at) {
    if (last_file + 1 >= FILES) abort();
    last_file++;
    files[last_file].device = at->st_dev;
    files[last_file].inode = at->st_ino;
    files[last_file].named = 1;
    return last_file;
}

static void forget(const char *path) {
    struct stat at;
    uint32_t file = stat(path, &at) == 0 ? number(&at) : 0;
    if (file) files[file].named = 0;
}

static int opened(const char *path, int flags, mode_t mode) {
    const char *name = ours(path);
    if (!name) return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    LOCKED;
    struct stat at;
    int existed = stat(path, &at) == 0;
    int fd = -1;
    if ((flags & O_CREAT) && !existed && (refused(0) || (fail == NO_BLOCKS && strikes() && (errno = EDQUOT)))) goto end;
    fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (fd < 0 || fd >= FDS || fstat(fd, &at)) goto end;
    if (S_ISDIR(at.st_mode)) {
        file_of[fd] = FOLDER_ITSELF;
        goto end;
    }
    uint32_t file = number(&at);
    if (!file) {
        file = enrol(&at);
        record(existed ? 'O' : 'C', file, 0, name, strlen(name));
    }
    file_of[fd] = file;
    if (existed && (flags & O_TRUNC)) record('T', file, 0, NULL, 0);
end:;
    int kept = errno;
    FREE;
    errno = kept;
    return fd;
}

#define OPEN(name, parameters, path)                                                                                       \
    int name parameters {                                                                                                  \
        mode_t mode = 0;                                                                                                   \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                               \
            va_list rest;                                                                                                  \
            va_start(rest, flags);                                                                                         \
            mode = va_arg(rest, mode_t);                                                                                   \
            va_end(rest);                                                                                                  \
        }                                                                                                                  \
        return opened(path, flags, mode);                                                                                  \
    }
OPEN(open, (const char *path, int flags, ...), path)
OPEN(open64, (const char *path, int flags, ...), path)

int close(int fd) {
    LOCKED;
    if (fd >= 0 && fd < FDS) file_of[fd] = 0;
    FREE;
    return syscall(SYS_close, fd);
}

static uint32_t file(int fd) { return fd >= 0 && fd < FDS ? file_of[fd] : 0; }

static ssize_t wrote(int fd, const void *bytes, size_t length, off_t offset, int positioned) {
    LOCKED;
    ssize_t done = -1;
    uint32_t at = file(fd);
    if (!at) {
        done = positioned ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
        if (fd == 1 && done > 0) record('A', 0, 0, bytes, done);
        goto end;
    }
    struct stat now;
    fstat(fd, &now);
    if (!positioned) offset = fcntl(fd, F_GETFL) & O_APPEND ? now.st_size : lseek(fd, 0, SEEK_CUR);
    if (refused(offset + (off_t)length - now.st_size)) goto end;
    if (fail == NO_BLOCKS && strikes()) {
        errno = EDQUOT;
        goto end;
    }
    if (fail == SHORT && length > 1 && strikes()) length /= 2;
    if (fail == LIE && strikes()) {
        done = length;
        goto end;
    }
    done = positioned ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
    if (done > 0) record('W', at, offset, bytes, done);
end:;
    int kept = errno;
    FREE;
    errno = kept;
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return wrote(fd, bytes, length, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return wrote(fd, bytes, length, offset, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return wrote(fd, bytes, length, offset, 1); }

static int reading_fails(int fd, size_t length, off_t offset) {
    LOCKED;
    uint32_t at = file(fd);
    int fails = fail == READ && at && at != FOLDER_ITSELF && strikes();
    uint64_t wanted = length;
    if (log_reads && at) record('G', at, offset, &wanted, sizeof wanted);
    FREE;
    return fails;
}

ssize_t read(int fd, void *bytes, size_t length) {
    return reading_fails(fd, length, 0) ? (errno = EIO, -1) : syscall(SYS_read, fd, bytes, length);
}
ssize_t pread(int fd, void *bytes, size_t length, off_t offset) {
    return reading_fails(fd, length, offset) ? (errno = EIO, -1) : syscall(SYS_pread64, fd, bytes, length, offset);
}
ssize_t pread64(int fd, void *bytes, size_t length, off_t offset) { return pread(fd, bytes, length, offset); }

static int truncated(int fd, off_t length) {
    LOCKED;
    struct stat now;
    int done = -1;
    uint32_t at = file(fd);
    if (at && (fstat(fd, &now) || refused(length - now.st_size))) goto end;
    done = syscall(SYS_ftruncate, fd, length);
    if (at && done == 0) record('T', at, length, NULL, 0);
    if (at && done == 0 && length < now.st_size) room += now.st_size - length;
end:;
    int kept = errno;
    FREE;
    errno = kept;
    return done;
}
int ftruncate(int fd, off_t length) { return truncated(fd, length); }
int ftruncate64(int fd, off_t length) { return truncated(fd, length); }

static int synced(int fd, long call) {
    LOCKED;
    int done = -1;
    uint32_t at = file(fd);
    if (at && refused(0)) goto end;
    /* On the real disk nothing needs to be safe: what would have been lost is worked out from the log. */
    done = at ? 0 : syscall(call, fd);
    if (at) record(at == FOLDER_ITSELF ? 'D' : 'S', at, 0, NULL, 0);
end:;
    int kept = errno;
    FREE;
    errno = kept;
    return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int unlink(const char *path) {
    const char *name = ours(path);
    if (!name) return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    LOCKED;
    struct stat at = {0};
    int done = -1;
    if (stat(path, &at) == 0) {
        if (refused(0)) goto end;
        forget(path);
    }
    done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (done == 0) record('U', 0, 0, name, strlen(name)), room += at.st_size;
end:;
    int kept = errno;
    FREE;
    errno = kept;
    return done;
}

int rename(const char *from, const char *to) {
    const char *old = ours(from), *new = ours(to);
    if (!old || !new) return syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
    LOCKED;
    int done = -1;
    char both[2 * PATH_MAX];
    if (refused(0)) goto end;
    forget(to);
    done = syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
    if (done == 0) {
        int length = snprintf(both, sizeof both, "%s%c%s", old, 0, new);
        record('R', 0, 0, both, length);
    }
end:;
    int kept = errno;
    FREE;
    errno = kept;
    return done;
}

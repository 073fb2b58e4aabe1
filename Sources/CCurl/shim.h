// Debian's libcurl4-openssl-dev: HTTP for loading into graph databases.
//
// The library is not linked but opened when it is needed (docs/adr/0015). These are the types of the
// functions that are looked up in it; those with variable arguments cannot be called from Swift.
#include <curl/curl.h>

typedef CURLcode (*curl_global_init_function)(long);
typedef CURL *(*curl_easy_init_function)(void);
typedef void (*curl_easy_cleanup_function)(CURL *);
typedef CURLcode (*curl_easy_perform_function)(CURL *);
typedef CURLcode (*curl_easy_setopt_function)(CURL *, CURLoption, ...);
typedef CURLcode (*curl_easy_getinfo_function)(CURL *, CURLINFO, ...);
typedef const char *(*curl_easy_strerror_function)(CURLcode);
typedef struct curl_slist *(*curl_slist_append_function)(struct curl_slist *, const char *);
typedef void (*curl_slist_free_all_function)(struct curl_slist *);
typedef size_t (*curl_data_function)(char *, size_t, size_t, void *);

static inline CURLcode curl_set_number(
    curl_easy_setopt_function set, CURL *handle, CURLoption option, long value) {
  return set(handle, option, value);
}

static inline CURLcode curl_set_pointer(
    curl_easy_setopt_function set, CURL *handle, CURLoption option, const void *value) {
  return set(handle, option, value);
}

static inline CURLcode curl_set_callback(
    curl_easy_setopt_function set, CURL *handle, CURLoption option, curl_data_function value) {
  return set(handle, option, value);
}

static inline CURLcode curl_get_number(
    curl_easy_getinfo_function get, CURL *handle, CURLINFO info, long *value) {
  return get(handle, info, value);
}

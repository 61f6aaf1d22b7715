// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page, freed of how people came by it, so that two who share the page share one
 * address: without scheme, {@code www.} and hosts for phones, fragment, trailing slash, default
 * port and {@link TrackingParameters}; the host in lower case and in ASCII (RFC 3986, section 6.2,
 * as far as it needs no server). Videos of YouTube have one form.
 *
 * @param key what is compared: {@code youtube.com/watch?v=dQw4w9WgXcQ}; at most {@link #LONGEST}
 *     characters
 * @param address to open it: as it was shared, less tracking parameters and fragment; no longer
 */
public record CanonicalUrl(String key, String address) {
  /** What is longer is no address that people pass on. */
  static final int LONGEST = 300;

  private static final int LONGEST_READ = 4_096;
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9_](?:[a-z0-9_-]*)(?:\\.[a-z0-9_-]+)*\\.[a-z][a-z0-9-]*");

  /** Of any text: null where that is no address of a public page, or too long for one. */
  public static @Nullable CanonicalUrl of(String text) {
    String url = text.strip();
    int from = schemeEnd(url);
    if (from < 0 || url.length() > LONGEST_READ || !isPlain(url)) {
      return null;
    }
    int authorityEnd = endOf(url, from, "/?#");
    String authority = authority(url.substring(from, authorityEnd));
    if (authority == null) {
      return null;
    }
    int pathEnd = endOf(url, authorityEnd, "?#");
    int queryEnd = endOf(url, pathEnd, "#");
    String path = withoutTrailingSlashes(url.substring(authorityEnd, pathEnd));
    List<String> query = parameters(url, pathEnd, queryEnd);
    String host = Hosts.canonical(authority);
    String video = Hosts.videoOfYouTube(host, path, query);
    String key = video != null ? video : host + path + joined(query);
    String address = url.substring(0, from) + authority + path + joined(query);
    return key.length() > LONGEST || address.length() > LONGEST
        ? null
        : new CanonicalUrl(key, address);
  }

  /** The site: {@code youtube.com}. */
  public String host() {
    return key.substring(0, endOf(key, 0, "/?:"));
  }

  /** Path and query: {@code /watch?v=dQw4w9WgXcQ}; empty for a home page. */
  String page() {
    return key.substring(endOf(key, 0, "/?"));
  }

  private static int schemeEnd(String url) {
    for (String scheme : List.of("https://", "http://")) {
      if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return -1;
  }

  /** A browser reads a backslash as a slash, and a person is misled by what cannot be seen. */
  private static boolean isPlain(String url) {
    return url.codePoints()
        .noneMatch(
            character ->
                character == '\\'
                    || Character.isWhitespace(character)
                    || Character.isISOControl(character)
                    || Character.getType(character) == Character.FORMAT
                    || Character.getType(character) == Character.SURROGATE
                    || Character.isSpaceChar(character));
  }

  /** Host and port, in lower case; null where it has a user in it or is no name of a host. */
  private static @Nullable String authority(String text) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? text : text.substring(0, colon);
    String port = colon < 0 ? "" : text.substring(colon + 1);
    if (text.indexOf('@') >= 0 || port.length() > 5 || !port.chars().allMatch(Hosts::isDigit)) {
      return null;
    }
    String name;
    try {
      name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
    name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (name.length() > 253 || !HOST.matcher(name).matches()) {
      return null;
    }
    return port.isEmpty() || port.equals("80") || port.equals("443") ? name : name + ':' + port;
  }

  private static List<String> parameters(String url, int from, int to) {
    List<String> kept = new ArrayList<>();
    for (int at = from + 1; at <= to; ) {
      int end = endOf(url.substring(0, to), at, "&");
      String parameter = url.substring(at, end);
      if (!parameter.isEmpty() && !TrackingParameters.has(parameter)) {
        kept.add(parameter);
      }
      at = end + 1;
    }
    return kept;
  }

  private static String joined(List<String> query) {
    return query.isEmpty() ? "" : "?" + String.join("&", query);
  }

  private static String withoutTrailingSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static int endOf(String text, int from, String marks) {
    int at = from;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}

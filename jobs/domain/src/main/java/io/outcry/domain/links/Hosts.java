// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of sites: by which names they go, and what their pages are. */
final class Hosts {
  private static final String YOUTUBE = "youtube.com";

  /** Other names of the same site. */
  private static final Map<String, String> SAME =
      Map.of(
          "twitter.com", "x.com",
          "old.reddit.com", "reddit.com",
          "new.reddit.com", "reddit.com",
          "np.reddit.com", "reddit.com",
          "music.youtube.com", YOUTUBE,
          "youtube-nocookie.com", YOUTUBE);

  /** For phones, or only for the looks. */
  private static final Set<String> IDLE_LABELS = Set.of("www", "m", "mobile", "amp");

  private static final Set<String> VIDEO_SITES =
      Set.of(
          "vimeo.com",
          "dailymotion.com",
          "tiktok.com",
          "vm.tiktok.com",
          "twitch.tv",
          "clips.twitch.tv",
          "streamable.com",
          "rumble.com",
          "v.redd.it");

  /** Where the first part of a path is the name of an account. */
  private static final Set<String> NETWORKS =
      Set.of(
          "x.com",
          "facebook.com",
          "instagram.com",
          "threads.net",
          "threads.com",
          "tiktok.com",
          YOUTUBE,
          "twitch.tv");

  private static final Set<String> PROFILE_FOLDERS =
      Set.of("profile", "user", "u", "in", "company", "channel", "c", "r", "groups", "pages");

  private static final Pattern VIDEO_PATH =
      Pattern.compile("/(?:shorts|live|embed|v)/([A-Za-z0-9_-]{6,20})");
  private static final Pattern VIDEO_ID = Pattern.compile("/([A-Za-z0-9_-]{6,20})");

  private Hosts() {}

  /** The one name of a site, port included. */
  static String canonical(String authority) {
    String host = authority;
    int dot = host.indexOf('.');
    while (IDLE_LABELS.contains(host.substring(0, dot)) && host.indexOf('.', dot + 1) > 0) {
      host = host.substring(dot + 1);
      dot = host.indexOf('.');
    }
    if (host.endsWith(".m.wikipedia.org")) {
      host = host.substring(0, host.indexOf('.')) + ".wikipedia.org";
    }
    return SAME.getOrDefault(host, host);
  }

  /** {@code youtube.com/watch?v=…}, however the video was shared; null for anything else. */
  static @Nullable String videoOfYouTube(String host, String path, List<String> query) {
    String id = null;
    if (host.equals("youtu.be")) {
      id = group(VIDEO_ID, path);
    } else if (host.equals(YOUTUBE) && path.equals("/watch")) {
      id = query.stream().filter(it -> it.startsWith("v=")).findFirst().orElse("v=").substring(2);
    } else if (host.equals(YOUTUBE)) {
      id = group(VIDEO_PATH, path);
    }
    return id == null || id.isEmpty() ? null : YOUTUBE + "/watch?v=" + id;
  }

  /** Whether the page shows a video before all else. */
  static boolean isVideo(CanonicalUrl url) {
    return url.key().startsWith(YOUTUBE + "/watch?v=")
        || (VIDEO_SITES.contains(url.host()) && !isProfile(url) && !url.page().isEmpty());
  }

  /** Whether the page is that of an account, on which everything of it is. */
  static boolean isProfile(CanonicalUrl url) {
    String[] parts = url.page().split("/", -1);
    if (parts.length == 2) {
      return parts[1].startsWith("@")
          || (NETWORKS.contains(url.host()) && parts[1].indexOf('?') < 0);
    }
    return parts.length == 3 && PROFILE_FOLDERS.contains(parts[1]);
  }

  /** X gives every link in every post another address of its own. */
  static boolean isDifferentForEachPost(CanonicalUrl url) {
    return url.host().equals("t.co");
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static @Nullable String group(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.matches() ? matcher.group(1) : null;
  }
}

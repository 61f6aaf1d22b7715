// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A listing of the API, newest first, in pages of {@link #PAGE}.
 *
 * @param path with the parameters of this listing
 * @param whole a listing that ends with fewer things than this has shown all that there are; one
 *     with more was cut off by Reddit, which keeps about 1000 of a listing and 250 of a search,
 *     less what was removed
 */
record Listing(String path, int whole) {
  static final String SEARCH = "search:";
  static final int PAGE = 100;

  static Listing of(String place) {
    if (place.startsWith(SEARCH)) {
      String query = URLEncoder.encode(place.substring(SEARCH.length()), StandardCharsets.UTF_8);
      return new Listing("/search?q=" + query + "&sort=new&t=all&type=link", 150);
    }
    return new Listing("/" + place + "?", 500);
  }

  String newest() {
    return page("");
  }

  /** The page of things that are older than {@code fullname}. */
  String after(@Nullable String fullname) {
    return page("&after=" + fullname);
  }

  /** The page of the next things that are newer than {@code fullname}. */
  String before(String fullname) {
    return page("&before=" + fullname);
  }

  private String page(String anchor) {
    String first = path.endsWith("?") ? "" : "&";
    return path + first + "raw_json=1&limit=" + PAGE + anchor;
  }
}

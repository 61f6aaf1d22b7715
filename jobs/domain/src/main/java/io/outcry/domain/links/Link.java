// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import io.outcry.domain.authors.Hash64;
import java.util.List;

/** Something that a post passes on: a page, a video, a recording. */
public record Link(LinkKind kind, CanonicalUrl url) {
  /** By what two links are the same. */
  long hash() {
    return Hash64.of(url.key());
  }

  /**
   * Whether who shares it speaks of one thing. A home page, the page of an account and all pages of
   * the brand itself are shared by whoever has anything to say about the brand.
   *
   * @param ownSites host names of the brand; sub-domains belong to them
   */
  public boolean tellsStoriesApart(List<String> ownSites) {
    return !url.page().isEmpty()
        && !Hosts.isProfile(url)
        && ownSites.stream().noneMatch(this::isAt);
  }

  private boolean isAt(String site) {
    String host = url.host();
    int from = host.length() - site.length();
    return host.regionMatches(true, from, site, 0, site.length())
        && (from == 0 || host.charAt(from - 1) == '.');
  }
}

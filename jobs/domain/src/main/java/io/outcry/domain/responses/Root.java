// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import io.outcry.domain.heat.Heat;
import org.jspecify.annotations.Nullable;

/** A conversation of a story while its desk is open. */
final class Root {
  final String id;
  final String network;
  Heat heat;
  long posts;
  boolean seen;
  boolean complaint;
  boolean answered;
  @Nullable String author;
  @Nullable String url;

  Root(String id, String network, long halfLifeMillis) {
    this.id = id;
    this.network = network;
    this.heat = Heat.none(halfLifeMillis);
  }

  static Root of(RootState state, long halfLifeMillis) {
    Root root = new Root(state.id(), state.network(), halfLifeMillis);
    root.heat = new Heat(state.heat(), state.heatAtMillis(), halfLifeMillis);
    root.posts = state.posts();
    root.seen = state.seen();
    root.complaint = state.complaint();
    root.answered = state.answered();
    root.author = state.author();
    root.url = state.url();
    return root;
  }

  /** The same conversation as another story has heard it. */
  Root plus(Root other) {
    Root sum = new Root(id, network, heat.halfLifeMillis());
    sum.heat = heat.merge(other.heat);
    sum.posts = posts + other.posts;
    sum.seen = seen || other.seen;
    sum.complaint = complaint || other.complaint;
    sum.answered = answered || other.answered;
    sum.author = author == null ? other.author : author;
    sum.url = url == null ? other.url : url;
    return sum;
  }

  RootState toState() {
    return new RootState(
        id, network, heat.value(), heat.atMillis(), posts, seen, complaint, answered, author, url);
  }
}
